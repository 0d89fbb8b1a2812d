import { LEVELS, severity, type Level, type Reading } from '../model/level.ts';

/** What drawing a day needs to know of it. */
export interface BarDay {
  readonly level: Reading;
  readonly seconds: Readonly<Record<Level, number>>;
  readonly coverageFraction: number;
  /** Worked out from incident texts: drawn with slats, whatever its colour. */
  readonly estimated?: boolean;
  /** Nothing is known because every look failed: drawn otherwise than a day nobody looked at. */
  readonly unread?: boolean;
}

/** What a part of a row is drawn with: the colour of a level, or one of the textures that tell days apart without it. */
export type Ink = Reading | 'unread' | 'estimated';

/** In the order they are drawn: what lies over others comes last. */
export const INKS: readonly Ink[] = ['unknown', 'unread', ...LEVELS, 'estimated'];

/** A part of a bar's height, in one colour. */
export interface Segment {
  readonly level: Reading;
  /** 0 to 1 of the bar. */
  readonly share: number;
}

const WORST_FIRST: readonly Level[] = LEVELS.toReversed();

/** Trouble that lasted minutes is still seen: its worst part is never lower than this share of the bar. */
const LEAST_WORST = 0.3;
/** Milder trouble of the same day. */
const LEAST_OTHER = 0.12;
/** Below this a day counts as watched whole; the seconds between two polls are no gap. */
const WHOLE = 0.98;

/**
 * A day from the bottom up: what was wrong, worst first, each part as high as its share of the covered time; then
 * calm; then, hatched, the share of the day nobody knows about. Shares add up to 1.
 */
export function segmentsOf(day: BarDay): readonly Segment[] {
  if (day.level === 'unknown') return [{ level: 'unknown', share: 1 }];
  const known = day.coverageFraction >= WHOLE ? 1 : Math.max(LEAST_WORST, day.coverageFraction);
  const troubled = troubledSegments(day, day.level);
  const wrong = troubled.reduce((sum, segment) => sum + segment.share, 0);
  const parts = [
    ...troubled.map((segment) => ({ level: segment.level, share: segment.share * known })),
    { level: 'operational' as const, share: (1 - wrong) * known },
    { level: 'unknown' as const, share: 1 - known },
  ];
  return parts.filter((part) => part.share > 1e-9);
}

/** Shares of the covered part, each at least high enough to be seen, together at most 1. */
function troubledSegments(day: BarDay, drawnAt: Level): readonly Segment[] {
  if (drawnAt === 'operational') return [];
  const seconds = secondsAtMost(day.seconds, drawnAt);
  const covered = WORST_FIRST.reduce((sum, level) => sum + seconds[level], 0);
  const wrong = WORST_FIRST.filter((level) => level !== 'operational' && seconds[level] > 0);
  // The page says the day was bad but not for how long.
  if (wrong.length === 0) return [{ level: drawnAt, share: 1 }];
  const asked = wrong.map((level, index) => ({
    level,
    share: Math.max(index === 0 ? LEAST_WORST : LEAST_OTHER, seconds[level] / covered),
  }));
  const sum = asked.reduce((total, segment) => total + segment.share, 0);
  return sum <= 1 ? asked : asked.map(({ level, share }) => ({ level, share: share / sum }));
}

/** A bar is drawn at one level: a short dip below it is counted with it, so that it does not outshine the rest. */
function secondsAtMost(seconds: BarDay['seconds'], drawnAt: Level): Record<Level, number> {
  const folded = { ...seconds };
  for (const level of WORST_FIRST) {
    if (severity(level) <= severity(drawnAt)) continue;
    folded[drawnAt] += folded[level];
    folded[level] = 0;
  }
  return folded;
}

/** Where a day's bar begins and how wide it is, in pixels. */
export interface BarSlot {
  readonly x: number;
  readonly width: number;
}

/** Days side by side over the whole width. Wide bars sit on whole pixels with a gap that never varies. */
export function barSlot(index: number, count: number, widthPx: number): BarSlot {
  const pitch = widthPx / count;
  if (pitch < 3.5) return { x: index * pitch, width: Math.max(0.5, pitch - Math.min(0.8, pitch * 0.3)) };
  const gap = pitch < 6 ? 1 : 2;
  const x = Math.round(index * pitch);
  return { x, width: Math.round((index + 1) * pitch) - x - (index === count - 1 ? 0 : gap) };
}

/** Which day lies at `x` pixels from the beginning. */
export function dayAt(x: number, count: number, widthPx: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((x / widthPx) * count)));
}

/** One SVG path for each ink in the row: drawing 90 days takes a handful of nodes. */
export function barPaths(days: readonly BarDay[], widthPx: number, heightPx: number): ReadonlyMap<Ink, string> {
  const paths = new Map<Ink, string>();
  if (widthPx <= 0) return paths;
  const add = (ink: Ink, part: string): unknown => paths.set(ink, (paths.get(ink) ?? '') + part);
  days.forEach((day, index) => {
    const slot = barSlot(index, days.length, widthPx);
    const segments = segmentsOf(day);
    let bottom = heightPx;
    segments.forEach(({ level, share }, part) => {
      const isTop = part === segments.length - 1;
      const top = isTop ? 0 : Math.round(bottom - share * heightPx);
      // A hair of background between parts: two colours that look alike to someone are still two parts.
      const drawnTop = isTop ? top : top + 1;
      const ink = level === 'unknown' && day.unread === true ? 'unread' : level;
      add(ink, rectangle(slot, drawnTop, bottom - drawnTop));
      bottom = top;
    });
    if (day.estimated === true && day.level !== 'unknown') add('estimated', rectangle(slot, 0, heightPx));
  });
  return paths;
}

function rectangle({ x, width }: BarSlot, y: number, height: number): string {
  if (height <= 0) return '';
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
