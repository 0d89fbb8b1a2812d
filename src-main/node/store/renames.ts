import type { ThreadRecord } from '#core/events/event';
import type { Notice } from '#core/events/notice';
import { componentThreadId, flappingThreadId, incidentThreadId } from '#core/events/thread-id';
import type { HookThread } from '#core/hooks/outbox';
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
  renames: Renames,
): { readonly gone: readonly string[]; readonly added: readonly ThreadRecord[] } {
  const names = threadNames(pageId, renames);
  const gone = threads.filter(({ threadId }) => names.has(threadId));
  const staying = new Set(threads.filter(({ threadId }) => !names.has(threadId)).map(({ threadId }) => threadId));
  const added = gone
    .map((thread) => ({ ...thread, threadId: names.get(thread.threadId) ?? thread.threadId }))
    .filter(({ threadId }) => !staying.has(threadId));
  return { gone: gone.map(({ threadId }) => threadId), added };
}

/** The same for what hooks know. */
export function renamedHookThreads(
  pageId: string,
  threads: readonly HookThread[],
  renames: Renames,
): { readonly gone: readonly HookThread[]; readonly added: readonly HookThread[] } {
  const names = threadNames(pageId, renames);
  const gone = threads.filter(({ threadId }) => names.has(threadId));
  const isTaken = ({ hookId, threadId }: HookThread): boolean =>
    threads.some((one) => one.hookId === hookId && one.threadId === threadId && !names.has(threadId));
  const renamed = gone.map((thread) => ({ ...thread, threadId: names.get(thread.threadId) ?? thread.threadId }));
  return { gone, added: renamed.filter((thread) => !isTaken(thread)) };
}

/** The same for what is still to be said. */
export function renamedNotice<Kept extends Notice>(notice: Kept, renames: Renames): Kept {
  const { notification, pageId } = notice;
  const { incidentId } = notification.target;
  return {
    ...notice,
    componentIds: renamedIds(notice.componentIds, renames.rows),
    notification: {
      ...notification,
      threadId: threadNames(pageId, renames).get(notification.threadId) ?? notification.threadId,
      target: { pageId, incidentId: incidentId === null ? null : (renames.incidents.get(incidentId) ?? incidentId) },
    },
  };
}

function threadNames(pageId: string, { rows, incidents }: Renames): ReadonlyMap<string, string> {
  return new Map([
    ...[...rows].map(([from, to]) => [componentThreadId(pageId, from), componentThreadId(pageId, to)] as const),
    ...[...rows].map(([from, to]) => [flappingThreadId(pageId, from), flappingThreadId(pageId, to)] as const),
    ...[...incidents].map(([from, to]) => [incidentThreadId(pageId, from), incidentThreadId(pageId, to)] as const),
  ]);
}
