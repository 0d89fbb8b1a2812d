import { describe, expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import type { Decision, PolicyContext } from '#core/events/decision';
import type { PageEvent, ThreadRecord } from '#core/events/event';
import { decide } from '#core/events/policy';
import { HOUR_MS, MINUTE_MS } from '#core/model/time';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings, SnoozeEnd, WatchedPage } from '#core/settings/settings';
import { component, incident, maintenance, NOON, PAGE, reading, update, withNotifications } from './samples.ts';

const bad = incident('a', { impact: 'major', componentIds: ['chat'] });
const started: PageEvent = { kind: 'incident_started', incident: bad };
const ended: PageEvent = {
  kind: 'incident_resolved',
  incident: { ...bad, status: 'resolved', resolvedAt: NOON + 125 * MINUTE_MS },
};
const updated: PageEvent = { kind: 'incident_updated', incident: bad, update: update('u2', { status: 'identified' }) };
const down: PageEvent = {
  kind: 'component_changed',
  component: component('Chat', 'major_outage'),
  from: 'operational',
  to: 'major_outage',
  incident: null,
};

function threadFor(threadId: string, changes: Partial<ThreadRecord> = {}): ThreadRecord {
  return {
    threadId,
    pageId: PAGE.id,
    startedAt: NOON,
    phase: 'started',
    updateIds: ['u1'],
    announced: 'partial_outage',
    followed: false,
    ...changes,
  };
}

const incidentThread = (changes: Partial<ThreadRecord> = {}): ThreadRecord =>
  threadFor(`incident:${PAGE.id}:a`, changes);

interface Setting extends Partial<Omit<PolicyContext, 'readThread'>> {
  readonly thread?: ThreadRecord;
}

function judge(event: PageEvent, { thread, ...changes }: Setting = {}): Decision {
  return decide(event, {
    page: PAGE,
    settings: defaultSettings,
    snapshot: reading({ Chat: 'partial_outage', Sora: 'operational' }),
    readThread: (threadId) => (thread?.threadId === threadId ? thread : null),
    now: NOON,
    localMinuteOfDay: 14 * 60,
    timeZone: 'UTC',
    language: english,
    ...changes,
  });
}

const quiet = (from: string, to: string, majorBreaksThrough = true): Settings =>
  withNotifications({ quietHours: { from, to, majorBreaksThrough } });

test('an announcement is ready to be written, shown and explained', () => {
  const threadId = `incident:${PAGE.id}:a`;
  expect(judge(started)).toEqual({
    outcome: 'notify',
    threadId,
    thread: incidentThread(),
    notice: {
      pageId: PAGE.id,
      pageName: 'Example',
      event: 'incident_started',
      tone: 'trouble',
      subject: 'Elevated error rates',
      level: 'partial_outage',
      componentIds: ['chat'],
      at: NOON,
      since: NOON,
      until: null,
      staleAt: null,
      waitsFor: null,
      notification: {
        threadId,
        title: 'Example: Elevated error rates',
        body: 'Partial outage · Chat\nWhat u1 says.',
        urgency: 'normal',
        target: { pageId: PAGE.id, incidentId: 'a' },
      },
    },
    reason: 'Announced.',
    record: {
      at: NOON,
      pageId: PAGE.id,
      threadId,
      event: 'incident_started',
      subject: 'Elevated error rates',
      outcome: 'notified',
      reason: 'Announced.',
    },
  });
});

describe('why not', () => {
  test.each<[string, PageEvent, Setting, string]>([
    ['announced before', started, { thread: incidentThread() }, 'It was already announced as Partial outage.'],
    ['an end without a beginning', ended, {}, 'Its beginning was not announced, so neither is its end.'],
    [
      'an end without an announced beginning',
      ended,
      { thread: incidentThread({ phase: 'resolved' }) },
      'Its beginning was not announced, so neither is its end.',
    ],
    [
      'an update nobody asked for',
      updated,
      { thread: incidentThread() },
      'Updates are announced only where they are switched on or the incident is followed.',
    ],
    [
      'an update announced before',
      updated,
      { thread: incidentThread({ followed: true, updateIds: ['u1', 'u2'] }) },
      'This update was already announced.',
    ],
    ['switched off', started, { settings: withNotifications({ enabled: false }) }, 'Notifications are switched off.'],
    ['a muted page', started, { page: { ...PAGE, muted: true } }, 'Example is muted.'],
    ['a muted component', down, { page: { ...PAGE, mutedComponentIds: ['chat'] } }, 'Chat is muted.'],
    ['an incident of a muted component', started, { page: { ...PAGE, mutedComponentIds: ['chat'] } }, 'Chat is muted.'],
    [
      'an incident of muted components',
      { kind: 'incident_started', incident: { ...bad, componentIds: ['chat', 'sora'] } },
      { page: { ...PAGE, mutedComponentIds: ['sora', 'chat'] } },
      'Every component it touches is muted.',
    ],
    [
      'too mild',
      { kind: 'incident_started', incident: incident('a', { impact: 'none' }) },
      {},
      'Operational is milder than Degraded, the least that is announced.',
    ],
    [
      'too mild for this page',
      started,
      { page: { ...PAGE, minimumLevel: 'major_outage' } },
      'Partial outage is milder than Major outage, the least that is announced.',
    ],
    [
      'a component an incident names',
      { ...down, incident: bad },
      {},
      'The incident “Elevated error rates” names it, and speaks for it.',
    ],
    [
      'maintenance',
      { kind: 'maintenance_scheduled', maintenance: maintenance('m') },
      {},
      'Maintenance is not announced.',
    ],
    [
      'maintenance that begins',
      { kind: 'maintenance_started', maintenance: maintenance('m') },
      { settings: withNotifications({ maintenances: true }) },
      'Maintenance is announced when it is planned and an hour before, not again.',
    ],
    [
      'maintenance planned for the past',
      { kind: 'maintenance_scheduled', maintenance: maintenance('m', { startsAt: NOON - 1 }) },
      { settings: withNotifications({ maintenances: true }) },
      'The maintenance was already due when it was first seen.',
    ],
    [
      'that it comes and goes, again',
      { kind: 'component_flapping', component: component('Chat', 'operational'), count: 3, worst: 'major_outage' },
      { thread: threadFor(`flapping:${PAGE.id}:chat`, { startedAt: NOON - MINUTE_MS }) },
      'That it comes and goes was said less than an hour ago.',
    ],
  ])('%s', (_, event, setting, reason) => {
    const decision = judge(event, setting);
    expect(decision).toMatchObject({ outcome: 'suppress', reason, record: { outcome: 'suppressed', reason } });
    if (setting.thread === undefined && decision.thread !== null) expect(decision.thread.phase).toBe('resolved');
  });
});

describe('not now', () => {
  const snoozedPage = (until: SnoozeEnd): WatchedPage => ({ ...PAGE, snoozedUntil: until });
  const snoozedChat = { ...PAGE, componentRules: { chat: { snoozedUntil: NOON + HOUR_MS } } };
  const both = { ...bad, componentIds: ['chat', 'sora'] };

  test.each<[string, PageEvent, Setting, string]>([
    [
      'silenced',
      down,
      { settings: { ...defaultSettings, snoozedUntil: NOON + HOUR_MS } },
      'Everything is silenced for 1 h more.',
    ],
    [
      'silenced until it is over',
      down,
      { settings: { ...defaultSettings, snoozedUntil: 'resolved' } },
      'Everything is silenced until its trouble is over.',
    ],
    ['a silenced page', down, { page: snoozedPage(NOON + HOUR_MS) }, 'Example is silenced for 1 h more.'],
    [
      'a page until it is over',
      ended,
      { page: snoozedPage('resolved'), thread: incidentThread() },
      'Example is silenced until its trouble is over.',
    ],
    ['a silenced component', down, { page: snoozedChat }, 'Chat is silenced for 1 h more.'],
    ['an incident of a silenced component', started, { page: snoozedChat }, 'Chat is silenced for 1 h more.'],
    [
      'an incident of one silenced component, the other muted',
      { kind: 'incident_started', incident: both },
      { page: { ...snoozedChat, mutedComponentIds: ['sora'] } },
      'Chat is silenced for 1 h more.',
    ],
    ['at night', started, { settings: quiet('13:00', '15:00') }, 'Quiet hours, from 13:00 to 15:00.'],
    ['at night, major', down, { settings: quiet('13:00', '15:00', false) }, 'Quiet hours, from 13:00 to 15:00.'],
    [
      'at night, major only for what is muted',
      { kind: 'incident_started', incident: { ...both, impact: 'critical' } },
      {
        settings: quiet('13:00', '15:00'),
        snapshot: reading({ Chat: 'degraded_performance', Sora: 'major_outage' }),
        page: { ...PAGE, mutedComponentIds: ['sora'] },
      },
      'Quiet hours, from 13:00 to 15:00.',
    ],
  ])('%s: it counts as said, and waits for the end of the silence', (_, event, setting, reason) => {
    const decision = judge(event, setting);
    expect(decision).toMatchObject({ outcome: 'suppress', reason, record: { outcome: 'suppressed', reason } });
    expect(decision).toMatchObject({ withheld: { waitsFor: 'silence', event: event.kind } });
    expect(decision.thread?.phase).toBe(event === ended ? 'resolved' : 'started');
  });
});

describe('scope', () => {
  const both: PageEvent = { kind: 'incident_started', incident: { ...bad, componentIds: ['chat', 'sora'] } };
  const rules = (
    componentRules: NonNullable<WatchedPage['componentRules']>,
    changes: Partial<WatchedPage> = {},
  ): Setting => ({
    page: { ...PAGE, ...changes, componentRules },
    snapshot: reading({ Chat: 'partial_outage', Sora: 'degraded_performance' }),
  });

  test.each<[string, PageEvent, Setting, string]>([
    [
      'a component with a minimum of its own',
      started,
      rules({ chat: { minimumLevel: 'major_outage' } }),
      'notified: no',
    ],
    [
      'one of two has reached its minimum',
      both,
      rules({ chat: { minimumLevel: 'partial_outage' }, sora: { minimumLevel: 'major_outage' } }),
      'notified: yes',
    ],
    [
      'none of two has',
      both,
      rules({ chat: { minimumLevel: 'major_outage' }, sora: { minimumLevel: 'partial_outage' } }),
      'notified: no',
    ],
    [
      'a lower minimum than the page has',
      both,
      rules({ sora: { minimumLevel: 'degraded_performance' } }, { minimumLevel: 'major_outage' }),
      'notified: yes',
    ],
    [
      'bad only for what is muted',
      both,
      rules({}, { mutedComponentIds: ['chat'], minimumLevel: 'partial_outage' }),
      'notified: no',
    ],
    [
      'bad enough for what is not',
      both,
      rules({}, { mutedComponentIds: ['sora'], minimumLevel: 'partial_outage' }),
      'notified: yes',
    ],
  ])('%s', (_, event, setting, expected) => {
    expect(`notified: ${judge(event, setting).outcome === 'notify' ? 'yes' : 'no'}`).toBe(expected);
  });
});

describe('in spite of', () => {
  test.each<[string, PageEvent, Setting]>([
    ['a mute of another component', started, { page: { ...PAGE, mutedComponentIds: ['sora'] } }],
    [
      'a mute of one component of two',
      { kind: 'incident_started', incident: { ...bad, componentIds: ['chat', 'sora'] } },
      { page: { ...PAGE, mutedComponentIds: ['chat'] } },
    ],
    ['a silence that is over', started, { settings: { ...defaultSettings, snoozedUntil: NOON } }],
    ['quiet hours, because it is major', down, { settings: quiet('13:00', '15:00') }],
    [
      'quiet hours, the end of what broke through them',
      ended,
      { settings: quiet('13:00', '15:00'), thread: incidentThread({ announced: 'major_outage' }) },
    ],
    [
      'a minimum, the end of what was announced',
      ended,
      {
        thread: incidentThread(),
        page: { ...PAGE, minimumLevel: 'major_outage' },
      },
    ],
    [
      'the general minimum, where the page has one of its own',
      started,
      {
        settings: withNotifications({ minimumLevel: 'major_outage' }),
        page: { ...PAGE, minimumLevel: 'degraded_performance' },
      },
    ],
    ['updates being off, because it is followed', updated, { thread: incidentThread({ followed: true }) }],
    [
      'a mute, because it is followed',
      updated,
      {
        thread: incidentThread({ followed: true }),
        page: { ...PAGE, muted: true },
      },
    ],
    [
      'a beginning that was not announced, because it is followed',
      ended,
      {
        thread: incidentThread({ phase: 'resolved', followed: true }),
      },
    ],
  ])('%s', (_, event, setting) => {
    expect(judge(event, setting).outcome).toBe('notify');
  });
});

describe('quiet hours', () => {
  test.each([
    ['22:00', '07:00', '21:59', false],
    ['22:00', '07:00', '22:00', true],
    ['22:00', '07:00', '00:00', true],
    ['22:00', '07:00', '06:59', true],
    ['22:00', '07:00', '07:00', false],
    ['09:00', '17:30', '17:29', true],
    ['09:00', '17:30', '17:30', false],
    ['09:00', '17:30', '08:59', false],
    ['08:00', '08:00', '08:00', false],
  ])('from %s to %s at %s: %s', (from, to, clock, isQuiet) => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    const decision = judge(started, { settings: quiet(from, to), localMinuteOfDay: hours * 60 + minutes });
    expect(decision.outcome).toBe(isQuiet ? 'suppress' : 'notify');
  });
});

describe('the ledger', () => {
  test('an update is remembered once it is said', () => {
    const decision = judge(updated, { settings: withNotifications({ updates: true }), thread: incidentThread() });
    expect(decision.thread).toEqual(incidentThread({ updateIds: ['u1', 'u2'] }));
  });

  test('an end closes the thread and the user no longer follows it, said or not', () => {
    const thread = incidentThread({ followed: true });
    const closed = incidentThread({ phase: 'resolved' });
    expect(judge(ended, { thread }).thread).toEqual(closed);
    expect(judge(ended, { thread, settings: withNotifications({ enabled: false }) }).thread).toEqual(closed);
  });

  test('an incident that gets worse is told again, from when it was first told', () => {
    const thread = incidentThread({ announced: 'degraded_performance', startedAt: NOON - HOUR_MS });
    const decision = judge({ kind: 'incident_escalated', incident: bad, from: 'minor' }, { thread });
    expect(decision).toMatchObject({
      outcome: 'notify',
      thread: { announced: 'partial_outage', startedAt: NOON - HOUR_MS },
    });
  });

  test('an incident that was too mild and gets worse is told as if it began', () => {
    const thread = incidentThread({ phase: 'resolved', announced: 'operational' });
    const decision = judge({ kind: 'incident_escalated', incident: bad, from: 'none' }, { thread });
    expect(decision).toMatchObject({
      outcome: 'notify',
      thread: { phase: 'started', startedAt: NOON },
      notice: { notification: { body: 'Partial outage · Chat\nWhat u1 says.' } },
    });
  });
});
