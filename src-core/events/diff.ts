import type { Incident, Snapshot } from '../model/snapshot.ts';
import type { PageEvent } from './event.ts';

/**
 * What happened between two good readings of a page. `history` is what the vendor's history says of incidents that were
 * open before and have left the list: only then has a vanished incident ended.
 */
export function diff(
  before: Snapshot | null,
  after: Snapshot,
  history: readonly Incident[] = [],
): readonly PageEvent[] {
  throw new Error(`not yet: ${before?.page.name ?? after.page.name} ${history.length}`);
}
