import { same } from '../history/same.ts';
import type { AppState, PageState } from './app-state.ts';

type Rest = Omit<AppState, 'pages' | 'revision'>;

/**
 * What one state has that another has not: with hundreds of pages a state is megabytes, and one poll changes one page of
 * it. Means something only to who has the state of revision `since`.
 */
export interface StateChange {
  readonly since: number;
  readonly revision: number;
  /** The parts beside the pages that differ, whole. */
  readonly rest: Partial<Rest>;
  /** Ids in their order; null where it is as before. */
  readonly order: readonly string[] | null;
  /** Those that are new or differ, whole. */
  readonly pages: readonly PageState[];
}

/** What is pushed to a window: a state, or how the next one differs from it. */
export type StateMessage = AppState | StateChange;

export function isChange(message: StateMessage): message is StateChange {
  return 'since' in message;
}

/** What to tell who has `before` so that they have `after`. */
export function stateChange(before: AppState, after: AppState): StateChange {
  const { pages: pagesBefore, revision: since, ...restBefore } = before;
  const { pages, revision, ...rest } = after;
  const known = new Map(pagesBefore.map((page) => [page.id, page]));
  const differs = (key: keyof Rest): boolean => !same(restBefore[key], rest[key]);
  const isSameOrder = pages.length === pagesBefore.length && pages.every(({ id }, at) => id === pagesBefore[at]?.id);
  return {
    since,
    revision,
    rest: Object.fromEntries(Object.entries(rest).filter(([key]) => differs(key as keyof Rest))),
    order: isSameOrder ? null : pages.map(({ id }) => id),
    pages: pages.filter((page) => !same(known.get(page.id), page)),
  };
}

/** The state after a change; what did not change is the same object. Null where the change is about another state. */
export function withChange(before: AppState, change: StateChange): AppState | null {
  if (before.revision !== change.since) return null;
  const isSame = change.pages.length === 0 && change.order === null;
  const pages = isSame ? before.pages : pagesAfter(before.pages, change);
  return pages === null ? null : { ...before, ...change.rest, revision: change.revision, pages };
}

/** Null where one of them is not known. */
function pagesAfter(before: readonly PageState[], change: StateChange): readonly PageState[] | null {
  const changed = new Map(change.pages.map((page) => [page.id, page]));
  if (change.order === null) return before.map((page) => changed.get(page.id) ?? page);
  const known = new Map([...before, ...change.pages].map((page) => [page.id, page]));
  const pages = change.order.flatMap((id) => known.get(id) ?? []);
  return pages.length === change.order.length ? pages : null;
}
