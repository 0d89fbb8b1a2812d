import type { SearchHit } from '#core/contract/answers';
import type { Handlers } from '#core/contract/rpc';
import { questionParts } from '#core/search/incident-question';
import { marksIn, snippetOf, type Snippet } from '#core/search/marks';
import { phrasesOf, type Phrase } from '#core/search/question';
import type { Incident } from '#core/model/snapshot';
import type { HandlerContext } from './handlers.ts';

/** Finding what was kept. */
export function searchHandlers({ ports, settings }: HandlerContext): Pick<Handlers, 'search'> {
  return {
    search({ query, pageId = null, impacts = null, openOnly = false, limit }) {
      const pages = settings().pages.filter(({ id }) => pageId === null || id === pageId);
      const names = new Map(pages.map(({ id, name }) => [id, name]));
      const phrases = phrasesOf(query);
      const parts = questionParts(pages, phrases);
      const found = ports.store.searchIncidents({ parts, impacts, openOnly, limit: limit + 1 });
      const hits = found.slice(0, limit).map(({ pageId: id, incident }): SearchHit => ({
        pageId: id,
        pageName: names.get(id) ?? id,
        id: incident.id,
        title: incident.title,
        impact: incident.impact,
        status: incident.status,
        startedAt: incident.startedAt,
        resolvedAt: incident.resolvedAt,
        marks: marksIn(incident.title, phrases),
        snippet: snippetFor(incident, phrases),
      }));
      return { hits, more: found.length > limit };
    },
  };
}

/** The newest of the updates that say the most of what was asked. */
function snippetFor({ updates }: Incident, phrases: readonly Phrase[]): Snippet | null {
  const snippets = updates.toReversed().map(({ text }) => snippetOf(text, phrases));
  const most = Math.max(0, ...snippets.map(({ marks }) => marks.length));
  return snippets.find(({ marks }) => marks.length === most) ?? null;
}
