import fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import type { PageEvent } from '#core/events/event';
import { decide } from '#core/events/policy';
import type { Notification, ThreadRecord } from '#core/events/event';
import { HOUR_MS, MINUTE_MS } from '#core/model/time';
import { component, incident, maintenance, NOON, PAGE, reading, update, withNotifications } from './samples.ts';

/** What is shown of an event when everything is wanted and `thread` is what was said before. */
function shown(event: PageEvent, thread: Partial<ThreadRecord> | null = null, pageName = 'OpenAI'): Notification {
  const decision = decide(event, {
    page: { ...PAGE, name: pageName },
    language: english,
    settings: withNotifications({ updates: true, maintenances: true, minimumLevel: 'operational' }),
    snapshot: reading({
      Chat: 'partial_outage',
      API: 'operational',
      Sora: 'operational',
      Codex: 'operational',
      Search: 'operational',
    }),
    readThread: (threadId) =>
      thread && {
        threadId,
        pageId: PAGE.id,
        startedAt: NOON - 25 * MINUTE_MS,
        phase: 'started',
        updateIds: [],
        announced: 'degraded_performance',
        followed: false,
        ...thread,
      },
    now: NOON,
    localMinuteOfDay: 0,
    timeZone: 'America/New_York',
  });
  if (decision.outcome !== 'notify') throw new Error(decision.reason);
  return decision.notice.notification;
}

const bad = incident('a', { impact: 'major', componentIds: ['chat'] });
const all = { ...bad, impact: 'critical', componentIds: ['search', 'codex', 'sora', 'api', 'chat', 'gone'] } as const;

test.each<[PageEvent, Partial<ThreadRecord> | null, string, string, Notification['urgency']]>([
  [
    { kind: 'incident_started', incident: bad },
    null,
    'OpenAI: Elevated error rates',
    'Partial outage · Chat\nWhat u1 says.',
    'normal',
  ],
  [
    { kind: 'incident_started', incident: all },
    null,
    'OpenAI: Elevated error rates',
    'Major outage · Chat, API, Sora and 2 more\nWhat u1 says.',
    'critical',
  ],
  [
    { kind: 'incident_started', incident: incident('a', { impact: 'none', updates: [] }) },
    null,
    'OpenAI: Elevated error rates',
    'Investigating',
    'normal',
  ],
  [
    { kind: 'incident_escalated', incident: all, from: 'minor' },
    {},
    'OpenAI: Elevated error rates',
    'Worse than before: Major outage · Chat, API, Sora and 2 more\nWhat u1 says.',
    'critical',
  ],
  [
    { kind: 'incident_started', incident: bad },
    { phase: 'resolved' },
    'OpenAI: Elevated error rates',
    'Open again: Partial outage · Chat\nWhat u1 says.',
    'normal',
  ],
  [
    { kind: 'incident_reopened', incident: bad },
    { phase: 'resolved' },
    'OpenAI: Elevated error rates',
    'Open again: Partial outage · Chat\nWhat u1 says.',
    'normal',
  ],
  [
    { kind: 'incident_updated', incident: bad, update: update('u2', { status: 'identified', text: 'We know why.' }) },
    {},
    'OpenAI: Elevated error rates',
    'Identified: We know why.',
    'normal',
  ],
  [
    { kind: 'incident_updated', incident: bad, update: update('u2', { status: 'Update', text: '' }) },
    {},
    'OpenAI: Elevated error rates',
    'Update',
    'normal',
  ],
  [
    {
      kind: 'incident_resolved',
      incident: { ...bad, status: 'resolved', resolvedAt: bad.startedAt + 125 * MINUTE_MS },
    },
    {},
    'OpenAI: Resolved: Elevated error rates',
    'After 2 h 5 min.\nWhat u1 says.',
    'normal',
  ],
  [
    {
      kind: 'component_changed',
      component: component('Chat', 'major_outage'),
      from: 'operational',
      to: 'major_outage',
      incident: null,
    },
    null,
    'OpenAI: Chat – Major outage',
    'Before: Operational.',
    'critical',
  ],
  [
    {
      kind: 'component_changed',
      component: component('Chat', 'operational'),
      from: 'major_outage',
      to: 'operational',
      incident: null,
    },
    {},
    'OpenAI: Chat works again',
    'Major outage for 25 min.',
    'normal',
  ],
  [
    {
      kind: 'component_changed',
      component: component('Chat', 'under_maintenance'),
      from: 'partial_outage',
      to: 'under_maintenance',
      incident: null,
    },
    {},
    'OpenAI: Chat – Maintenance',
    'Partial outage for 25 min.',
    'normal',
  ],
  [
    { kind: 'component_flapping', component: component('Chat', 'operational'), count: 3, worst: 'partial_outage' },
    null,
    'OpenAI: Chat comes and goes',
    'Partial outage at worst. It came back 3 times within an hour; you will hear of it again when trouble lasts ten minutes.',
    'normal',
  ],
  [
    { kind: 'maintenance_scheduled', maintenance: maintenance('m') },
    null,
    'OpenAI: Maintenance planned: Database upgrade',
    '25 Mar 2025, 12:00 to 25 Mar 2025, 13:00',
    'low',
  ],
  [
    { kind: 'maintenance_due', maintenance: maintenance('m', { startsAt: NOON + HOUR_MS / 2, endsAt: null }) },
    null,
    'OpenAI: Maintenance in 30 min: Database upgrade',
    '25 Mar 2025, 10:30',
    'low',
  ],
])('%j', (event, thread, title, body, urgency) => {
  expect(shown(event, thread)).toMatchObject({ title, body, urgency });
});

test('what a vendor writes stays text, on one line, and is cut', () => {
  const text = `<b>Hello</b> {name} \u0007\n\n${'long '.repeat(100)}`;
  const event: PageEvent = {
    kind: 'incident_started',
    incident: { ...bad, title: `{title, select} <i>\n'quoted'`, updates: [update('u1', { text })] },
  };
  const { title, body } = shown(event);
  expect(title).toBe(`OpenAI: {title, select} <i> 'quoted'`);
  const [first, second = ''] = body.split('\n');
  expect(first).toBe('Partial outage · Chat');
  expect(second).toMatch(/^<b>Hello<\/b> \{name\} (long )+long…$/);
  expect(body.length).toBeGreaterThan(190);
  expect(body.length).toBeLessThanOrEqual(200);
});

test('whatever it is called, a title begins with the service and has one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (name, subject) => {
      const { title } = shown({ kind: 'incident_started', incident: { ...bad, title: subject } }, null, `N${name}`);
      // A name in a script that runs the other way stands between marks that keep it together.
      expect(title).toMatch(/^\u2068?N/);
      expect(title).not.toMatch(/[\n\r\t]/);
      expect(Array.from(title).length).toBeLessThanOrEqual(80);
    }),
  );
});
