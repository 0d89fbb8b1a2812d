import type { Calendar } from './days.ts';
import type { DayBar } from './page-record.ts';
import { newTally, type Tally } from './sweep.ts';

/** Room in which one row after the other is added up and drawn. Nothing in it outlives the drawing of a row but bars. */
export interface DayTable {
  readonly tally: Tally;
  /** The bar of each day but today for a row that was seen to be calm. */
  readonly usual: (DayBar | undefined)[];
}

let latest: { readonly calendar: Calendar; readonly table: DayTable } | null = null;

/** The latest is kept, because an overview draws page after page over the same days, and most of their bars are alike. */
export function dayTableOf(calendar: Calendar): DayTable {
  if (latest?.calendar !== calendar) {
    const days = calendar.dates.length;
    latest = { calendar, table: { tally: newTally(days), usual: new Array<DayBar | undefined>(days) } };
  }
  return latest.table;
}
