import { detailWords, failureWords } from '#core/poll/failure-words';
import type { Handlers } from '#core/contract/rpc';
import { formatById } from '#core/feeds/index';
import { parseAddress } from '#core/model/address';
import { failed, ok } from '#core/model/result';
import type { CatalogueRow } from '#core/settings/catalogue';
import { categoryWords } from '#core/settings/category-words';
import { checkChoices } from '#core/settings/choices';
import { findServiceAt, searchServices } from '#core/settings/find-service';
import type { WatchedPage } from '#core/settings/settings';
import { withRules } from '#core/settings/setting-rules';
import { pageIdOf, watchedPage, withChoices } from '#core/settings/watched-page';
import type { HandlerContext } from './handlers.ts';
import { asInspection, asUnread, findOut, lookAt, lookAtService, readFound } from './inspect.ts';

type WatchCommands = 'inspect' | 'addPage' | 'choose' | 'removePage' | 'services';

/** What is watched, and how closely. */
export function watchHandlers(context: HandlerContext): Pick<Handlers, WatchCommands> {
  const { ports, catalogue, settings, save } = context;

  /** Under its own id, or under that of the address it had before it moved. */
  function isWatched(wanted: WatchedPage): boolean {
    return settings().pages.some((page) => {
      const address = parseAddress(page.url);
      return page.id === wanted.id || (address.ok && pageIdOf(address.value, page.choices) === wanted.id);
    });
  }

  return {
    async inspect({ url, serviceId = null, choices = {} }) {
      const service = catalogue().find(({ id }) => id === serviceId) ?? null;
      if (service !== null) {
        const looked = await lookAtService(service, choices, ports.http);
        if (!looked.ok) return failed(failureWords(looked.problem, context.language()));
        const { detection, choices: chosen } = looked.value;
        const page = watchedPage(detection.address, service.name, detection.format.id, service.id, chosen);
        return ok({ ...asInspection(looked.value, isWatched(page), context.language()), name: service.name });
      }
      const found = await findOut(url, null, ports.http);
      if (!found.ok) return failed(failureWords(found.problem, context.language()));
      const { address, format } = found.value;
      const looked = await readFound(found.value, choices, ports.http);
      if (looked.ok) {
        const { snapshot, choices: chosen } = looked.value;
        const page = watchedPage(address, snapshot.page.name, format.id, null, chosen);
        return ok(asInspection(looked.value, isWatched(page), context.language()));
      }
      const reason = failureWords(looked.problem, context.language());
      return format.options === undefined
        ? failed(reason)
        : ok(asUnread(found.value, choices, reason, context.language()));
    },
    async addPage({ url, name, formatId, serviceId = null, choices = {}, rules = {} }) {
      const rows = catalogue();
      const service = rows.find(({ id }) => id === serviceId) ?? null;
      const looked =
        service === null
          ? await lookAt(url, formatId, ports.http, choices)
          : await lookAtService(service, choices, ports.http);
      if (!looked.ok) return failed(failureWords(looked.problem, context.language()));
      const { detection, snapshot, choices: chosen } = looked.value;
      const row = service ?? findServiceAt(rows, detection.address.url, chosen) ?? findServiceAt(rows, url, chosen);
      const shownName = name ?? row?.name ?? snapshot.page.name;
      const page = watchedPage(detection.address, shownName, detection.format.id, row?.id ?? null, chosen);
      if (isWatched(page)) return failed(context.language().say('problem.already_watched', { service: shownName }));
      save({ ...settings(), pages: [...settings().pages, withRules(page, rules)] });
      return ok({ pageId: page.id });
    },
    choose({ pageId, choices }) {
      const current = settings();
      const page = current.pages.find(({ id }) => id === pageId);
      const format = page === undefined ? null : formatById(page.formatId);
      if (page === undefined || format === null) return failed(context.language().say('refusal.not_watched'));
      const checked = checkChoices(format, choices);
      if (!checked.ok) return failed(detailWords(checked.problem, context.language()));
      const next = listedAs(withChoices(page, checked.value), catalogue());
      if (next.id !== page.id && isWatched(next)) return failed(context.language().say('problem.that_already'));
      save({ ...current, pages: current.pages.map((each) => (each.id === pageId ? next : each)) });
      return ok({ pageId: next.id });
    },
    removePage({ pageId }) {
      const current = settings();
      if (!current.pages.some(({ id }) => id === pageId)) return failed(context.language().say('refusal.not_watched'));
      // Its history stays: added again, the page finds it.
      save({ ...current, pages: current.pages.filter(({ id }) => id !== pageId) });
      return ok(null);
    },
    services({ query }) {
      const watched = new Set(settings().pages.map(({ serviceId }) => serviceId));
      return searchServices(catalogue(), query).map((row) => {
        const { id, name, url, formatId, firstRun = false } = row;
        const category = categoryWords(row.category, context.language());
        return { id, name, url, formatId, category, firstRun, watched: watched.has(id) };
      });
    },
  };
}

/** Of the services that share a page the one that these choices are; its name, unless the user gave it another. */
function listedAs(page: WatchedPage, rows: readonly CatalogueRow[]): WatchedPage {
  const row = findServiceAt(rows, page.url, page.choices);
  const before = rows.find(({ id }) => id === page.serviceId);
  if (row === null || before === undefined) return page;
  return { ...page, serviceId: row.id, name: page.name === before.name ? row.name : page.name };
}
