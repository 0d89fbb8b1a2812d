import { expect, test } from 'vitest';
import { slack } from '#core/feeds/slack';
import { DAY_MS } from '#core/model/time';
import { warned } from './said-words.ts';
import { addressOf } from './serve-capture.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const active = captured('slack/slack/current.2020-07-30.active.json');
const past = captured('slack/slack/history.2026-08-18.first-five.json');

function currentWith(status: string, ...changes: readonly object[]): string {
  const {
    active_incidents: [first],
  } = JSON.parse(active) as { active_incidents: readonly [object] };
  return JSON.stringify({ status, active_incidents: changes.map((change) => ({ ...first, ...change })) });
}

test('only the services that active incidents name are in trouble', () => {
  const { components, incidents } = valueOf(slack.read(documentOf(active)));
  const down = components.filter(({ level }) => level !== 'operational').map(({ name }) => name);
  expect(down).toEqual(['Notifications', 'Apps/Integrations/APIs']);
  expect(incidents.map(({ id }) => id)).toEqual(['878', '879']);
});

test('“ok” without incidents is good news, “active” without any is not', () => {
  expect(valueOf(slack.read(documentOf(currentWith('ok')))).level).toBe('operational');
  expect(valueOf(slack.read(documentOf(currentWith('active')))).level).toBe('unknown');
});

test.each([
  [{ type: 'notice' }, 'operational', 'none'],
  [{ type: 'incident' }, 'degraded_performance', 'minor'],
  [{ type: 'outage' }, 'partial_outage', 'critical'],
  [{ type: 'odd' }, 'unknown', 'none'],
  [{ type: 'constructor' }, 'unknown', 'none'],
])('an active incident %o makes the page %s', (change, level, impact) => {
  const snapshot = valueOf(slack.read(documentOf(currentWith('active', change))));
  expect([snapshot.level, snapshot.incidents[0]?.impact]).toEqual([level, impact]);
});

test('an outage of one service is a major one of that service', () => {
  const { components } = valueOf(slack.read(documentOf(currentWith('active', { type: 'outage' }))));
  expect(components.find(({ name }) => name === 'Notifications')?.level).toBe('major_outage');
});

test('a maintenance is none of the incidents', () => {
  const planned = currentWith('active', { type: 'maintenance', status: 'scheduled' });
  const snapshot = valueOf(slack.read(documentOf(planned)));
  expect(snapshot.incidents).toEqual([]);
  expect(snapshot.maintenances).toMatchObject([{ status: 'scheduled' }]);
});

test('the list of past incidents gives the intervals, back to its oldest', () => {
  const now = Date.parse('2026-08-18T12:00:00Z');
  const { result, asked } = answerWith(slack.history!(addressOf('https://slack-status.com/'), now - 92 * DAY_MS, now), {
    'https://slack-status.com/api/v2.0.0/history': past,
  });
  expect(asked).toHaveLength(1);
  const { effects, coverage, incidents } = valueOf(result);
  expect(incidents.find(({ id }) => id === '1576')).toMatchObject({
    startedAt: Date.parse('2026-08-13T14:21:41-07:00'),
    resolvedAt: null,
  });
  expect(effects.filter(({ to }) => to === null).map(({ componentId }) => componentId)).toEqual([
    'Messaging',
    'Workspace/Org Administration',
  ]);
  expect(new Set(coverage.map(({ from }) => from))).toEqual(new Set([Date.parse('2026-07-23T19:18:40-07:00')]));
});

test('notes come oldest first, as text', () => {
  const [incident] = valueOf(slack.read(documentOf(past))).incidents;
  const times = incident?.updates.map(({ at }) => at) ?? [];
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(incident?.updates[0]?.text).toMatch(/^Users with custom data retention policies/);
});

test('the old address is read at the new one', () => {
  const { asked } = answerWith(slack.poll(addressOf('https://status.slack.com/')), {});
  expect(asked).toEqual(['https://slack-status.com/api/v2.0.0/current']);
});

test('an active incident that cannot be read proves no service to work', () => {
  const { active_incidents: listed } = JSON.parse(active) as { active_incidents: readonly object[] };
  const spoilt = (changes: object) =>
    JSON.stringify({ status: 'active', active_incidents: [listed[0], { ...listed[1], ...changes }] });
  const snapshot = valueOf(slack.read(documentOf(spoilt({ id: null }))));
  expect(snapshot.components.filter(({ level }) => level === 'operational')).toEqual([]);
  expect(snapshot).toMatchObject({ incidentsComplete: false, incidents: [{ id: '878' }] });
  expect(snapshot).not.toHaveProperty('unlistedComponents');
  expect(warned(snapshot)).toContain('One of the events that are listed could not be read.');
  expect(valueOf(slack.read(documentOf(spoilt({ date_created: null, notes: [] })))).incidentsComplete).toBe(false);
  // One that is over is no matter.
  expect(valueOf(slack.read(documentOf(spoilt({ id: null, status: 'resolved' }))))).not.toHaveProperty(
    'incidentsComplete',
  );
});
