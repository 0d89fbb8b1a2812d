import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS, type EpochMs } from '#core/model/time';
import type { Settings } from '#core/settings/settings';
import { settle } from '../../fakes/fake-clock.ts';
import { openPages, watchingHosts } from './many-pages.ts';
import { COMPONENT, HOST, serving } from './page-world.ts';

/** Both changes of 2026: the day before, the day itself, and how many hours the day has. */
const CHANGES = [
  ['America/New_York', '2026-03-07', 23],
  ['America/New_York', '2026-10-31', 25],
  ['Europe/Berlin', '2026-03-28', 23],
  ['Europe/Berlin', '2026-10-24', 25],
] as const;

/** Twenty minutes of trouble each, by the clock on the wall: before, within and after quiet hours. */
const OUTAGES = ['01:20', '03:10', '06:30', '07:10', '21:30', '22:10'];
const OUTAGE_MS = 20 * MINUTE_MS;
const TOLD = ['07:10', '21:30'];

const QUIET: Settings['notifications'] = {
  ...watchingHosts().notifications,
  quietHours: { from: '22:00', to: '07:00', majorBreaksThrough: true },
};

function at(date: string, clock: string, timeZone: string): EpochMs {
  return Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(timeZone).epochMilliseconds;
}

function wallClock(moment: EpochMs, timeZone: string): string {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

test.each(CHANGES)(
  '%s from %s on: a day of %i hours, and quiet hours by the wall',
  async (timeZone, firstDay, hours) => {
    const secondDay = Temporal.PlainDate.from(firstDay).add({ days: 1 }).toString();
    const startedAt = at(firstDay, '00:00', timeZone) - 10 * MINUTE_MS;
    const endsAt =
      at(Temporal.PlainDate.from(firstDay).add({ days: 2 }).toString(), '00:00', timeZone) + 10 * MINUTE_MS;
    expect((endsAt - startedAt) / HOUR_MS).toBeCloseTo(24 + hours + 1 / 3, 5);
    const outages = [firstDay, secondDay].flatMap((date) => OUTAGES.map((clock) => at(date, clock, timeZone)));
    const world = openPages({ ...watchingHosts(HOST), notifications: QUIET }, { at: startedAt, timeZone });
    const { clock, shown, http } = world.ports;
    http.answer((url) => {
      const isDown = outages.some((from) => clock.now() >= from && clock.now() < from + OUTAGE_MS);
      return serving(isDown ? { component: 'partial_outage' } : {})(url);
    });
    const told: string[] = [];
    for (let seen = 0; clock.now() < endsAt;) {
      await clock.advance(MINUTE_MS);
      await settle();
      const fresh = shown.slice(seen).map(({ threadId }) => `${wallClock(clock.now(), timeZone)} ${threadId}`);
      told.push(...fresh);
      seen = shown.length;
    }

    const quiet = told.filter((line) => line < '07:00' || line >= '22:02');
    expect(quiet).toEqual([]);
    const ofComponent = told
      .filter((line) => line.endsWith(`:${COMPONENT}`) && line >= '07:04')
      .map((line) => line.slice(0, 5));
    const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
    const expected = [firstDay, secondDay].flatMap(() => TOLD.flatMap((from) => [minutes(from), minutes(from) + 20]));
    expect(ofComponent).toHaveLength(expected.length);
    ofComponent.forEach((line, index) => {
      // Two polls confirm it, and a poll is at most a minute away.
      expect(minutes(line) - (expected[index] ?? 0)).toBeGreaterThanOrEqual(0);
      expect(minutes(line) - (expected[index] ?? 0)).toBeLessThanOrEqual(3);
    });

    const history = await world.engine.handlers.history({ pageId: HOST, days: 3, timeZone });
    if (!history.ok) throw new Error(history.problem);
    const bars = history.value.components.find(({ id }) => id === COMPONENT)?.days ?? [];
    const lengths = bars.map(({ date, seconds, coverageFraction }) => [
      date,
      Math.round(Object.values(seconds).reduce((sum, part) => sum + part, 0) / 60) / 60,
      coverageFraction,
    ]);
    expect(lengths.slice(0, 2)).toEqual([
      [firstDay, 24, 1],
      [secondDay, hours, 1],
    ]);
    for (const bar of bars.slice(0, 2)) {
      const down = bar.seconds.partial_outage * SECOND_MS;
      // Each is seen up to a poll late at either end.
      expect(Math.abs(down - OUTAGES.length * OUTAGE_MS)).toBeLessThanOrEqual(OUTAGES.length * MINUTE_MS);
    }
  },
  60_000,
);
