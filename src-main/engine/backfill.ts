import { takenBack } from '#core/events/ended-incidents';
import type { ReportedHistory } from '#core/model/history';
import { isOpen, type Incident } from '#core/model/snapshot';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '#core/model/time';
import { converse } from './converse.ts';
import type { PageSession } from './page-session.ts';
import type { Http, Log, Store } from './ports.ts';

/** How far back the window looks on the first day: ninety full days, today, and one for time zones. */
const REACH_MS = 92 * DAY_MS;
const REFRESH_MS = 6 * HOUR_MS;
/** Vendors' own pages read their records no more often than this. */
const SHORTEST_MS = 15 * MINUTE_MS;
/** Of the newest incidents those are looked for that we hold for running. */
const MOST_HELD = 200;

/** Whether the vendor's history should be read now: never read, news about incidents, or six hours old. */
export function isBackfillDue(session: PageSession, newsOfIncidents: boolean, now: EpochMs): boolean {
  if (session.format.history === undefined || session.record.snapshot === null || session.backfilling) return false;
  if (newsOfIncidents) return true;
  if (session.historyTriedAt !== null && now - session.historyTriedAt < SHORTEST_MS) return false;
  return session.historyReadAt === null || now - session.historyReadAt >= REFRESH_MS;
}

/**
 * Reads what the vendor publishes about the past and stores it. A failure loses nothing and is tried again later; null
 * says that there was one, or that the format keeps no history.
 */
export async function backfill(
  session: PageSession,
  ports: { readonly http: Http; readonly store: Store; readonly log: Log },
  now: EpochMs,
): Promise<ReportedHistory | null> {
  const { format, address, page } = session;
  if (format.history === undefined) return null;
  session.backfilling = true;
  session.historyTriedAt = now;
  try {
    const { result } = await converse(format.history(address, now - REACH_MS, now, page.choices ?? {}), ports.http);
    if (!result.ok) {
      ports.log.info('the history could not be read', { page: page.id, reason: result.problem.reason });
      return null;
    }
    const { value: told } = result;
    const incidents = [
      ...told.incidents,
      ...takenBack(heldOpen(session, ports.store), session.record.snapshot, told, now),
    ];
    ports.store.writeReported(page.id, now, { ...told, incidents });
    session.historyReadAt = isAhead(told, session, now) ? null : now;
    session.record = { ...session.record, historyRevision: session.record.historyRevision + 1 };
    return told;
  } finally {
    session.backfilling = false;
  }
}

function heldOpen({ page }: PageSession, store: Pick<Store, 'readIncidents'>): readonly Incident[] {
  const held = store.readIncidents(page.id, MOST_HELD).map(({ incident }) => incident);
  return held.filter(isOpen);
}

/**
 * Whether the history names a running incident that the last reading does not: it has just begun, and the next poll
 * shows it, or nobody will ever see it run and only the history can say how it ends.
 */
function isAhead({ incidents }: ReportedHistory, { record }: PageSession, now: EpochMs): boolean {
  const named = new Set(record.snapshot?.incidents.map(({ id }) => id));
  return incidents.some((one) => isOpen(one) && !named.has(one.id) && now - one.startedAt < REFRESH_MS);
}
