import type { PageEvent } from '#core/events/event';
import { withEndings } from '#core/events/ended-incidents';
import { observe } from '#core/history/observe';
import { vanishedIncidents } from '#core/history/vanished-incidents';
import { isTrouble } from '#core/model/level';
import type { EpochMs } from '#core/model/time';
import { nextDelay } from '#core/poll/next-delay';
import type { Outcome } from '#core/poll/outcome';
import type { Announcer } from './announcer.ts';
import { backfill, isBackfillDue } from './backfill.ts';
import type { PageSession } from './page-session.ts';
import type { Ports } from './ports.ts';
import { readPage } from './read-page.ts';

/** What a poll needs of the engine besides the page. */
export interface PollContext {
  readonly ports: Ports;
  readonly announcer: Announcer;
  readonly intervalMs: () => number;
  /** False once the engine stopped or the page was removed: checked after every wait. */
  readonly isWanted: () => boolean;
  /** Hears of every attempt: null where the server answered. */
  readonly onAttempt: (outcome: Outcome) => void;
  readonly onChange: () => void;
}

/** Polls a page once, stores and announces what is new, and says when it is due again. Never rejects for what a server sends. */
export async function pollPage(session: PageSession, context: PollContext): Promise<EpochMs> {
  const { ports } = context;
  const reading = await readPage(
    session.format,
    session.address,
    session.page.choices ?? {},
    session.asked,
    ports.http,
  );
  if (!context.isWanted()) return ports.clock.now();
  context.onAttempt(reading.outcome);
  const outcome = await completed(session, reading.outcome, context);
  if (!context.isWanted()) return ports.clock.now();

  const at = ports.clock.now();
  const events = store(session, outcome, at, reading.bytes, context);
  session.asked = reading.asked;
  if (outcome.kind !== 'failed' && isBackfillDue(session, events.some(isNewsOfIncidents), at)) {
    context.onChange();
    await backfill(session, ports, at);
  }
  context.onChange();
  const { delayMs } = nextDelay({
    outcome: outcome.kind === 'failed' ? 'failed' : 'good',
    failuresInARow: session.record.failuresInARow,
    retryAfterMs: outcome.kind === 'failed' ? (outcome.failure.retryAfterMs ?? null) : null,
    intervalMs: context.intervalMs(),
    troubled: isTrouble(session.record.snapshot?.level ?? 'unknown'),
    random: ports.random(),
  });
  return ports.clock.now() + delayMs;
}

/** Where open incidents have gone from the page's list, its history is asked how they ended. */
async function completed(session: PageSession, outcome: Outcome, { ports }: PollContext): Promise<Outcome> {
  const before = session.record.snapshot;
  if (outcome.kind !== 'fresh' || vanishedIncidents(before, outcome.snapshot).length === 0) return outcome;
  const now = ports.clock.now();
  const history = await backfill(session, ports, now);
  return { kind: 'fresh', snapshot: withEndings(before, outcome.snapshot, history, now) };
}

/** One transaction: the reading, what it means, and what will be said of it. A store that fails leaves all as it was. */
function store(
  session: PageSession,
  outcome: Outcome,
  at: EpochMs,
  bytes: number,
  { ports, announcer, intervalMs }: PollContext,
): readonly PageEvent[] {
  const seen = observe(session.record, outcome, at, { intervalMs: intervalMs(), bytes });
  const isGood = seen.record.failure === null;
  let judged: ReturnType<Announcer['judge']> | null = null;
  ports.store.together(() => {
    ports.store.write(seen.write);
    if (isGood) judged = announcer.judge(session, { before: seen.before, after: seen.after, at });
  });
  session.record = seen.record;
  const { events, commit } = judged ?? { events: [], commit: () => undefined };
  commit();
  return events;
}

function isNewsOfIncidents({ kind }: PageEvent): boolean {
  return kind.startsWith('incident_');
}
