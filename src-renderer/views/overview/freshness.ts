import type { PageState } from '#core/contract/app-state';

/** Whether what is shown of a page can be relied on now. */
export function isStale(page: PageState): boolean {
  return page.freshness === 'stale' || page.freshness === 'broken' || page.freshness === 'waiting';
}
