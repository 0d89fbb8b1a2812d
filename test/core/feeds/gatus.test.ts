import { describe, expect, test } from 'vitest';
import { gatus } from '#core/feeds/gatus';
import { documentOf } from './support.ts';
import { confidenceIn, readValue } from './levels-read.ts';
import { addressOf, play, value } from './serve-capture.ts';

const ORIGIN = 'https://gatus.example.com';
const STATUSES = '/api/v1/endpoints/statuses';
const endpoint = (...successes: boolean[]) => ({
  name: 'web',
  group: 'core',
  key: 'core_web',
  results: successes.map((success) => ({ success, duration: 1, timestamp: '2026-03-01T10:00:00.123456789Z' })),
});

test.each([
  [[false, true], 'operational'],
  [[true, false], 'major_outage'],
  [[], 'unknown'],
])('the last of the results %j is %s', (successes, level) => {
  const snapshot = readValue(gatus, [endpoint(...successes)]);
  expect(snapshot.components).toMatchObject([{ id: 'core_web', name: 'web', level }]);
  expect(snapshot.groups).toMatchObject([{ name: 'core' }]);
});

test('one endpoint of two that is down is a part of the page', () => {
  const other = { ...endpoint(true), key: 'core_other' };
  expect(readValue(gatus, [endpoint(false), other]).level).toBe('partial_outage');
});

test('its documents are claimed, an empty list is nobody’s', () => {
  expect(confidenceIn(gatus, [endpoint(true)])).toBeGreaterThan(0.9);
  expect(confidenceIn(gatus, '<script>window.config = {logo: "", header: ""}</script>')).toBeGreaterThan(0.5);
  expect(confidenceIn(gatus, [])).toBe(0);
  expect(gatus.read(documentOf('[]')).ok).toBe(false);
});

describe('announcements', () => {
  const poll = (type: string, more: object = {}) =>
    value(
      play(gatus.poll(addressOf(ORIGIN)), ORIGIN, (path) => {
        if (path === STATUSES) return JSON.stringify([endpoint(true)]);
        const announcements = [{ timestamp: '2026-03-01T09:00:00Z', type, message: 'Slow today', ...more }];
        return path === '/api/v1/config' ? JSON.stringify({ oidc: false, authenticated: true, announcements }) : null;
      }),
    );

  test.each([
    ['outage', 'major'],
    ['warning', 'minor'],
    ['information', 'none'],
  ])('of type %s are incidents of impact %s that change no state', (type, impact) => {
    const { incidents, level } = poll(type);
    expect(incidents).toMatchObject([{ title: 'Slow today', impact, resolvedAt: null }]);
    expect(level).toBe('operational');
  });

  test('that tell of nothing wrong are none, and archived ones are over', () => {
    expect(poll('operational').incidents).toEqual([]);
    expect(poll('none').incidents).toEqual([]);
    expect(poll('outage', { archived: true }).incidents).toMatchObject([{ status: 'resolved' }]);
  });
});

test('outages are intervals, back to the first event that is kept', () => {
  const now = Date.UTC(2026, 2, 2);
  const events = [
    { type: 'START', timestamp: '2026-03-01T00:00:00Z' },
    { type: 'UNHEALTHY', timestamp: '2026-03-01T10:00:00Z' },
    { type: 'HEALTHY', timestamp: '2026-03-01T10:05:00Z' },
    { type: 'UNHEALTHY', timestamp: '2026-03-01T23:00:00Z' },
  ];
  const exchange = gatus.history?.(addressOf(ORIGIN), 0, now);
  if (exchange === undefined) throw new Error('no history');
  const { effects, coverage } = value(
    play(exchange, ORIGIN, (path) => {
      if (path === STATUSES) return JSON.stringify([endpoint(true)]);
      return path === '/api/v1/endpoints/core_web/statuses' ? JSON.stringify({ key: 'core_web', events }) : null;
    }),
  );
  expect(coverage).toEqual([{ componentId: 'core_web', from: Date.UTC(2026, 2, 1), to: now }]);
  expect(effects.map(({ from, to }) => [from, to])).toEqual([
    [Date.UTC(2026, 2, 1, 10), Date.UTC(2026, 2, 1, 10, 5)],
    [Date.UTC(2026, 2, 1, 23), null],
  ]);
});
