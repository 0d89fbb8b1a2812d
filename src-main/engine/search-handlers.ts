import type { SearchHit } from '#core/contract/answers';
import type { Handlers } from '#core/contract/rpc';
import { questionParts } from '#core/search/incident-question';
import { marksIn, snippetOf, type Snippet } from '#core/search/marks';
import { phrasesOf, type Phrase } from '#core/search/question';
import { rankedHits } from '#core/search/ranked-hits';
import type { Update } from '#core/model/snapshot';
import type { HandlerContext } from './handlers.ts';

/** Finding what was kept. */
export function searchHandlers({ ports, settings }: HandlerContext): Pick<Handlers, 'search'> {
  return {
    search({ query, pageId = null, impacts = null, openOnly = false, limit }) {
      const pages = settings().pages.filter(({ id }) => pageId === null || id === pageId);
      const names = new Map(pages.map(({ id, name }) => [id, name]));
      const phrases = phrasesOf(query);
      const parts = questionParts(pages, phrases);
      const question = { parts, impacts, openOnly, limit: limit + 1 };
      const found = (
        id: string,
        { title, updates }: { readonly title: string; readonly updates: readonly Update[] },
      ) => ({
        pageId: id,
        pageName: names.get(id) ?? id,
        title,
        marks: marksIn(title, phrases),
        snippet: snippetFor(updates, phrases),
      });
      const incidents = ports.store.searchIncidents(question).map(({ pageId: id, incident }) => {
        const { impact, status, startedAt, resolvedAt } = incident;
        const hit = { ...found(id, incident), id: incident.id, impact, status, startedAt, resolvedAt };
        return { ...hit, kind: 'incident' as const };
      });
      // Who asks for nothing looks through what happened: what is planned would stand above all of it.
      const planned = phrases.length === 0 ? [] : ports.store.searchMaintenances(question);
      const maintenances = planned.map(({ pageId: id, maintenance }) => {
        const { status, startsAt, endsAt } = maintenance;
        const hit = { ...found(id, maintenance), id: maintenance.id, status, startsAt, endsAt };
        return { ...hit, kind: 'maintenance' as const };
      });
      const hits = rankedHits<SearchHit>([...incidents, ...maintenances], startOf, parts);
      return { hits: hits.slice(0, limit), more: hits.length > limit };
    },
  };
}

function startOf(hit: SearchHit): number {
  return hit.kind === 'incident' ? hit.startedAt : hit.startsAt;
}

/** The newest of the updates that say the most of what was asked. */
function snippetFor(updates: readonly Update[], phrases: readonly Phrase[]): Snippet | null {
  const snippets = updates.toReversed().map(({ text }) => snippetOf(text, phrases));
  const most = Math.max(0, ...snippets.map(({ marks }) => marks.length));
  return snippets.find(({ marks }) => marks.length === most) ?? null;
}
