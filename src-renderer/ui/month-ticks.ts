import type { Language } from '#core/i18n/language';
import { monthTick } from './time-text.ts';

export interface Tick {
  /** The bar it stands under, from 0. */
  readonly index: number;
  readonly label: string;
}

/**
 * The first bars of months, as far as their names do not touch: the beginning of a time axis has its own label. Where
 * there is room for years only, years.
 */
export function monthTicks(
  dates: readonly string[],
  widthPx: number,
  leastGapPx: number,
  language: Language,
): readonly Tick[] {
  const firsts = dates.flatMap((date, index) => (date.slice(0, 7) === dates[index - 1]?.slice(0, 7) ? [] : [index]));
  const months = firsts.filter((index) => index > 0 || dates[0]?.endsWith('-01') === true);
  const hasRoom = (3 * widthPx) / firsts.length >= leastGapPx;
  const shown = hasRoom ? months : months.filter((index) => dates[index]?.slice(5, 7) === '01');
  return spaced(
    shown.map((index) => ({ index, label: monthTick(dates[index] ?? '', language) })),
    dates.length,
    widthPx,
    leastGapPx,
  );
}

/** Those whose labels touch neither each other nor the ones at both ends. */
export function spaced(ticks: readonly Tick[], bars: number, widthPx: number, leastGapPx: number): readonly Tick[] {
  const pitch = widthPx / bars;
  let free = leastGapPx;
  return ticks.filter(({ index }) => {
    // At the end a label begins where another one ends, so there is room for two.
    if (index * pitch < free || (bars - index) * pitch < leastGapPx * 1.4) return false;
    free = index * pitch + leastGapPx;
    return true;
  });
}
