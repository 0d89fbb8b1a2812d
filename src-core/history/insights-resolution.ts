import { isOpen, type IncidentFacts } from '../model/snapshot.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../model/time.ts';

/** How long incidents took to resolve. */
export interface Resolution {
  /** Those the figures are made of: resolved, with a time of their end. */
  readonly resolved: number;
  readonly open: number;
  /** Milliseconds; null where nothing was resolved. */
  readonly medianMs: number | null;
  /** By nearest rank: nine of ten took no longer. Null for fewer than ten, of which it would only be the longest. */
  readonly ninetiethMs: number | null;
  readonly longestMs: number | null;
  /** How many took how long: at most `upToMs` and more than the one before; null for all that took longer. */
  readonly spread: readonly { readonly upToMs: number | null; readonly incidents: number }[];
}

const LEAST_FOR_NINETIETH = 10;
const SPREAD_MS = [15 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS, DAY_MS, null];

/** Of the incidents that began within the days asked for: those begun before would count with their length only. */
export function resolutionOf(incidents: readonly IncidentFacts[], from: EpochMs): Resolution {
  const begun = incidents.filter(({ startedAt }) => startedAt >= from);
  const tookMs = begun
    .flatMap(({ startedAt, resolvedAt }) => (resolvedAt === null ? [] : [resolvedAt - startedAt]))
    .sort((one, other) => one - other);
  return {
    resolved: tookMs.length,
    open: begun.filter(isOpen).length,
    medianMs: median(tookMs),
    ninetiethMs: tookMs.length < LEAST_FOR_NINETIETH ? null : (tookMs[Math.ceil(tookMs.length * 0.9) - 1] ?? null),
    longestMs: tookMs.at(-1) ?? null,
    spread: SPREAD_MS.map((upToMs, index) => {
      const overMs = SPREAD_MS[index - 1] ?? -1;
      return { upToMs, incidents: tookMs.filter((ms) => ms > overMs && ms <= (upToMs ?? Infinity)).length };
    }),
  };
}

function median(sorted: readonly number[]): number | null {
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
