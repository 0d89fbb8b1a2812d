import { describe, expect, test } from 'vitest';
import { sorry } from '#core/feeds/sorry';
import { confidenceIn, readValue } from './levels-read.ts';
import { addressOf } from './serve-capture.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const API = 'https://api.sorryapp.com/v1/pages/12ab34cd';
const components = (state: string) => ({
  response: [
    { id: 1, name: 'Core', description: '', state, parent_id: null },
    { id: 2, name: 'API', description: 'For developers', state, parent_id: 1 },
  ],
  count: 2,
});
const notices = captured('sorry/example/notices.documented.json');

test.each([
  ['operational', 'operational'],
  ['partially-degraded', 'degraded_performance'],
  ['degraded', 'partial_outage'],
  ['under_maintenance', 'under_maintenance'],
  ['under-maintenance', 'under_maintenance'],
  ['sleepy', 'unknown'],
])('%s is %s, of a component and of the page', (state, level) => {
  const snapshot = readValue(sorry, components(state));
  expect(snapshot.groups).toMatchObject([{ id: '1', name: 'Core' }]);
  expect(snapshot.components).toMatchObject([{ id: '2', groupId: '1', level }]);
  expect(readValue(sorry, { page: { state, state_text: 'In words' } })).toMatchObject({ level, headline: 'In words' });
});

test('notices are incidents or maintenances', () => {
  const { incidents, maintenances } = valueOf(sorry.read(documentOf(notices)));
  expect(incidents).toMatchObject([
    { id: '198717', impact: 'none', status: 'resolved', resolvedAt: Date.UTC(2022, 10, 3, 9, 52, 39, 781) },
  ]);
  expect(maintenances).toMatchObject([
    {
      id: '198714',
      status: 'completed',
      startsAt: Date.UTC(2022, 10, 5, 8),
      endsAt: Date.UTC(2022, 10, 5, 9, 0, 5, 55),
    },
  ]);
});

test.each([
  ['investigating', 'investigating'],
  ['identified', 'identified'],
  ['recovering', 'monitoring'],
  ['false_alarm', 'resolved'],
  ['sleepy', 'resolved'],
])('a notice that is %s is %s', (state, status) => {
  const read = sorry.read(documentOf(notices.replace('"state": "resolved"', `"state": "${state}"`)));
  expect(valueOf(read).incidents[0]?.status).toBe(status);
});

describe('a poll', () => {
  const page = 'https://status.example.com/';
  const poll = (answers: Readonly<Record<string, string>>, choices = {}) =>
    answerWith(sorry.poll(addressOf(page), choices), answers);
  const all = { [`${API}/components`]: JSON.stringify(components('degraded')), [`${API}/notices`]: notices };

  test('finds the id in the page', () => {
    const { asked, result } = poll({ ...all, [page]: '<script src="https://api.sorryapp.com/v1/pages/12ab34cd/x">' });
    expect(asked).toEqual([page, `${API}/components`, `${API}/notices`]);
    expect(valueOf(result)).toMatchObject({ level: 'partial_outage', incidents: [{ id: '198717' }] });
  });

  test('takes the id that was chosen', () => {
    expect(poll(all, { page: '12ab34cd' }).asked[0]).toBe(`${API}/components`);
  });

  test('knows only the whole without an id', () => {
    const state = JSON.stringify({ page: { state: 'operational', state_text: 'All good' } });
    const snapshot = valueOf(poll({ [page]: '<p>Hello</p>', [`${page}api/v1/status`]: state }).result);
    expect(snapshot).toMatchObject({ level: 'operational', components: [], componentsComplete: false });
  });
});

test('its documents are claimed', () => {
  expect(confidenceIn(sorry, components('operational'))).toBeGreaterThanOrEqual(0.9);
  expect(confidenceIn(sorry, { page: { state: 'operational', state_text: 'All good' } })).toBeGreaterThan(0.9);
  expect(confidenceIn(sorry, { response: [] })).toBe(0);
});
