import { describe, expect, test } from 'vitest';
import { checkly } from '#core/feeds/checkly';
import { confidenceIn, readValue } from './levels-read.ts';
import { addressOf, play, value } from './serve-capture.ts';

const ORIGIN = 'https://acme.checkly-status-page.com';
const BASE = '/api/status-page/acme';
const record = (days: readonly object[] = []) => ({
  metadata: [
    {
      id: 'g',
      name: 'Core',
      order: 1,
      services: [
        { id: 'a', name: 'API' },
        { id: 'w', name: 'Web' },
      ],
    },
  ],
  uptime: [{ id: 'g', name: 'Core', services: [{ id: 'a', name: 'API', uptime: 99.5, days }], uptime: 99.5 }],
  partialError: false,
});
const incident = (more: object = {}) => ({
  id: 'i',
  name: 'Slow',
  severity: 'MAJOR',
  lastUpdateStatus: 'IDENTIFIED',
  created_at: '2026-03-01T10:00:00Z',
  services: [{ id: 'a', name: 'API' }],
  ...more,
});
const poll = (incidents: unknown, windows: unknown = { active: [], upcoming: [] }) =>
  play(checkly.poll(addressOf(ORIGIN)), ORIGIN, (path) => {
    if (path === `${BASE}/uptime`) return JSON.stringify(record());
    if (path === `${BASE}/unresolved-incidents`) return JSON.stringify(incidents);
    return path === `${BASE}/maintenance-windows` ? JSON.stringify(windows) : null;
  });

describe('the services an open incident names are as bad as it is', () => {
  test.each([
    ['MINOR', 'degraded_performance', 'minor'],
    ['MEDIUM', 'degraded_performance', 'minor'],
    ['MAJOR', 'partial_outage', 'major'],
    ['CRITICAL', 'major_outage', 'critical'],
    ['SLEEPY', 'unknown', 'none'],
  ])('%s is %s', (severity, level, impact) => {
    const snapshot = value(poll({ incidents: [incident({ severity })] }));
    expect(snapshot.components.map((one) => one.level)).toEqual([level, 'operational']);
    expect(snapshot.incidents).toMatchObject([{ impact, status: 'identified', componentIds: ['a'] }]);
    expect(snapshot.incidentsListed).toBe('open');
  });

  test('and where it names none, nothing is known of any', () => {
    const snapshot = value(poll({ incidents: [incident({ services: null })] }));
    expect(snapshot.components.map((one) => one.level)).toEqual(['unknown', 'unknown']);
  });

  test('and one that is resolved is not open', () => {
    const snapshot = value(poll({ incidents: [incident({ lastUpdateStatus: 'RESOLVED' })] }));
    expect(snapshot).toMatchObject({ level: 'operational', incidents: [] });
  });
});

test('without its list of incidents the page is not read', () => {
  expect(poll({ error: 'no' })).toMatchObject({ ok: false, problem: { kind: 'shape' } });
  const alone = readValue(checkly, record());
  expect(alone.components.map((one) => one.level)).toEqual(['unknown', 'unknown']);
});

test('maintenances are under way or planned', () => {
  const window = { id: 'm', name: 'Move', startsAt: '2026-03-01T10:00:00Z', endsAt: '2026-03-01T11:00:00Z' };
  const snapshot = value(poll({ incidents: [] }, { active: [window], upcoming: [{ ...window, id: 'n' }] }));
  expect(snapshot.maintenances.map(({ status }) => status).toSorted()).toEqual(['in_progress', 'scheduled']);
});

test('the events of the days are intervals of their own length', () => {
  const event = {
    id: 'e',
    name: 'Blip',
    duration: 38,
    severity: 'CRITICAL',
    lastUpdateStatus: 'RESOLVED',
    created_at: '2026-03-01T10:00:00Z',
  };
  const days = [
    { date: '2026-03-01', events: [event] },
    {
      date: '2026-03-02',
      events: [event, { ...event, id: 'f', lastUpdateStatus: 'MONITORING', created_at: '2026-03-02T09:00:00Z' }],
    },
  ];
  const now = Date.UTC(2026, 2, 3);
  const exchange = checkly.history?.(addressOf(ORIGIN), 0, now);
  if (exchange === undefined) throw new Error('no history');
  const { effects, coverage, uptimes } = value(play(exchange, ORIGIN, () => JSON.stringify(record(days))));
  expect(effects).toMatchObject([
    { componentId: 'a', level: 'major_outage', from: Date.UTC(2026, 2, 1, 10), to: Date.UTC(2026, 2, 1, 10, 0, 38) },
    { from: Date.UTC(2026, 2, 2, 9), to: null },
  ]);
  expect(coverage).toEqual([{ componentId: 'a', from: Date.UTC(2026, 2, 1), to: now }]);
  expect(uptimes).toEqual([{ rowId: 'a', uptimeFraction: 0.995 }]);
});

test('the name of the page is found in it, or chosen', () => {
  const origin = 'https://status.example.com';
  const first = (html: string) => play(checkly.poll(addressOf(origin)), origin, (path) => (path === '/' ? html : null));
  expect(first(`<script>$fetch("/api/status-page/acme/uptime")</script>`)).toMatchObject({ problem: { status: 404 } });
  expect(first('<p>Hello</p>')).toMatchObject({ ok: false, problem: { kind: 'shape' } });
  expect(checkly.poll(addressOf(origin), { page: 'acme' }).next().value).toEqual({ url: `${origin}${BASE}/uptime` });
});

test('its record is claimed', () => {
  expect(confidenceIn(checkly, record())).toBeGreaterThan(0.9);
  expect(confidenceIn(checkly, { ...record(), metadata: undefined })).toBe(0);
});
