import { CLOCK_BEHIND, rewound, setbackOf } from '#core/history/rewind';
import type { EpochMs } from '#core/model/time';
import type { Outcome } from '#core/poll/outcome';
import type { PageSession } from './page-session.ts';
import type { Store } from './ports.ts';

/**
 * Brings what is known of a page in line with a clock that was ahead and has been set right, and answers what a poll is
 * worth: nothing while the clock is behind what was read before.
 */
export function mendClock(
  session: PageSession,
  outcome: Outcome,
  at: EpochMs,
  serverDate: EpochMs | null,
  store: Store,
): Outcome {
  if (outcome.kind === 'failed') return outcome;
  const setback = setbackOf(session.record, at, serverDate);
  if (setback === 'none') return outcome;
  if (setback === 'is_behind') return { kind: 'failed', failure: CLOCK_BEHIND };
  const to = at - 1;
  const earlier = (known: EpochMs | null): EpochMs | null => (known === null ? null : Math.min(known, to));
  const record = rewound(session.record, to);
  store.rewind(record, to);
  session.record = record;
  session.historyReadAt = earlier(session.historyReadAt);
  session.historyTriedAt = earlier(session.historyTriedAt);
  session.detectedAt = earlier(session.detectedAt);
  const held = [...session.pending.heldSince].map(([threadId, since]) => [threadId, Math.min(since, to)] as const);
  session.pending = { ...session.pending, heldSince: new Map(held) };
  return outcome;
}
