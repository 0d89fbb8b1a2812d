import type { PageEvent } from '#core/events/event';
import { isEmptied } from '#core/history/emptied';
import { momentOf } from '#core/history/rewind';
import { parseAddress } from '#core/model/address';
import { isTrouble } from '#core/model/level';
import { isOpen } from '#core/model/snapshot';
import { MINUTE_MS, SECOND_MS, type EpochMs } from '#core/model/time';
import { nextDelay } from '#core/poll/next-delay';
import type { Outcome } from '#core/poll/outcome';
import { backfill, isBackfillDue } from './backfill.ts';
import { isShapeTrouble } from './heal.ts';
import { completed, keepReading, type KeepContext } from './keep-reading.ts';
import type { PageSession } from './page-session.ts';
import { readPage, type Reading } from './read-page.ts';
import { mendClock } from './set-back.ts';

/** What a poll needs of the engine besides the page. */
export interface PollContext extends KeepContext {
  /** False once the engine stopped or the page was removed: checked after every wait. */
  readonly isWanted: () => boolean;
  /** Hears of every attempt, and says what it is worth. */
  readonly judge: (outcome: Outcome) => Outcome;
  /** Whether our own connection keeps us from reading pages. */
  readonly isOffline: () => boolean;
  /** When we were last there, where this is the first poll after an absence; else null. */
  readonly awaySince: () => EpochMs | null;
  readonly onChange: () => void;
  readonly clockSpeed: number;
}

/** After a wake-up the network needs a moment; polls before it would only fail. */
export const SETTLE_MS = 8 * SECOND_MS;
/** No poll takes longer, however many documents it asks for and however slowly they come. */
const LONGEST_POLL_MS = 3 * MINUTE_MS;

/** Polls a page once, stores and announces what is new, and says when it is due again. Never rejects for what a server sends. */
export async function pollPage(session: PageSession, context: PollContext): Promise<EpochMs> {
  const { ports, meter } = context;
  const askedAt = ports.clock.now();
  const reading = await readPage(
    session.format,
    session.address,
    session.page.choices ?? {},
    session.asked,
    ports.http,
  );
  if (!context.isWanted()) return ports.clock.now();
  // The machine slept while it waited: what came is from before.
  const readAt = ports.clock.now();
  if (isOverdue(readAt - askedAt, context.clockSpeed)) return readAt + SETTLE_MS;
  const judged = context.judge(reading.outcome);
  noteTrouble(session, judged);
  noteRedirect(session, reading);
  const whole = await completed(session, judged, ports, context.awaySince());
  if (!context.isWanted()) return ports.clock.now();
  if (isOverdue(ports.clock.now() - readAt, context.clockSpeed)) return ports.clock.now() + SETTLE_MS;

  const at = momentOf(session.record, readAt);
  const outcome = mendClock(session, whole, at, meter.takeServerDate(), ports.store);
  const events = keepReading(session, outcome, at, context);
  // What was refused, or names an incident no more that goes on for all we know, must not be confirmed when it comes again.
  session.asked = session.record.failure === null && !isUnsettled(judged, whole) ? reading.asked : [];
  if (outcome.kind !== 'failed' && isBackfillDue(session, events.some(isNewsOfIncidents), at)) {
    context.onChange();
    await backfill(session, ports, at);
  }
  context.onChange();
  const { delayMs } = nextDelay({
    outcome: outcome.kind === 'failed' ? 'failed' : 'good',
    failuresInARow: session.record.failuresInARow,
    retryAfterMs: outcome.kind === 'failed' ? (outcome.failure.retryAfterMs ?? null) : null,
    intervalMs: context.intervalMs(session),
    troubled: isTrouble(session.record.snapshot?.level ?? 'unknown'),
    isOurs: context.isOffline(),
    cacheMs: (session.format.cacheSeconds ?? 0) * SECOND_MS,
    random: ports.random(),
  });
  return ports.clock.now() + delayMs;
}

/** Whether a reading had to be completed by incidents that may have ended: nobody could say. */
function isUnsettled(judged: Outcome, whole: Outcome): boolean {
  if (judged.kind !== 'fresh' || whole.kind !== 'fresh') return false;
  const named = new Set(judged.snapshot.incidents.map(({ id }) => id));
  return whole.snapshot.incidents.some((incident) => isOpen(incident) && !named.has(incident.id));
}

function isOverdue(tookMs: number, clockSpeed: number): boolean {
  return tookMs < 0 || tookMs > LONGEST_POLL_MS * clockSpeed;
}

/** Counts how often something else than the page answered. */
function noteTrouble(session: PageSession, outcome: Outcome): void {
  const isStrange = outcome.kind === 'failed' && isShapeTrouble(outcome.failure);
  if (isStrange) session.strangeInARow += 1;
  else if (outcome.kind !== 'failed') session.strangeInARow = 0;
  session.emptied = outcome.kind === 'fresh' && isEmptied(session.record.snapshot, outcome.snapshot);
}

/** A page that is read by way of another host may have moved there. */
function noteRedirect(session: PageSession, { outcome, asked }: Reading): void {
  if (outcome.kind !== 'fresh') return;
  const [host] = asked.flatMap(({ url, foundAt }) => {
    const from = parseAddress(url);
    const to = parseAddress(foundAt ?? url);
    return from.ok && to.ok && from.value.host === session.address.host && to.value.host !== from.value.host
      ? [to.value.host]
      : [];
  });
  if (host === undefined) session.redirect = null;
  else if (session.redirect?.host !== host) session.redirect = { host, examined: false };
}

function isNewsOfIncidents({ kind }: PageEvent): boolean {
  return kind.startsWith('incident_');
}
