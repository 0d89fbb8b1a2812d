import type { Failure } from '../model/failure.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** A page that listed components and lists none any more has moved or changed: that is no reading, least of all a good one. */
export const EMPTIED: Failure = {
  kind: 'shape',
  reason: 'The page no longer lists any components.',
  detail: { key: 'emptied' },
};

/** Whether a page that had components now claims to have none. */
export function isEmptied(before: Snapshot | null, after: Snapshot): boolean {
  return before !== null && before.components.length > 0 && after.components.length === 0 && after.componentsComplete;
}
