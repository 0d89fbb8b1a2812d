import { describe, expect, test } from 'vitest';
import { uptimeKuma } from '#core/feeds/uptime-kuma';
import { confidenceIn, readValue } from './levels-read.ts';
import { addressOf, play, value } from './serve-capture.ts';

const ORIGIN = 'https://kuma.example.com';
const config = (more: object = {}) => ({
  config: { slug: 'main', title: 'Example' },
  incidents: [],
  publicGroupList: [{ id: 1, name: 'Services', weight: 1, monitorList: [{ id: 7, name: 'Web', type: 'http' }] }],
  maintenanceList: [],
  ...more,
});
const minute = (at: number) => `2026-03-01 10:${String(at).padStart(2, '0')}:00.000`;
const beats = (...statuses: number[]) => ({
  heartbeatList: { 7: statuses.map((status, at) => ({ status, time: minute(at), msg: '', ping: 1 })) },
  uptimeList: { '7_24': 1 },
});
const poll = (path: string, answers: Readonly<Record<string, unknown>>) =>
  play(uptimeKuma.poll(addressOf(ORIGIN + path)), ORIGIN, (asked) =>
    asked in answers ? JSON.stringify(answers[asked]) : null,
  );
const pollBeats = (list: object, page: object = config()) =>
  value(poll('/status/Main', { '/api/status-page/main': page, '/api/status-page/heartbeat/main': list }));

describe('the newest beat says how a monitor is', () => {
  test.each([
    [[1, 1], 'operational'],
    [[1, 0], 'major_outage'],
    [[1, 3], 'under_maintenance'],
    // While a failed check is being repeated, what was before still holds.
    [[1, 2, 2], 'operational'],
    [[0, 2], 'major_outage'],
    [[], 'unknown'],
    [[9], 'unknown'],
  ])('%j is %s', (statuses, level) => {
    const { components, groups } = pollBeats(beats(...statuses));
    expect(components).toMatchObject([{ id: '7', name: 'Web', level }]);
    expect(groups).toMatchObject([{ name: 'Services' }]);
  });

  test('and of one that is far behind the others nothing is known', () => {
    const two = config({
      publicGroupList: [
        {
          id: 1,
          name: 'S',
          monitorList: [
            { id: 7, name: 'A' },
            { id: 8, name: 'B' },
          ],
        },
      ],
    });
    const list = beats(1, 1, 1);
    const late = [50, 51].map((at) => ({ status: 1, time: minute(at), msg: '', ping: 1 }));
    const snapshot = pollBeats({ ...list, heartbeatList: { ...list.heartbeatList, 8: late } }, two);
    expect(snapshot.components.map(({ level }) => level)).toEqual(['unknown', 'operational']);
    expect(snapshot.level).toBe('operational');
  });
});

test('a pinned notice changes nothing', () => {
  const incident = {
    id: 3,
    title: 'Heads up',
    content: 'Soon **slow**',
    style: 'danger',
    createdDate: '2026-03-01 09:00:00',
  };
  for (const more of [{ incidents: [incident] }, { incident, incidents: undefined }]) {
    const snapshot = pollBeats(beats(1), config(more));
    expect(snapshot).toMatchObject({ level: 'operational', incidentsListed: 'open' });
    expect(snapshot.incidents).toMatchObject([
      { impact: 'none', startedAt: Date.UTC(2026, 2, 1, 9), resolvedAt: null },
    ]);
    expect(snapshot.incidents[0]?.updates[0]?.text).toBe('Soon slow');
  }
});

test('a maintenance is read in its own time zone', () => {
  const maintenance = {
    id: 2,
    title: 'Upgrade',
    status: 'under-maintenance',
    timezoneOffset: '+08:00',
    timeslotList: [{ startDate: '2026-03-01 18:00:00', endDate: '2026-03-01T11:00:00.000Z' }],
  };
  expect(pollBeats(beats(3), config({ maintenanceList: [maintenance] })).maintenances).toMatchObject([
    { status: 'in_progress', startsAt: Date.UTC(2026, 2, 1, 10), endsAt: Date.UTC(2026, 2, 1, 11) },
  ]);
});

describe('where it is asked', () => {
  test.each([
    ['/', '/api/status-page/default'],
    ['/status', '/api/status-page/default'],
    ['/status/My-Page', '/api/status-page/my-page'],
    ['/status/my-page/rss', '/api/status-page/my-page'],
    ['/api/status-page/my-page', '/api/status-page/my-page'],
    ['/api/status-page/heartbeat/my-page', '/api/status-page/my-page'],
  ])('%s leads to %s', (path, asked) => {
    expect(uptimeKuma.probes(addressOf(ORIGIN + path))).toEqual([ORIGIN + asked]);
  });

  test('a page that is gone is no page', () => {
    expect(poll('/status/x', {})).toMatchObject({ ok: false, problem: { status: 404 } });
  });

  test('a page whose beats are refused is not read', () => {
    expect(poll('/status/main', { '/api/status-page/main': config() }).ok).toBe(false);
  });
});

test('its documents are claimed', () => {
  expect(confidenceIn(uptimeKuma, config())).toBeGreaterThan(0.9);
  expect(confidenceIn(uptimeKuma, beats(1))).toBeGreaterThan(0.9);
  expect(confidenceIn(uptimeKuma, '<script id="preload-data">window.preloadData = {}</script>')).toBeGreaterThan(0.5);
  expect(confidenceIn(uptimeKuma, { status: 'fail', msg: 'Status Page Not Found' })).toBe(0);
  // Alone, neither document knows both the names and the states.
  expect(readValue(uptimeKuma, config()).components).toMatchObject([{ name: 'Web', level: 'unknown' }]);
  expect(readValue(uptimeKuma, beats(1)).components).toMatchObject([{ name: 'Monitor 7', level: 'operational' }]);
});
