import { expect, test } from 'vitest';
import { heroku } from '#core/feeds/heroku';
import { warned } from './said-words.ts';
import { addressOf } from './serve-capture.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const current = captured('heroku/heroku/current-status.2020-11-09.maintenance.json');
const HOME = addressOf('https://status.heroku.com/');
const API = 'https://status.heroku.com/api/v4/current-status';
const TRUST = 'https://api.status.salesforce.com/v1/instances/status/preview?products=Heroku';

interface Raw {
  readonly status: readonly object[];
  readonly scheduled: readonly object[];
}
const raw = JSON.parse(current) as Raw;

test('a maintenance that is over contradicts the colour, and both are said', () => {
  const snapshot = valueOf(heroku.read(documentOf(current)));
  expect(snapshot.maintenances).toMatchObject([
    {
      id: '2120',
      status: 'completed',
      startsAt: Date.parse('2020-11-09T19:01:10.522Z'),
      endsAt: Date.parse('2020-11-09T19:47:23.669Z'),
    },
  ]);
  expect(snapshot.components.map(({ name, level }) => [name, level])).toEqual([
    ['Apps', 'operational'],
    ['Data', 'under_maintenance'],
    ['Tools', 'operational'],
  ]);
  expect(warned(snapshot)).toEqual(['A system is shown in maintenance, but none of the maintenances listed goes on.']);
});

test.each([
  [{ state: 'open', resolved: true }, 'investigating'],
  [{ state: 'resolved' }, 'resolved'],
])('the state of an incident decides: %o is %s', (change, status) => {
  const update = { id: 1, created_at: '2020-11-09T20:00:00Z', update_type: 'investigating', contents: 'Looking.' };
  const incident = { ...raw.scheduled[0], status_dev: 'green', status_prod: 'yellow', updates: [update], ...change };
  const { incidents } = valueOf(heroku.read(documentOf(JSON.stringify({ ...raw, incidents: [incident] }))));
  expect(incidents).toMatchObject([{ status, impact: 'minor', url: 'https://status.heroku.com/incidents/2120' }]);
});

test.each([
  ['green', 'operational'],
  ['blue', 'under_maintenance'],
  ['yellow', 'degraded_performance'],
  ['red', 'major_outage'],
  ['mauve', 'unknown'],
])('%s is %s', (colour, level) => {
  const one = JSON.stringify({ ...raw, status: [{ system: 'Apps', status: colour }], scheduled: [] });
  expect(valueOf(heroku.read(documentOf(one))).level).toBe(level);
});

test('where the API is gone the Trust API is asked', () => {
  const instances = JSON.parse(
    captured('salesforce-trust/salesforce/instances-status-preview.2020-08-01.json'),
  ) as readonly object[];
  const { result, asked } = answerWith(heroku.poll(HOME), { [TRUST]: JSON.stringify(instances.slice(0, 2)) });
  expect(asked).toEqual([API, TRUST]);
  expect(valueOf(result)).toMatchObject({ level: 'operational', page: { name: 'Heroku' } });
});

test('trouble that passes does not make the page another', () => {
  const { result, asked } = answerWith(heroku.poll(HOME), { [API]: documentOf('busy', API, 503) });
  expect(asked).toEqual([API]);
  expect(result).toMatchObject({ ok: false, problem: { status: 503 } });
});

test('past incidents are read, and cover no days: they name no systems', () => {
  const { result } = answerWith(heroku.history!(HOME, Date.parse('2020-10-01T00:00:00Z'), 0), {
    'https://status.heroku.com/api/v4/incidents?limit=100': JSON.stringify(raw.scheduled),
  });
  expect(valueOf(result)).toMatchObject({ incidents: [{ id: '2120' }], coverage: [], estimated: true });
});
