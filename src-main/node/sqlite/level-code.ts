import { DAY_MS, type EpochMs } from '#core/model/time';
import { folded, numberReader, numberWriter, unfolded } from './varint.ts';

/** One change, by the numbers of the database: its row, and the code of its level or `UNKNOWN`. */
export interface LoggedChange {
  readonly row: number;
  readonly at: EpochMs;
  readonly code: number;
}

/** The level stopped being known. */
export const UNKNOWN = 5;
const CODES = 6;
/** The changes of so long are kept together. Part of the file's shape, as every number here. */
const PERIOD_MS = 30 * DAY_MS;

export function periodOf(at: EpochMs): number {
  return Math.floor(at / PERIOD_MS);
}

/**
 * The changes of one page and period as bytes, seven for each where a row of a table takes sixteen: in the order of time
 * how long after the one before, then how far its row is from that one's, and its code.
 */
export function packChanges(changes: readonly LoggedChange[], period: number): Uint8Array {
  const { put, bytes } = numberWriter();
  let [last, lastRow] = [period * PERIOD_MS, 0];
  for (const { row, at, code } of changes.toSorted((a, b) => a.at - b.at || a.row - b.row)) {
    put(at - last);
    put(folded(row - lastRow) * CODES + code);
    [last, lastRow] = [at, row];
  }
  return bytes();
}

/** Gives each change to `take`, in the order of time. What is damaged ends it. */
export function unpackChanges(
  packed: Uint8Array,
  period: number,
  take: (row: number, at: EpochMs, code: number) => void,
): void {
  const reader = numberReader(packed);
  const end = (period + 1) * PERIOD_MS;
  let [at, row] = [period * PERIOD_MS, 0];
  while (reader.hasMore()) {
    at += reader.take();
    if (at >= end) return;
    const both = reader.take();
    row += unfolded(Math.floor(both / CODES));
    take(row, at, both % CODES);
  }
}
