import { LEVELS, type Level } from '../model/level.ts';
import type { BarDay } from './bar-geometry.ts';

/**
 * What drawing a row needs, small enough to send hundreds of: most days are whole days at one level or not known at
 * all, and are one character each.
 */
export interface PackedBars {
  /** One for each day, oldest first: the severity of its level, `-` where it is unknown. */
  readonly levels: string;
  /** Those that one character does not tell. */
  readonly mixed: readonly MixedDay[];
}

/** The day, the share that is known, seconds by severity, and 1 where it was estimated, 2 where it could not be read. */
type MixedDay = readonly [
  index: number,
  coverage: number,
  seconds: readonly [number, number, number, number, number],
  texture: 0 | 1 | 2,
];

const DAY_SECONDS = 86_400;
/** As in the drawing of bars: above this a day counts as watched whole. */
const WHOLE = 0.98;
const UNKNOWN = '-';

/** What is drawn is kept; what is only said about a day is left out. */
export function packBars(days: readonly BarDay[]): PackedBars {
  const mixed: MixedDay[] = [];
  let levels = '';
  days.forEach((day, index) => {
    levels += day.level === 'unknown' ? UNKNOWN : String(LEVELS.indexOf(day.level));
    if (isPlain(day)) return;
    const { operational, under_maintenance, degraded_performance, partial_outage, major_outage } = day.seconds;
    const seconds = [operational, under_maintenance, degraded_performance, partial_outage, major_outage] as const;
    const [calm, work, slow, partly, down] = seconds;
    mixed.push([
      index,
      Math.round(day.coverageFraction * 1_000) / 1_000,
      [Math.round(calm), Math.ceil(work), Math.ceil(slow), Math.ceil(partly), Math.ceil(down)],
      day.unread === true ? 2 : day.estimated === true ? 1 : 0,
    ]);
  });
  return { levels, mixed };
}

function isPlain(day: BarDay): boolean {
  if (day.estimated === true || day.unread === true) return false;
  if (day.level === 'unknown') return true;
  return (
    day.coverageFraction >= WHOLE && LEVELS.every((level) => (level === day.level ? true : day.seconds[level] === 0))
  );
}

/** The days again, as far as they are drawn. Days that are alike are the same object. */
export function unpackBars({ levels, mixed }: PackedBars): readonly BarDay[] {
  const days = Array.from(levels, (character) => PLAIN[character] ?? NOT_KNOWN);
  for (const [index, coverageFraction, [calm, work, slow, partly, down], texture] of mixed) {
    const seconds = {
      operational: calm,
      under_maintenance: work,
      degraded_performance: slow,
      partial_outage: partly,
      major_outage: down,
    };
    const textured = texture === 2 ? { unread: true } : texture === 1 ? { estimated: true } : {};
    days[index] = { level: days[index]?.level ?? 'unknown', seconds, coverageFraction, ...textured };
  }
  return days;
}

const NO_SECONDS = Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;
const NOT_KNOWN: BarDay = { level: 'unknown', seconds: NO_SECONDS, coverageFraction: 0 };
const PLAIN: Readonly<Record<string, BarDay>> = Object.fromEntries(
  LEVELS.map((level, severity) => [
    String(severity),
    { level, seconds: { ...NO_SECONDS, [level]: DAY_SECONDS }, coverageFraction: 1 },
  ]),
);
