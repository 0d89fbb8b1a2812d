import { describe, expect, test } from 'vitest';
import { statuspal } from '#core/feeds/statuspal';
import { confidenceIn, readValue } from './levels-read.ts';
import { warned } from './said-words.ts';
import { addressOf } from './serve-capture.ts';
import { answerWith } from './support.ts';

const summary = (type: string | null, more: object = {}) => ({
  status_page: {
    name: 'Example',
    url: 'https://status.example.com',
    time_zone: 'Europe/Berlin',
    current_incident_type: null,
  },
  services: [{ id: 1, name: 'API', description: null, current_incident_type: type, children: [] }],
  incidents: [],
  maintenances: [],
  upcoming_maintenances: [],
  ...more,
});

test.each([
  [null, 'operational'],
  ['minor', 'degraded_performance'],
  ['major', 'major_outage'],
  ['scheduled', 'under_maintenance'],
  ['custom-type', 'unknown'],
])('a service with %s going on is %s', (type, level) => {
  const snapshot = readValue(statuspal, summary(type));
  expect(snapshot).toMatchObject({
    page: { name: 'Example', timeZone: 'Europe/Berlin' },
    components: [{ id: '1', level }],
  });
  expect(warned(snapshot)).toHaveLength(level === 'unknown' ? 1 : 0);
});

test('a service with others below it is a group', () => {
  const children = [{ id: 2, name: 'EU', current_incident_type: 'major' }];
  const services = [{ id: 1, name: 'API', current_incident_type: 'major', children }];
  const { groups, components } = readValue(statuspal, summary(null, { services }));
  expect(groups).toMatchObject([{ id: '1', name: 'API' }]);
  expect(components).toMatchObject([{ id: '2', groupId: '1', level: 'major_outage' }]);
});

test('what goes on and what is planned is told', () => {
  const event = {
    id: 9,
    title: 'Slow',
    type: 'major',
    starts_at: '2026-03-01T10:00:00',
    ends_at: null,
    service_ids: [1],
  };
  const updates = [{ id: 3, type: 'investigating', description: '<p>Looking</p>', posted_at: '2026-03-01T10:01:00' }];
  const snapshot = readValue(
    statuspal,
    summary('major', {
      incidents: [{ ...event, updates }],
      maintenances: [event],
      upcoming_maintenances: [{ ...event, id: 10 }],
    }),
  );
  expect(snapshot.incidents).toMatchObject([
    {
      impact: 'major',
      startedAt: Date.UTC(2026, 2, 1, 10),
      resolvedAt: null,
      componentIds: ['1'],
      updates: [{ text: 'Looking' }],
    },
  ]);
  expect(snapshot.maintenances.map(({ status }) => status).toSorted()).toEqual(['in_progress', 'scheduled']);
});

describe('the vendor is asked', () => {
  const asked = (url: string) => answerWith(statuspal.poll(addressOf(url)), {}).asked;

  test('under the name or the domain of the page', () => {
    expect(asked('https://acme.statuspal.io/')).toEqual(['https://statuspal.io/api/v2/status_pages/acme/summary']);
    expect(asked('https://acme.statuspal.eu/')).toEqual(['https://statuspal.eu/api/v2/status_pages/acme/summary']);
    expect(asked('https://status.example.com/')).toEqual([
      'https://statuspal.io/api/v2/status_pages/status.example.com/summary',
      'https://statuspal.eu/api/v2/status_pages/status.example.com/summary',
    ]);
    expect(asked('http://127.0.0.1:8123/api/v2/status_pages/acme/summary')).toHaveLength(1);
  });

  test('about its own pages only, while a format is looked for', () => {
    expect(statuspal.probes(addressOf('https://status.example.com/'))).toEqual([]);
  });
});

test('its documents are claimed', () => {
  expect(confidenceIn(statuspal, summary(null))).toBeGreaterThan(0.9);
  expect(
    confidenceIn(statuspal, '<div class="system-status type-none">…</div><a href="https://statuspal.io">'),
  ).toBeGreaterThan(0.5);
  expect(confidenceIn(statuspal, summary(null, { services: undefined }))).toBe(0);
});
