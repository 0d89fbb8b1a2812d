import type { ThreadRecord } from '#core/events/event';
import { componentThreadId, flappingThreadId, incidentThreadId } from '#core/events/thread-id';
import type { Renames } from '#core/history/page-record';

/** The ids of what a thing touches, each by its new name. */
export function renamedIds(ids: readonly string[], names: ReadonlyMap<string, string>): readonly string[] {
  return ids.map((id) => names.get(id) ?? id);
}

/** Effects under the new names of their components. */
export function renamedEffects<Effect extends { readonly componentId: string }>(
  effects: readonly Effect[],
  names: ReadonlyMap<string, string>,
): readonly Effect[] {
  return effects.map((effect) => ({ ...effect, componentId: names.get(effect.componentId) ?? effect.componentId }));
}

/** What becomes of what was said of a page's components and incidents. */
export function renamedThreads(
  pageId: string,
  threads: readonly ThreadRecord[],
  { rows, incidents }: Renames,
): { readonly gone: readonly string[]; readonly added: readonly ThreadRecord[] } {
  const names = new Map([
    ...[...rows].map(([from, to]) => [componentThreadId(pageId, from), componentThreadId(pageId, to)] as const),
    ...[...rows].map(([from, to]) => [flappingThreadId(pageId, from), flappingThreadId(pageId, to)] as const),
    ...[...incidents].map(([from, to]) => [incidentThreadId(pageId, from), incidentThreadId(pageId, to)] as const),
  ]);
  const gone = threads.filter(({ threadId }) => names.has(threadId));
  const staying = new Set(threads.filter(({ threadId }) => !names.has(threadId)).map(({ threadId }) => threadId));
  const added = gone
    .map((thread) => ({ ...thread, threadId: names.get(thread.threadId) ?? thread.threadId }))
    .filter(({ threadId }) => !staying.has(threadId));
  return { gone: gone.map(({ threadId }) => threadId), added };
}
