import type { EpochMs } from '../../model/time.ts';
import { readLooseTime } from './loose-time.ts';

/** Seconds since 1970 pass this in the year 5138, milliseconds passed it in 1973. */
const FIRST_MS = 100_000_000_000;
const LATEST_MS = 8_640_000_000_000_000;

/** Reads a moment as a number of seconds or milliseconds since 1970, sent as a number or as digits, or as a written time. */
export function readMoment(value: unknown): EpochMs | null {
  const isDigits = typeof value === 'string' && /^\d{1,17}(?:\.\d{1,9})?$/.test(value.trim());
  if (typeof value !== 'number' && !isDigits) return readLooseTime(value);
  const count = Number(value);
  const at = Math.round(count < FIRST_MS ? count * 1_000 : count);
  return at > 0 && at <= LATEST_MS ? at : null;
}
