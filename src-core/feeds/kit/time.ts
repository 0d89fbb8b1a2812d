import type { EpochMs } from '../../model/time.ts';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const MINUTE_MS = 60_000;

/**
 * Reads an ISO time as pages write them: any number of fraction digits, `Z` or any offset; a day alone is its midnight,
 * and a time without a zone is taken as UTC, never as the machine's. Null for everything else.
 */
export function readTime(value: unknown): EpochMs | null {
  if (typeof value !== 'string') return null;
  const match = ISO.exec(value.trim());
  if (match === null) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const at = utcTime(part(1), part(2), part(3), part(4), part(5), part(6));
  if (at === null) return null;
  const fractionMs = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1_000);
  return at + fractionMs - offsetMs(match[8] ?? 'Z');
}

/** A moment from calendar parts in UTC; month 1 to 12. Null where there is no such day or time (a leap second is read). */
export function utcTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second = 0,
): EpochMs | null {
  if (hour > 24 || minute > 59 || second > 60) return null;
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return midnight + ((hour * 60 + minute) * 60 + second) * 1_000;
}

function offsetMs(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * MINUTE_MS;
}
