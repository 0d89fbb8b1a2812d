import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs, type Span } from '../../model/time.ts';
import { readTime, utcTime } from '../kit/time.ts';
import type { Warnings } from '../kit/warnings.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Hours east of Greenwich for the abbreviations pages print; of the ambiguous ones the American is meant. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ UTC: 0, GMT: 0, WET: 0, Z: 0, WEST: 1, BST: 1, CET: 1, CEST: 2, EET: 2, EEST: 3, MSK: 3, SAST: 2 },
  ...{ AST: -4, ADT: -3, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, HST: -10 },
  ...{ AKST: -9, AKDT: -8, NST: -3.5, NDT: -2.5, PKT: 5, IST: 5.5, WIB: 7, HKT: 8, SGT: 8, AWST: 8 },
  ...{ JST: 9, KST: 9, ACST: 9.5, ACDT: 10.5, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13 },
};

const DATE = /([A-Z][a-z]{2})[a-z]*\s+(\d{1,2}),\s+(?:(\d{4}),?\s+)?(\d{1,2}):(\d{2})/;
const ZONE = /\b([A-Z]{1,4}T|UTC|MSK|WIB)\b|(?:^|\s)([+-]\d{2}:?(?:\d{2})?)$/;

/** A post-mortem may be written weeks after the moment a year is inferred from. */
const LATER_THAN_ANCHOR_MS = 31 * DAY_MS;

/**
 * Reads a date as pages print it, without a year: `Apr  9, 16:09 UTC`. The year is the latest in which the date is not
 * long after `anchor`, a moment of the same event whose year is known. Null where the text holds no such date.
 */
export function readPrinted(text: string, anchor: EpochMs, warnings: Warnings): EpochMs | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const month = MONTHS.indexOf(match[1] ?? '') + 1;
  const [day, hour, minute] = [Number(match[2]), Number(match[4]), Number(match[5])];
  const offsetMs = zoneOffsetMs(text, warnings);
  const latest = new Date(anchor + LATER_THAN_ANCHOR_MS).getUTCFullYear();
  const years = match[3] === undefined ? [0, 1, 2, 3, 4, 5, 6, 7, 8].map((back) => latest - back) : [Number(match[3])];
  for (const year of years) {
    const local = month === 0 ? null : utcTime(year, month, day, hour, minute);
    if (local === null) continue;
    const at = local - offsetMs;
    if (at <= anchor + LATER_THAN_ANCHOR_MS || match[3] !== undefined) return at;
  }
  return null;
}

/** Reads `Feb 8, 22:00 UTC - Feb 9, 13:00 UTC` and the short form of one day, `Feb 8, 22:00 - 23:00 UTC`. */
export function readPrintedSpan(text: string, anchor: EpochMs, warnings: Warnings): Span | null {
  const [first = '', second = ''] = text.split(/\s[-–]\s/, 2);
  const zone = ZONE.exec(second.trim())?.[0] ?? '';
  const from = readPrinted(ZONE.test(first.trim()) ? first : `${first.trim()} ${zone}`, anchor, warnings);
  if (from === null) return null;
  const sameDay = /^\s*(\d{1,2}):(\d{2})/.exec(second);
  const date = DATE.exec(first)?.[0].replace(/\d{1,2}:\d{2}$/, '') ?? '';
  const ending = sameDay === null ? second : date + second.trim();
  const to = readPrinted(ending, from + 300 * DAY_MS, warnings);
  return { from, to: to === null || to < from ? from : to };
}

/** The moment an attribute or element states as a number of seconds or as ISO text. */
export function readStamp(value: string | undefined): EpochMs | null {
  if (value === undefined) return null;
  return /^\d{9,11}$/.test(value.trim()) ? Number(value) * 1_000 : readTime(value);
}

function zoneOffsetMs(text: string, warnings: Warnings): number {
  const match = ZONE.exec(text.trim());
  if (match?.[2] !== undefined) {
    const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})?/.exec(match[2]) ?? [];
    const size = Number(hours ?? 0) * HOUR_MS + Number(minutes ?? 0) * MINUTE_MS;
    return sign === '-' ? -size : size;
  }
  const name = match?.[1] ?? '';
  const hours = Object.hasOwn(ZONES, name) ? ZONES[name] : undefined;
  if (hours === undefined && name !== '') warnings.add({ key: 'zone_unknown', zone: name });
  return (hours ?? 0) * HOUR_MS;
}
