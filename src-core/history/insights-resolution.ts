import { isOpen, type Incident } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';

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
}

const LEAST_FOR_NINETIETH = 10;

/** Of the incidents that began within the days asked for: those begun before would count with their length only. */
export function resolutionOf(incidents: readonly Incident[], from: EpochMs): Resolution {
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
  };
}

function median(sorted: readonly number[]): number | null {
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
