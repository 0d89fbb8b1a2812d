import type { Snapshot } from '../model/snapshot.ts';
import type { Pending } from './confirm.ts';
import { troubleIn } from './trouble-in.ts';

/**
 * Whether time alone brings nothing up of what a reading says: nothing waits to be confirmed or to be reminded of, and
 * nothing is wrong. More of the same then needs no judging; most polls of most pages are that.
 */
export function isAtRest(current: Snapshot, { baseline, heldSince, flaps }: Pending): boolean {
  if (baseline !== current || heldSince.size > 0 || flaps.size > 0 || troubleIn(current)) return false;
  return current.maintenances.every(({ status }) => status !== 'scheduled');
}
