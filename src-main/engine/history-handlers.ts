import type { IncidentDetail } from '#core/contract/contract';
import type { Handlers } from '#core/contract/rpc';
import { incidentThreadId } from '#core/events/thread-id';
import { knownTimeZone } from '#core/history/days';
import { pageHistory, pageStrip } from '#core/history/page-history';
import { failed, ok } from '#core/model/result';
import { DAY_MS } from '#core/model/time';
import type { HandlerContext } from './handlers.ts';
import { historyInput } from './history-input.ts';

const NOT_WATCHED = 'That page is not watched.';

type HistoryCommands = 'history' | 'overview' | 'incidents' | 'incident' | 'pollCounts';

/** Questions about the past. */
export function historyHandlers({ ports, sessions, settings }: HandlerContext): Pick<Handlers, HistoryCommands> {
  const { store, clock } = ports;

  return {
    history({ pageId, days, timeZone }) {
      const session = sessions.get(pageId);
      const zone = knownTimeZone(timeZone);
      if (session === undefined) return failed(NOT_WATCHED);
      if (zone === null) return failed(`There is no time zone called “${timeZone}”.`);
      return ok(pageHistory(historyInput(ports, session, days, zone)));
    },
    overview({ days, timeZone }) {
      const zone = knownTimeZone(timeZone) ?? 'UTC';
      return [...sessions.values()].map((session) => ({
        pageId: session.page.id,
        row: pageStrip(historyInput(ports, session, days, zone)),
      }));
    },
    pollCounts({ pageId, days }) {
      const now = clock.now();
      return store.readPollCounts(pageId, { from: now - (days - 1) * DAY_MS, to: now + 1 });
    },
    incidents({ pageId, limit }) {
      const names = new Map(settings().pages.map(({ id, name }) => [id, name]));
      return store.readIncidents(pageId, limit).flatMap((found) => {
        const pageName = names.get(found.pageId);
        return pageName === undefined ? [] : [{ ...found, pageName }];
      });
    },
    incident({ pageId, incidentId }) {
      const session = sessions.get(pageId);
      const incident = store.readIncident(pageId, incidentId);
      if (session === undefined) return failed(NOT_WATCHED);
      if (incident === null) return failed('That incident is not in the history.');
      const touched = new Set([...incident.componentIds, ...incident.effects.map(({ componentId }) => componentId)]);
      const detail: IncidentDetail = {
        pageId,
        pageName: session.page.name,
        incident,
        components: (session.record.snapshot?.components ?? [])
          .filter(({ id }) => touched.has(id))
          .map(({ id, name, groupId }) => ({ id, name, groupId })),
        followed: store.readThread(incidentThreadId(pageId, incidentId))?.followed ?? false,
      };
      return ok(detail);
    },
  };
}
