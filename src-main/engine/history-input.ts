import { spanOfDays } from '#core/history/days';
import type { pageHistory } from '#core/history/page-history';
import type { PageSession } from './page-session.ts';
import type { Ports } from './ports.ts';

/** All there is to draw the last `days` days of a page from. */
export function historyInput(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  session: PageSession,
  days: number,
  timeZone: string,
): Parameters<typeof pageHistory>[0] {
  const now = clock.now();
  const pageId = session.page.id;
  const span = spanOfDays(days, timeZone, now);
  return {
    pageId,
    stored: store.readBars(pageId, span),
    polls: store.readPollCounts(pageId, span),
    snapshot: session.record.snapshot,
    days,
    timeZone,
    now,
    bars: session.format.bars ?? null,
  };
}
