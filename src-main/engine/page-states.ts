import type { PageState } from '#core/contract/app-state';
import { freshness } from '#core/history/freshness';
import type { PageSession } from './page-session.ts';
import { pageState, type PageStateContext } from './page-state.ts';

export interface PageStates {
  of(session: PageSession, context: PageStateContext): PageState;
  /** More than what polls bring may have changed: settings, what is followed. */
  forget(): void;
}

interface Shown {
  readonly madeFrom: readonly unknown[];
  readonly state: PageState;
}

/** What windows are shown of the pages, made anew only for those that changed: one slot polls a few of hundreds. */
export function createPageStates(): PageStates {
  let shown = new WeakMap<PageSession, Shown>();
  return {
    of(session, context) {
      const { page, record, backfilling } = session;
      const { now, intervalMs, nextPollAt, language } = context;
      const madeFrom = [page, record, backfilling, nextPollAt, language, freshness(record, now, intervalMs)];
      const known = shown.get(session);
      if (known?.madeFrom.every((part, at) => part === madeFrom[at]) === true) return known.state;
      const state = pageState(session, context);
      // A silence ends without anything happening.
      if (!hasSilence(session)) shown.set(session, { madeFrom, state });
      return state;
    },
    forget() {
      shown = new WeakMap();
    },
  };
}

function hasSilence({ page: { snoozedUntil, componentRules = {} } }: PageSession): boolean {
  return snoozedUntil != null || Object.values(componentRules).some((rule) => rule.snoozedUntil != null);
}
