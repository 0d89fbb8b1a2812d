import type { Handlers } from '#core/contract/rpc';
import { followedThread } from '#core/events/follow';
import { incidentThreadId } from '#core/events/thread-id';
import { parseAddress } from '#core/model/address';
import { failed, ok } from '#core/model/result';
import { findServiceAt, searchServices } from '#core/settings/find-service';
import type { WatchedPage } from '#core/settings/settings';
import { pageIdOf, watchedPage } from '#core/settings/watched-page';
import type { HandlerContext } from './handlers.ts';
import { asInspection, lookAt, lookAtService } from './inspect.ts';

const NOT_WATCHED = 'That page is not watched.';

type WatchCommands = 'inspect' | 'addPage' | 'removePage' | 'services' | 'follow' | 'mute';

/** What is watched, and how closely. */
export function watchHandlers(context: HandlerContext): Pick<Handlers, WatchCommands> {
  const { ports, catalogue, sessions, settings, save } = context;

  function change(pageId: string, update: (page: WatchedPage) => WatchedPage): boolean {
    const current = settings();
    if (!current.pages.some(({ id }) => id === pageId)) return false;
    save({ ...current, pages: current.pages.map((page) => (page.id === pageId ? update(page) : page)) });
    return true;
  }

  /** Under its own id, or under that of the address it had before it moved. */
  function isWatched(wanted: WatchedPage): boolean {
    return settings().pages.some((page) => {
      const address = parseAddress(page.url);
      return page.id === wanted.id || (address.ok && pageIdOf(address.value, page.choices) === wanted.id);
    });
  }

  return {
    async inspect({ url }) {
      const looked = await lookAt(url, null, ports.http);
      if (!looked.ok) return failed(looked.problem.reason);
      const { detection, snapshot } = looked.value;
      const page = watchedPage(detection.address, snapshot.page.name, detection.format.id);
      return ok(asInspection(looked.value, isWatched(page)));
    },
    async addPage({ url, name, formatId, serviceId = null, choices = {} }) {
      const rows = catalogue();
      const service = rows.find(({ id }) => id === serviceId) ?? null;
      const looked =
        service === null
          ? await lookAt(url, formatId, ports.http, choices)
          : await lookAtService(service, { ...service.choices, ...choices }, ports.http);
      if (!looked.ok) return failed(looked.problem.reason);
      const { detection, snapshot, choices: chosen } = looked.value;
      const row = service ?? findServiceAt(rows, detection.address.url) ?? findServiceAt(rows, url);
      const shownName = name ?? row?.name ?? snapshot.page.name;
      const page = watchedPage(detection.address, shownName, detection.format.id, row?.id ?? null, chosen);
      if (isWatched(page)) return failed(`${shownName} is already watched.`);
      save({ ...settings(), pages: [...settings().pages, page] });
      return ok({ pageId: page.id });
    },
    removePage({ pageId }) {
      const current = settings();
      if (!current.pages.some(({ id }) => id === pageId)) return failed(NOT_WATCHED);
      // Its history stays: added again, the page finds it.
      save({ ...current, pages: current.pages.filter(({ id }) => id !== pageId) });
      return ok(null);
    },
    services({ query }) {
      const watched = new Set(settings().pages.map(({ serviceId }) => serviceId));
      return searchServices(catalogue(), query).map(({ id, name, url, formatId, category }) => {
        return { id, name, url, formatId, category, watched: watched.has(id) };
      });
    },
    follow({ pageId, incidentId, followed }) {
      const incident = ports.store.readIncident(pageId, incidentId);
      if (!sessions.has(pageId) || incident === null) return failed('That incident is not in the history.');
      const { store } = ports;
      const known = store.readThread(incidentThreadId(pageId, incidentId));
      store.writeThread(followedThread(pageId, incident, followed, known));
      context.touch();
      return ok(null);
    },
    mute({ pageId, componentId, muted }) {
      const done = change(pageId, (page) => {
        if (componentId === null) return { ...page, muted };
        const others = page.mutedComponentIds.filter((id) => id !== componentId);
        return { ...page, mutedComponentIds: muted ? [...others, componentId] : others };
      });
      return done ? ok(null) : failed(NOT_WATCHED);
    },
  };
}
