import type { PollCount } from './page-record.ts';

/** What was counted, of whichever days. */
export type Counted = Omit<PollCount, 'date'>;

export function sumCounts(one: Counted, other: Counted): Counted {
  return {
    fresh: one.fresh + other.fresh,
    notModified: one.notModified + other.notModified,
    failed: one.failed + other.failed,
    requests: one.requests + other.requests,
    unmodified: one.unmodified + other.unmodified,
    bytes: one.bytes + other.bytes,
  };
}
