import type { Handlers } from '#core/contract/rpc';
import { knownTimeZone } from '#core/history/days';
import { insights } from '#core/history/insights';
import { compareRows } from '#core/history/insights-comparison';
import { failed, ok } from '#core/model/result';
import type { HandlerContext } from './handlers.ts';
import { historyInput } from './history-input.ts';

const NOT_WATCHED = 'That page is not watched.';
const NO_SUCH_ROW = 'The page has no such component.';

type InsightCommands = 'insights' | 'compare' | 'markers' | 'addMarker' | 'removeMarker';

/** Questions about what the days have in common, and the days the user marks to ask them. */
export function insightHandlers({ ports, sessions }: HandlerContext): Pick<Handlers, InsightCommands> {
  const { store } = ports;

  /** What a row is asked of; null for a page that is not watched. */
  function rowInput({ pageId, rowId }: { pageId: string; rowId: string }, days: number, zone: string) {
    const session = sessions.get(pageId);
    return session === undefined ? null : { ...historyInput(ports, session, days, zone), rowId };
  }

  return {
    insights({ pageId, rowId, days, timeZone, marker }) {
      const zone = knownTimeZone(timeZone);
      if (zone === null) return failed(noSuchZone(timeZone));
      const input = rowInput({ pageId, rowId }, days, zone);
      if (input === null) return failed(NOT_WATCHED);
      const found = insights({ ...input, marker });
      return found === null ? failed(NO_SUCH_ROW) : ok(found);
    },
    compare({ one, other, days, timeZone }) {
      const zone = knownTimeZone(timeZone);
      if (zone === null) return failed(noSuchZone(timeZone));
      const [first, second] = [rowInput(one, days, zone), rowInput(other, days, zone)];
      if (first === null || second === null) return failed(NOT_WATCHED);
      const compared = compareRows(first, second);
      return compared === null ? failed(NO_SUCH_ROW) : ok(compared);
    },
    markers: ({ pageId }) => store.readMarkers(pageId),
    addMarker({ pageId, date, label }) {
      if (!sessions.has(pageId)) return failed(NOT_WATCHED);
      store.writeMarker(pageId, { date, label: label.trim() });
      return ok(null);
    },
    removeMarker({ pageId, date }) {
      if (!sessions.has(pageId)) return failed(NOT_WATCHED);
      store.removeMarker(pageId, date);
      return ok(null);
    },
  };
}

function noSuchZone(name: string): string {
  return `There is no time zone called “${name}”.`;
}
