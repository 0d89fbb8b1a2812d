import type { IncidentDetail, NamedComponent } from '#core/contract/answers';
import type { Handlers } from '#core/contract/rpc';
import { incidentThreadId } from '#core/events/thread-id';
import { historyInUnits } from '#core/history/bar-units';
import { knownTimeZone } from '#core/history/days';
import { pageHistory } from '#core/history/page-history';
import { failed, ok } from '#core/model/result';
import { DAY_MS } from '#core/model/time';
import type { HandlerContext } from './handlers.ts';
import { historyInput } from './history-input.ts';
import type { PageSession } from './page-session.ts';

/** More than any page has scheduled and remembers. */
const MOST_MAINTENANCES = 1_000;

type HistoryCommands = 'history' | 'incidents' | 'incident' | 'maintenance' | 'pollCounts';

/** Questions about the past. */
export function historyHandlers({
  ports,
  sessions,
  settings,
  language,
}: HandlerContext): Pick<Handlers, HistoryCommands> {
  const { store, clock } = ports;

  return {
    history({ pageId, days, timeZone, unit = 'day' }) {
      const session = sessions.get(pageId);
      const zone = knownTimeZone(timeZone);
      if (session === undefined) return failed(language().say('refusal.not_watched'));
      if (zone === null) return failed(language().say('refusal.no_zone', { zone: timeZone }));
      return ok(historyInUnits(pageHistory(historyInput(ports, session, days, zone)), unit));
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
      if (session === undefined) return failed(language().say('refusal.not_watched'));
      if (incident === null) return failed(language().say('refusal.no_incident'));
      const touched = [...incident.componentIds, ...incident.effects.map(({ componentId }) => componentId)];
      const detail: IncidentDetail = {
        pageId,
        pageName: session.page.name,
        incident,
        components: namedComponents(session, touched),
        followed: store.readThread(incidentThreadId(pageId, incidentId))?.followed ?? false,
        ...store.readNeighbours(pageId, incidentId),
      };
      return ok(detail);
    },
    maintenance({ pageId, maintenanceId }) {
      const session = sessions.get(pageId);
      if (session === undefined) return failed(language().say('refusal.not_watched'));
      const all = store.readMaintenances(pageId, MOST_MAINTENANCES);
      const at = all.findIndex(({ id }) => id === maintenanceId);
      const maintenance = all[at];
      if (maintenance === undefined) return failed(language().say('refusal.no_maintenance'));
      const [earlier = null, later = null] = [all[at + 1], all[at - 1]];
      return ok({
        pageId,
        pageName: session.page.name,
        maintenance,
        components: namedComponents(session, maintenance.componentIds),
        earlier: earlier === null ? null : { id: earlier.id, title: earlier.title },
        later: later === null ? null : { id: later.id, title: later.title },
      });
    },
  };
}

function namedComponents(session: PageSession, ids: readonly string[]): readonly NamedComponent[] {
  const touched = new Set(ids);
  return (session.record.snapshot?.components ?? [])
    .filter(({ id }) => touched.has(id))
    .map(({ id, name, groupId }) => ({ id, name, groupId }));
}
