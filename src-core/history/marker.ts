import type { IsoDate } from '../model/time.ts';

/** A day the user set a mark on, to compare the time before it with the time since. One for each day of a page. */
export interface Marker {
  readonly date: IsoDate;
  /** What happened then, in the user's words; may be empty. */
  readonly label: string;
}
