import type { Handlers } from '#core/contract/rpc';
import { knownTimeZone } from '#core/history/days';
import { insights } from '#core/history/insights';
import { compareRows } from '#core/history/insights-comparison';
import { failed, ok } from '#core/model/result';
import type { HandlerContext } from './handlers.ts';
import { historyInput } from './history-input.ts';

type InsightCommands = 'insights' | 'compare' | 'markers' | 'addMarker' | 'removeMarker';

/** Questions about what the days have in common, and the days the user marks to ask them. */
export function insightHandlers({ ports, sessions, language }: HandlerContext): Pick<Handlers, InsightCommands> {
  const { store } = ports;

  /** What a row is asked of; null for a page that is not watched. */
  function rowInput({ pageId, rowId }: { pageId: string; rowId: string }, days: number, zone: string) {
    const session = sessions.get(pageId);
    return session === undefined ? null : { ...historyInput(ports, session, days, zone), rowId };
  }

  return {
    insights({ pageId, rowId, days, timeZone, marker }) {
      const zone = knownTimeZone(timeZone);
      if (zone === null) return failed(language().say('refusal.no_zone', { zone: timeZone }));
      const input = rowInput({ pageId, rowId }, days, zone);
      if (input === null) return failed(language().say('refusal.not_watched'));
      const found = insights({ ...input, marker });
      return found === null ? failed(language().say('refusal.no_component')) : ok(found);
    },
    compare({ one, other, days, timeZone }) {
      const zone = knownTimeZone(timeZone);
      if (zone === null) return failed(language().say('refusal.no_zone', { zone: timeZone }));
      const [first, second] = [rowInput(one, days, zone), rowInput(other, days, zone)];
      if (first === null || second === null) return failed(language().say('refusal.not_watched'));
      const compared = compareRows(first, second);
      return compared === null ? failed(language().say('refusal.no_component')) : ok(compared);
    },
    markers: ({ pageId }) => store.readMarkers(pageId),
    addMarker({ pageId, date, label }) {
      if (!sessions.has(pageId)) return failed(language().say('refusal.not_watched'));
      store.writeMarker(pageId, { date, label: label.trim() });
      return ok(null);
    },
    removeMarker({ pageId, date }) {
      if (!sessions.has(pageId)) return failed(language().say('refusal.not_watched'));
      store.removeMarker(pageId, date);
      return ok(null);
    },
  };
}
