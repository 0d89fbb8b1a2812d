import { describe, expect, test } from 'vitest';
import { pagerduty } from '#core/feeds/pagerduty';
import { answerWith, captured, documentOf, valueOf } from './support.ts';
import { addressOf } from './serve-capture.ts';

const ORIGIN = 'https://status.example.com/';
const page = captured('pagerduty/pagerduty/page.2023-12-17.quiet.html');
const NOW = Date.UTC(2023, 11, 17);

/** The page with its newest incident moved to the open ones, its last update taken away. */
function reopened(): string {
  const script = /(<script id="data"[^>]*>)(.*?)(<\/script>)/s;
  return page.replace(script, (_, open: string, json: string, close: string) => {
    const data = JSON.parse(json) as {
      summary: { open_incidents: unknown[]; resolved_incidents: { updates: unknown[] }[] };
    };
    const [newest] = data.summary.resolved_incidents.splice(0, 1);
    newest?.updates.shift();
    data.summary.open_incidents.push(newest);
    return open + JSON.stringify(data) + close;
  });
}

describe('the page', () => {
  test('groups its services as it shows them, without naming people', () => {
    const snapshot = valueOf(pagerduty.read(documentOf(page)));
    expect(snapshot.page).toMatchObject({ id: 'P67C5DQ', name: 'PagerDuty Status Page' });
    expect(snapshot.headline).toBe('Everything is running smoothly');
    const group = snapshot.groups.find(({ name }) => name === 'Events API');
    const names = snapshot.components.filter(({ groupId }) => groupId === group?.id).map(({ name }) => name);
    expect(names).toEqual(['Events API (US)', 'Events API (EU)']);
    const people = [...page.matchAll(/"point_of_contact":"([^"]+)"/g)].map(([, name = '']) => name);
    expect(people.length).toBeGreaterThan(0);
    expect(people.filter((name) => JSON.stringify(snapshot).includes(name))).toEqual([]);
  });

  test('tells an incident with its updates and what became of its services', () => {
    const [newest] = valueOf(pagerduty.read(documentOf(page))).incidents;
    expect(newest).toMatchObject({
      title: 'Issue with Duplicate Notifications',
      impact: 'minor',
      status: 'resolved',
      startedAt: Date.UTC(2023, 11, 11, 15, 18, 2),
      resolvedAt: Date.UTC(2023, 11, 11, 15, 42, 12),
      componentIds: ['POJ5J29'],
    });
    expect(newest?.updates.map(({ status }) => status)).toEqual(['detected', 'investigating', 'resolved']);
    expect(newest?.effects).toEqual([
      {
        componentId: 'POJ5J29',
        level: 'degraded_performance',
        from: Date.UTC(2023, 11, 11, 15, 38, 13),
        to: Date.UTC(2023, 11, 11, 15, 42, 12),
      },
    ]);
  });

  test('with an open incident is as bad as the newest update says', () => {
    const snapshot = valueOf(pagerduty.read(documentOf(reopened())));
    expect(snapshot.level).toBe('degraded_performance');
    expect(snapshot.incidents[0]).toMatchObject({ status: 'investigating', resolvedAt: null });
    const troubled = snapshot.components.filter(({ level }) => level !== 'operational');
    expect(troubled.map(({ name }) => name)).toEqual(['Notification Delivery (US)']);
  });

  test('without a list of what is open says nothing', () => {
    const read = pagerduty.read(documentOf(page.replace('"open_incidents"', '"opened"')));
    expect(read).toMatchObject({ ok: false, problem: { kind: 'shape' } });
  });
});

test('its past goes back to the oldest incident it lists', () => {
  const history = pagerduty.history?.(addressOf(ORIGIN), 0, NOW);
  if (history === undefined) throw new Error('no history');
  const { incidents, coverage, estimated } = valueOf(answerWith(history, { [ORIGIN]: page }).result);
  expect(incidents).toHaveLength(80);
  expect(estimated).toBe(true);
  expect(coverage).toHaveLength(64);
  expect(coverage[0]).toMatchObject({ from: Date.UTC(2022, 5, 21, 7, 1, 9), to: NOW });
});
