import { beforeEach, describe, expect, test } from 'vitest';
import type { Teller } from './teller.ts';
import { createTeller } from './teller.ts';
import { HOUR_MS, MINUTE_MS } from '#core/model/time';
import type { Incident, Snapshot } from '#core/model/snapshot';
import { defaultSettings } from '#core/settings/parse-settings';
import { incident, NOON, PAGE, reading, update, withNotifications } from './samples.ts';

const fine = reading({ Chat: 'operational' });
const chat = incident('a', { impact: 'major', componentIds: ['chat'], title: 'Errors in Chat' });
const over = (one: Incident): Incident => ({ ...one, status: 'resolved', resolvedAt: NOON + 3 * HOUR_MS });
const showing = (...incidents: readonly Incident[]): Snapshot => reading({ Chat: 'operational' }, { incidents });

let teller: Teller;

/** Quiet from 22:00 to 07:00; the samples are at 14:00. */
const EVENING = NOON + 9 * HOUR_MS;
const MORNING = NOON + 17 * HOUR_MS;

describe('at the end of quiet hours', () => {
  beforeEach(() => {
    teller = createTeller(
      withNotifications({ quietHours: { from: '22:00', to: '07:00', majorBreaksThrough: true }, updates: true }),
    );
    teller.poll(fine, NOON);
  });

  test('what began in them and goes on is told, once, and its end after it', () => {
    teller.poll(showing(chat), EVENING);
    expect(teller.titles).toEqual([]);
    teller.poll(showing(chat), MORNING);
    expect(teller.titles).toEqual(['During the silence: Example: Errors in Chat']);
    teller.poll(showing(chat), MORNING + MINUTE_MS);
    teller.poll(showing(over(chat)), MORNING + HOUR_MS);
    expect(teller.titles.slice(1)).toEqual(['Example: Resolved: Errors in Chat']);
  });

  test('what ended in them is told, and what goes on from before is named beside it', () => {
    const other = incident('b', { impact: 'major', title: 'Errors elsewhere' });
    teller.poll(showing(chat, other), NOON + MINUTE_MS);
    teller.poll(showing(over(chat), other), EVENING);
    teller.poll(showing(over(chat), other), MORNING);
    expect(teller.titles).toHaveLength(2);
    expect(teller.shown[1]?.body).toMatch(/^Over since 17:00\./);
    expect(teller.shown[1]?.body).toContain('Still open from before: Example: Errors elsewhere');
  });

  test('what came and went in them is told as that', () => {
    teller.poll(showing(chat), EVENING);
    teller.poll(showing(over(chat)), EVENING + HOUR_MS);
    teller.poll(fine, MORNING);
    expect(teller.shown.map(({ body }) => body)).toEqual(['Over, 14:00 to 17:00.']);
  });

  test('updates and worsenings on the way make no second line', () => {
    teller.poll(showing(chat), EVENING);
    const worse = { ...chat, impact: 'major', updates: [update('u1'), update('u2', { text: 'Worse.' })] } as const;
    teller.poll(showing(worse), EVENING + HOUR_MS);
    teller.poll(showing(worse), MORNING);
    expect(teller.titles).toEqual(['During the silence: Example: Errors in Chat']);
  });

  test('what broke through them is not told again', () => {
    teller.poll(showing(chat), EVENING);
    const major = { ...chat, impact: 'critical' } as const;
    teller.poll(showing(major), EVENING + HOUR_MS);
    // Nobody heard of it before: it is told as if it began.
    expect(teller.shown.map(({ body }) => body)).toEqual(['Major outage · Chat\nWhat u1 says.']);
    teller.poll(showing(major), MORNING);
    expect(teller.titles).toHaveLength(1);
    teller.poll(showing(over(major)), MORNING + HOUR_MS);
    expect(teller.titles).toHaveLength(2);
  });

  test('a restart in them changes nothing', () => {
    teller.poll(showing(chat), EVENING);
    teller.restart();
    teller.poll(showing(chat), EVENING + HOUR_MS);
    teller.restart();
    teller.poll(showing(chat), MORNING);
    expect(teller.titles).toEqual(['During the silence: Example: Errors in Chat']);
  });

  test('what was muted meanwhile by switching everything off is not told', () => {
    teller.poll(showing(chat), EVENING);
    teller.settings = withNotifications({ enabled: false });
    teller.poll(showing(chat), MORNING);
    teller.settings = defaultSettings;
    teller.poll(showing(chat), MORNING + HOUR_MS);
    expect(teller.titles).toEqual([]);
  });
});

describe('a silence until it is over', () => {
  test('of a service: nothing until the end, then the end', () => {
    teller = createTeller();
    teller.poll(fine);
    teller.poll(showing(chat));
    teller.page = { ...PAGE, snoozedUntil: 'resolved' };
    teller.poll(showing({ ...chat, impact: 'critical' }));
    expect(teller.titles).toHaveLength(1);
    teller.poll(showing(over(chat)));
    expect(teller.titles).toHaveLength(1);
    // What the engine does once the page shows no trouble.
    teller.page = PAGE;
    teller.poll(showing(over(chat)));
    expect(teller.titles).toHaveLength(2);
    expect(teller.shown[1]?.body).toBe('Over, 14:00 to 17:00.');
  });
});

describe('after an absence', () => {
  beforeEach(() => {
    teller = createTeller();
    teller.poll(fine);
  });

  test('what began is told at once, a component too, and without a guess since when', () => {
    teller.comeBack(reading({ Chat: 'partial_outage' }), MORNING);
    expect(teller.shown).toMatchObject([
      { title: 'While you were away: Example: Chat', body: 'Still open.\nBefore: Operational.' },
    ]);
    teller.poll(reading({ Chat: 'partial_outage' }));
    teller.poll(fine);
    teller.poll(fine);
    expect(teller.titles).toHaveLength(2);
  });

  test('what came and went unseen is told, and not when nobody was away', () => {
    const passed = over({ ...chat, startedAt: NOON + 2 * HOUR_MS });
    teller.comeBack(showing(passed), MORNING);
    expect(teller.shown.map(({ body }) => body)).toEqual(['Over, 16:00 to 17:00.']);

    const other = createTeller();
    other.poll(fine);
    const [decision] = other.poll(showing(passed), NOON + 2 * MINUTE_MS);
    expect(other.titles).toEqual([]);
    expect(decision?.reason).toBe('It began and ended between two readings; it is in the history.');
  });

  test('what ended before it and was only written down in it is history', () => {
    const late = { ...chat, startedAt: NOON - 5 * HOUR_MS, status: 'postmortem', resolvedAt: NOON - HOUR_MS } as const;
    expect(teller.comeBack(showing(late), MORNING)).toEqual([]);
    expect(teller.titles).toEqual([]);
  });

  test('what is muted or too mild stays silent', () => {
    teller.page = { ...PAGE, mutedComponentIds: ['chat'] };
    teller.comeBack(showing(chat), MORNING);
    expect(teller.titles).toEqual([]);
  });

  test('into quiet hours, the digest waits for their end', () => {
    teller.settings = withNotifications({ quietHours: { from: '22:00', to: '09:00', majorBreaksThrough: false } });
    teller.comeBack(showing(chat), MORNING);
    expect(teller.titles).toEqual([]);
    teller.poll(showing(chat), MORNING + 2 * HOUR_MS);
    expect(teller.titles).toHaveLength(1);
  });

  test('where nothing changed there is nothing to tell, though something goes on', () => {
    teller.poll(showing(chat));
    teller.comeBack(showing(chat), MORNING);
    expect(teller.titles).toEqual(['Example: Errors in Chat']);
  });
});
