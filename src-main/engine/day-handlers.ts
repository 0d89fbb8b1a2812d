import type { Handlers } from '#core/contract/rpc';
import { dayHours } from '#core/history/day-hours';
import { calendarOf, daysSince, knownTimeZone, spanOfDay } from '#core/history/days';
import { firstEvidence } from '#core/history/reach';
import { oneRow } from '#core/history/insights-row';
import { failed, ok } from '#core/model/result';
import { DAY_MS } from '#core/model/time';
import type { HandlerContext } from './handlers.ts';
import { historyInput } from './history-input.ts';

/** Ten years, leap days among them. */
const FARTHEST_DAYS = 3_653;

/** One day from the inside, and how far back the days reach. */
export function dayHandlers({
  ports,
  sessions,
  language,
}: HandlerContext): Pick<Handlers, 'day' | 'rowDays' | 'reach'> {
  const { store, clock } = ports;
  return {
    day({ pageId, rowId, date, timeZone }) {
      const session = sessions.get(pageId);
      const zone = knownTimeZone(timeZone);
      if (session === undefined) return failed(language().say('refusal.not_watched'));
      if (zone === null) return failed(language().say('refusal.no_zone', { zone: timeZone }));
      const opened = dayHours({
        ...{ rowId, date, timeZone: zone, now: clock.now() },
        stored: store.readBars(pageId, spanOfDay(date, zone)),
        snapshot: session.record.snapshot,
        bars: session.format.bars ?? null,
      });
      return opened === null ? failed(language().say('refusal.no_component')) : ok(opened);
    },
    rowDays({ pageId, rowId, from, to, timeZone }) {
      const session = sessions.get(pageId);
      const zone = knownTimeZone(timeZone);
      if (session === undefined) return failed(language().say('refusal.not_watched'));
      if (zone === null) return failed(language().say('refusal.no_zone', { zone: timeZone }));
      const days = daysSince(from, zone, clock.now());
      if (days < 1 || days > FARTHEST_DAYS) return failed(language().say('refusal.unknown_days'));
      const one = oneRow({ ...historyInput(ports, session, days, zone), rowId });
      if (one === null) return failed(language().say('refusal.no_component'));
      return ok(one.row.days.filter(({ date }) => date <= to));
    },
    reach({ pageId, timeZone }) {
      const zone = knownTimeZone(timeZone);
      if (!sessions.has(pageId)) return failed(language().say('refusal.not_watched'));
      if (zone === null) return failed(language().say('refusal.no_zone', { zone: timeZone }));
      const now = clock.now();
      const first = firstEvidence(store.readBars(pageId, { from: now - FARTHEST_DAYS * DAY_MS, to: now + DAY_MS }));
      const date = first === null ? undefined : calendarOf(1, zone, first).dates[0];
      const days = date === undefined ? 1 : daysSince(date, zone, now);
      return ok(Math.min(FARTHEST_DAYS, Math.max(1, days)));
    },
  };
}
