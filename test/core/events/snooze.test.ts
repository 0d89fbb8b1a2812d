import { describe, expect, test } from 'vitest';
import { snoozed, withoutEndedSnoozes } from '#core/events/snooze';
import type { Snapshot } from '#core/model/snapshot';
import { HOUR_MS } from '#core/model/time';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings, SnoozeEnd } from '#core/settings/settings';
import { incident, NOON, PAGE, reading } from './samples.ts';

const watching: Settings = { ...defaultSettings, pages: [PAGE] };
const ALL = { pageId: null, componentId: null };
const SERVICE = { pageId: PAGE.id, componentId: null };
const CHAT = { pageId: PAGE.id, componentId: 'chat' };
const scopes = [ALL, SERVICE, CHAT];

const ended = (settings: Settings, snapshot: Snapshot | null, now = NOON): Settings =>
  withoutEndedSnoozes(settings, () => snapshot, now);

describe.each(scopes)('a silence of $pageId $componentId', (scope) => {
  test('is taken back without a trace', () => {
    expect(snoozed(snoozed(watching, scope, NOON + HOUR_MS), scope, null)).toEqual(watching);
  });

  test('for an hour ends when the hour is over, and leaves no trace', () => {
    const silent = snoozed(watching, scope, NOON + HOUR_MS);
    expect(ended(silent, reading({ Chat: 'major_outage' }))).toBe(silent);
    expect(ended(silent, reading({ Chat: 'operational' }))).toBe(silent);
    expect(ended(silent, reading({ Chat: 'major_outage' }), NOON + HOUR_MS)).toEqual(watching);
  });

  test('until it is over ends when it is, whatever the clock says', () => {
    const silent = snoozed(watching, scope, 'resolved');
    const open = incident('a', { componentIds: ['chat'] });
    expect(ended(silent, reading({ Chat: 'degraded_performance' }), NOON + 99 * HOUR_MS)).toBe(silent);
    expect(ended(silent, reading({ Chat: 'operational' }, { incidents: [open] }))).toBe(silent);
    expect(ended(silent, reading({ Chat: 'operational' }))).toEqual(watching);
  });
});

test('a component is silent until its own trouble is over, not that of its neighbour', () => {
  const silent = snoozed(watching, CHAT, 'resolved');
  expect(ended(silent, reading({ Chat: 'operational', Sora: 'major_outage' }))).toEqual(watching);
});

test('what is muted keeps no silence of everything alive', () => {
  const silent = snoozed({ ...watching, pages: [{ ...PAGE, muted: true }] }, ALL, 'resolved');
  expect(ended(silent, reading({ Chat: 'major_outage' })).snoozedUntil).toBeNull();
});

test('other rules of a component stay', () => {
  const rules = { chat: { minimumLevel: 'major_outage' }, sora: { snoozedUntil: 'resolved' as SnoozeEnd } } as const;
  const settings: Settings = { ...watching, pages: [{ ...PAGE, componentRules: rules }] };
  const silent = snoozed(settings, CHAT, NOON);
  expect(silent.pages[0]?.componentRules?.['chat']).toEqual({ minimumLevel: 'major_outage', snoozedUntil: NOON });
  expect(snoozed(silent, CHAT, null)).toEqual(settings);
});
