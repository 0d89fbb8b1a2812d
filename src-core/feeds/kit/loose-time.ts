import { MINUTE_MS, type EpochMs } from '../../model/time.ts';
import { readTime, utcTime } from './time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of UTC. Names that several zones share (IST, CST of China) are read as the mail standard has them. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  jst: 540,
};

/** `Mon, 17 Aug 2026 21:01:19 PDT`: the weekday, the seconds and the zone may be missing. */
const MAIL =
  /^(?:[a-z]{3,9},?\s{1,4})?(\d{1,2})\s{1,4}([a-z]{3,9})\.?\s{1,4}(\d{4}|\d{2})\s{1,4}(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,4}([a-z]{1,5}|[+-]\d{2}:?\d{2})?$/i;
/** `Sat Jun 11 2022 18:55:50 GMT+0000 (Coordinated Universal Time)` */
const SCRIPT =
  /^[a-z]{3} ([a-z]{3}) (\d{1,2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC)?([+-]\d{4})?(?: \([^()]{0,60}\))?$/i;
/** `2025-04-10 13:00:00 +0000 UTC`: an offset, and then a name that says no more. */
const NAMED_OFFSET = /^(.{10,40}[+-]\d{4}) [A-Z]{2,5}$/;

/** Reads a time in any of the ways feeds and generators write it, ISO first. Without a zone it is UTC. Null otherwise. */
export function readLooseTime(value: unknown): EpochMs | null {
  if (typeof value !== 'string' || value.length > 100) return null;
  const text = value.trim();
  const mail = MAIL.exec(text);
  if (mail !== null) {
    const [, day, month, year, hour, minute, second, zone] = mail;
    return moment([year, month, day, hour, minute, second], zone);
  }
  const script = SCRIPT.exec(text);
  if (script !== null) {
    const [, month, day, year, hour, minute, second, zone] = script;
    return moment([year, month, day, hour, minute, second], zone);
  }
  return readTime(NAMED_OFFSET.exec(text)?.[1] ?? text);
}

function moment(parts: readonly (string | undefined)[], zone: string | undefined): EpochMs | null {
  const [year = '', month = '', day, hour, minute, second = '0'] = parts;
  const at = utcTime(
    Number(year) + (year.length === 2 ? 2_000 : 0),
    MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const offsetMinutes = offsetOf(zone ?? 'z');
  return at === null || offsetMinutes === null ? null : at - offsetMinutes * MINUTE_MS;
}

function offsetOf(zone: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (match === null) return ZONES[zone.toLowerCase()] ?? null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}
