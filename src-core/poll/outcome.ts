import type { Failure } from '../model/failure.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** The only things a poll can be. A failed poll is not a reading. */
export type Outcome =
  | { readonly kind: 'fresh'; readonly snapshot: Snapshot }
  // The server, or a comparison of the bytes, says that nothing has changed: as good a reading as the last one.
  | { readonly kind: 'not_modified' }
  | { readonly kind: 'failed'; readonly failure: Failure };
