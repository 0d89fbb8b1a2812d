import { beforeAll, describe, expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import { previewNotifications, type Preview } from '#core/events/preview';
import type { ToldHistory } from '#core/history/page-record';
import { severity } from '#core/model/level';
import type { Incident, Maintenance, Snapshot } from '#core/model/snapshot';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings, WatchedPage } from '#core/settings/settings';
import { createMemoryStore } from '../../../src-main/node/memory-store.ts';
import { openQuarter } from './recorded-openai.ts';
import { incident, maintenance, NOON, PAGE, reading, update, withNotifications } from './samples.ts';

const nothing: ToldHistory = createMemoryStore().readHistory(PAGE.id, { from: 0, to: 1 });
const span = { from: NOON - 2 * DAY_MS, to: NOON + DAY_MS };

function preview(
  past: { readonly stored?: Partial<ToldHistory>; readonly maintenances?: readonly Maintenance[] },
  settings: Settings = defaultSettings,
  page: WatchedPage = PAGE,
): Preview {
  return previewNotifications({
    stored: { ...nothing, ...past.stored },
    maintenances: past.maintenances ?? [],
    snapshot: reading({ Chat: 'operational' }),
    page,
    settings,
    timeZone: 'UTC',
    language: english,
    span,
  });
}

const told = ({ notifications }: Preview): readonly string[] =>
  notifications.map(({ at, title }) => `${new Date(at).toISOString().slice(8, 16)} ${title}`);

const passed: Incident = incident('a', {
  impact: 'major',
  status: 'resolved',
  resolvedAt: NOON + 2 * HOUR_MS,
  updates: [
    update('u1', { at: NOON + MINUTE_MS }),
    update('u2', { at: NOON + HOUR_MS, status: 'identified', text: 'Found it.' }),
    update('u3', { at: NOON + 2 * HOUR_MS, status: 'resolved', text: 'Fixed.' }),
  ],
});

describe('what would have come', () => {
  test('is told when it was posted, and when it was over', () => {
    const would = preview({ stored: { incidents: [passed] } });
    expect(told(would)).toEqual([
      '25T14:01 Example: Elevated error rates',
      '25T16:00 Example: Resolved: Elevated error rates',
    ]);
    expect(would.notifications[0]).toMatchObject({ body: 'Partial outage\nWhat u1 says.', reason: 'Announced.' });
    expect(would.silences).toEqual([
      { reason: 'Updates are announced only where they are switched on or the incident is followed.', count: 1 },
    ]);
  });

  test('follows the settings', () => {
    expect(told(preview({ stored: { incidents: [passed] } }, withNotifications({ updates: true })))).toHaveLength(3);
    expect(told(preview({ stored: { incidents: [passed] } }, withNotifications({ enabled: false })))).toEqual([]);
    expect(told(preview({ stored: { incidents: [passed] } }, defaultSettings, { ...PAGE, muted: true }))).toEqual([]);
    const quietHours = { from: '14:00', to: '15:30', majorBreaksThrough: true };
    expect(told(preview({ stored: { incidents: [passed] } }, withNotifications({ quietHours })))).toEqual([
      '25T15:30 During the silence: Example: Elevated error rates',
      '25T16:00 Example: Resolved: Elevated error rates',
    ]);
  });

  test('is not kept by a silence of now', () => {
    const silent = { ...PAGE, snoozedUntil: 'resolved', componentRules: { chat: { snoozedUntil: NOON * 2 } } } as const;
    const everything = { ...defaultSettings, snoozedUntil: NOON * 2 };
    expect(told(preview({ stored: { incidents: [passed] } }, everything, silent))).toHaveLength(2);
  });

  test('is silent about what stood at the beginning', () => {
    const old = { ...passed, startedAt: span.from - HOUR_MS, updates: [update('u1', { at: span.from - HOUR_MS })] };
    expect(told(preview({ stored: { incidents: [old] } }))).toEqual([]);
  });

  test('waits for a second poll as the program does, and counts components no incident speaks for', () => {
    const at = NOON + 5 * HOUR_MS;
    const changes = [
      { rowId: 'chat', at: NOON - HOUR_MS, level: 'operational' },
      { rowId: 'chat', at, level: 'partial_outage' },
      { rowId: 'chat', at: at + 10 * MINUTE_MS, level: 'operational' },
    ] as const;
    expect(told(preview({ stored: { changes, watched: [span] } }))).toEqual([
      '25T19:01 Example: Chat – Partial outage',
      '25T19:11 Example: Chat works again',
    ]);
    const blip = [changes[0], changes[1], { ...changes[2], at: at + 30_000 }];
    expect(told(preview({ stored: { changes: blip, watched: [span] } }))).toEqual([]);
  });

  test('a maintenance is told when planned and an hour before, where that is wanted', () => {
    const planned = maintenance('m', {
      status: 'completed',
      startsAt: NOON + 3 * HOUR_MS,
      endsAt: NOON + 4 * HOUR_MS,
      updates: [update('s', { at: NOON - DAY_MS, status: 'scheduled' })],
    });
    expect(told(preview({ maintenances: [planned] }))).toEqual([]);
    expect(told(preview({ maintenances: [planned] }, withNotifications({ maintenances: true })))).toEqual([
      '24T14:00 Example: Maintenance planned: Database upgrade',
      '25T16:00 Example: Maintenance in 1 h: Database upgrade',
    ]);
  });
});

describe('of a real quarter', () => {
  const { endsAt, historyAt, pageAt } = openQuarter();
  const page: WatchedPage = { ...PAGE, id: 'openai', name: 'OpenAI' };
  const past = { from: endsAt - 90 * DAY_MS, to: endsAt };
  let stored: ToldHistory;
  let snapshot: Snapshot;

  beforeAll(() => {
    const store = createMemoryStore();
    store.writeReported(page.id, endsAt, historyAt(endsAt, 92));
    stored = store.readHistory(page.id, past);
    snapshot = pageAt(endsAt, null);
  });

  function of(settings: Settings = defaultSettings, changes: Partial<WatchedPage> = {}): Preview {
    const input = {
      stored,
      maintenances: [],
      snapshot,
      settings,
      timeZone: 'America/New_York',
      language: english,
      span: past,
    };
    return previewNotifications({ ...input, page: { ...page, ...changes } });
  }

  test('tells every incident that began in it and was bad enough once, and each end after its beginning', () => {
    const { notifications } = of();
    const began = new Map<string, number>();
    const ended = new Map<string, number>();
    for (const { title, incidentId, at } of notifications) {
      const [map, id] = [title.startsWith('OpenAI: Resolved: ') ? ended : began, incidentId ?? ''];
      if (map === began && ended.has(id)) continue;
      expect(map.has(id), `${title} twice`).toBe(false);
      map.set(id, at);
    }
    const due = stored.incidents.filter(({ startedAt, updates, impact, effects }) => {
      const isNew = (updates[0]?.at ?? startedAt) > past.from;
      return (
        isNew && (impact !== 'none' || effects.some(({ level }) => severity(level) >= severity('degraded_performance')))
      );
    });
    expect(due.length).toBeGreaterThan(60);
    expect([...began.keys()].sort()).toEqual(due.map(({ id }) => id).sort());
    for (const [id, at] of ended) expect(at).toBeGreaterThanOrEqual(began.get(id) ?? Infinity);
  });

  test('gets quieter as less is wanted', () => {
    const count = (preview: Preview): number => preview.notifications.length;
    const all = count(of());
    const partial = count(of(withNotifications({ minimumLevel: 'partial_outage' })));
    const major = count(of(withNotifications({ minimumLevel: 'major_outage' })));
    expect(count(of(withNotifications({ updates: true })))).toBeGreaterThan(all);
    expect(partial).toBeLessThan(all);
    expect(major).toBeLessThan(partial);
    const chat = snapshot.components.filter(({ name }) => name !== 'Login').map(({ id }) => id);
    expect(count(of(defaultSettings, { mutedComponentIds: chat }))).toBeLessThan(all / 2);
  });

  test('with quiet hours nothing but a major outage comes at night, and one digest in the morning at most', () => {
    const quietHours = { from: '22:00', to: '07:00', majorBreaksThrough: true };
    const { notifications } = of(withNotifications({ quietHours }));
    const hourOf = (at: number): number =>
      Number(
        new Intl.DateTimeFormat('en', { timeZone: 'America/New_York', hour: 'numeric', hourCycle: 'h23' }).format(at),
      );
    const atNight = notifications.filter(({ at }) => hourOf(at) >= 22 || hourOf(at) < 7);
    for (const { body, title, urgency } of atNight) expect(`${urgency} ${title} ${body}`).toMatch(/critical|Resolved/);
    const digests = notifications.filter(({ title }) => title.startsWith('During the silence'));
    expect(digests.length).toBeGreaterThan(5);
    const mornings = digests.map(({ at }) => new Date(at).toISOString().slice(0, 10));
    expect(new Set(mornings).size).toBe(mornings.length);
    expect(new Set(digests.map(({ at }) => hourOf(at)))).toEqual(new Set([7]));
  });
});
