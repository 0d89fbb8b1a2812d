import { describe, expect, test } from 'vitest';
import { uptimerobot } from '#core/feeds/uptimerobot';
import { confidenceIn, readValue } from './levels-read.ts';
import { addressOf, play, value } from './serve-capture.ts';

const ORIGIN = 'https://stats.uptimerobot.com';
const monitor = (statusClass: string, more: object = {}) => ({ monitorId: 12, name: 'Web', statusClass, ...more });
const page = (...data: object[]) => ({ status: 'ok', data });

test.each([
  ['success', 'operational'],
  ['warning', 'degraded_performance'],
  ['danger', 'major_outage'],
  ['info', 'under_maintenance'],
  ['paused', 'unknown'],
  ['black', 'unknown'],
  ['purple', 'unknown'],
])('%s is %s', (statusClass, level) => {
  const { components, warnings } = readValue(uptimerobot, page(monitor(statusClass)));
  expect(components).toMatchObject([{ id: '12', name: 'Web', level }]);
  expect(warnings).toHaveLength(statusClass === 'purple' ? 1 : 0);
});

test('a paused monitor says nothing of the page, one in an unknown state does', () => {
  const other = (statusClass: string) =>
    readValue(uptimerobot, page(monitor('success'), monitor(statusClass, { monitorId: 13 })));
  expect(other('paused').level).toBe('operational');
  expect(other('purple').level).toBe('unknown');
  expect(other('danger').level).toBe('partial_outage');
});

test('both wrappings are claimed', () => {
  expect(confidenceIn(uptimerobot, page(monitor('success')))).toBeGreaterThan(0.9);
  expect(confidenceIn(uptimerobot, { stat: 'ok', psp: { monitors: [monitor('success')] } })).toBeGreaterThan(0.9);
  expect(confidenceIn(uptimerobot, { status: 'ok', data: [] })).toBe(0);
});

describe('the list is found', () => {
  const answer = JSON.stringify(page(monitor('success')));

  test('by the key in the address', () => {
    const asked: string[] = [];
    const poll = uptimerobot.poll(addressOf(`${ORIGIN}/abc123XYZ`));
    const result = play(poll, ORIGIN, (path) => {
      asked.push(path);
      return answer;
    });
    expect(result.ok).toBe(true);
    expect(asked).toEqual(['/api/getMonitorList/abc123XYZ?page=1']);
  });

  test('by the key in the page, or by the one that was chosen', () => {
    const origin = 'https://status.example.com';
    const server = (path: string) => {
      if (path === '/') return '<script>fetch("/api/getMonitorList/2102707-357837?page=1")</script>';
      return path === '/api/getMonitorList/2102707-357837?page=1' ? answer : null;
    };
    expect(play(uptimerobot.poll(addressOf(origin)), origin, server).ok).toBe(true);
    expect(uptimerobot.poll(addressOf(origin), { key: 'k-1' }).next().value).toEqual({
      url: `${origin}/api/getMonitorList/k-1?page=1`,
    });
    expect(play(uptimerobot.poll(addressOf(origin)), origin, () => '<p>Hello</p>')).toMatchObject({
      ok: false,
      problem: { kind: 'shape' },
    });
  });

  test('page by page, where it says how many there are', () => {
    const pages = [1, 2].map((monitorId) => ({
      stat: 'ok',
      psp: { totalMonitors: 2, monitors: [{ ...monitor('success'), monitorId }] },
    }));
    const poll = uptimerobot.poll(addressOf(`${ORIGIN}/key`));
    const result = play(poll, ORIGIN, (path) => JSON.stringify(pages[Number(path.at(-1)) - 1]));
    expect(value(result).components.map(({ id }) => id)).toEqual(['1', '2']);
  });
});

test('ratios become days; a day in black has no data', () => {
  const dailyRatios = [
    { date: '2026-03-01', ratio: '0.000', label: 'black' },
    { date: '2026-03-02', ratio: '75.000', label: 'warning' },
    { date: '2026-03-03', ratio: '100.000', label: 'success' },
  ];
  const share = { ratio: '99.500', label: 'success' };
  const exchange = uptimerobot.history?.(addressOf(`${ORIGIN}/key`), 0, Date.UTC(2026, 2, 4));
  if (exchange === undefined) throw new Error('no history');
  const { days, uptimes } = value(
    play(exchange, ORIGIN, () => JSON.stringify(page(monitor('success', { dailyRatios, '90dRatio': share })))),
  );
  expect(days.map(({ hasData, majorOutageSeconds }) => [hasData, majorOutageSeconds])).toEqual([
    [false, 0],
    [true, 21_600],
    [true, 0],
  ]);
  expect(uptimes).toEqual([{ rowId: '12', uptimeFraction: 0.995 }]);
});
