import type { Failure } from '../model/failure.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { MINUTE_MS, type EpochMs } from '../model/time.ts';

export const OLDER_COPY: Failure = {
  kind: 'unreadable',
  reason: 'The server answered with an older copy of the page than before.',
};

/** Copies that caches hand out late are gone by then; a page that insists has set its own clock back. */
const INSISTS_MS = 3 * MINUTE_MS;

/**
 * Whether an answer is older than the reading before it: behind one address stand many servers, and one of them may be
 * behind the others. What it says was true once; it is not what came after.
 */
export function isOlderCopy(
  before: { readonly snapshot: Snapshot | null; readonly readAt: EpochMs | null },
  after: Snapshot,
  at: EpochMs,
  intervalMs: number,
): boolean {
  const known = before.snapshot?.updatedAt ?? null;
  if (known === null || after.updatedAt === null || after.updatedAt >= known || before.readAt === null) return false;
  return at - before.readAt < Math.max(INSISTS_MS, 2 * intervalMs);
}
