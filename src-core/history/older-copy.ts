import type { Failure } from '../model/failure.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { MINUTE_MS, type EpochMs } from '../model/time.ts';
import type { PageRecord } from './page-record.ts';

export const OLDER_COPY: Failure = {
  kind: 'unreadable',
  reason: 'The server answered with an older copy of the page than before.',
  detail: { key: 'older_copy' },
};

/** Copies that caches hand out late are gone by then; a page that insists has set its own clock back. */
const INSISTS_MS = 2 * MINUTE_MS;

/**
 * Whether an answer is older than the reading before it: behind one address stand many servers, and one of them may be
 * behind the others. What it says was true once; it is not what came after. How long ago that reading was says nothing
 * (a computer may have slept, or its clock been set): a page is believed that goes on saying so.
 */
export function isOlderCopy(before: PageRecord, after: Snapshot, at: EpochMs, intervalMs: number): boolean {
  const known = before.snapshot?.updatedAt ?? null;
  if (known === null || after.updatedAt === null || after.updatedAt >= known) return false;
  if (before.failure?.reason !== OLDER_COPY.reason || before.failingSince === null) return true;
  return at - before.failingSince < Math.max(INSISTS_MS, intervalMs);
}
