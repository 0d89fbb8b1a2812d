import type { Language } from '#core/i18n/language';
import { monthTick } from './time-text.ts';

export interface Tick {
  /** The day it stands under, from 0. */
  readonly index: number;
  readonly label: string;
}

/** The first days of months, as far as their names do not touch: the beginning of a time axis has its own label. */
export function monthTicks(
  dates: readonly string[],
  widthPx: number,
  leastGapPx: number,
  language: Language,
): readonly Tick[] {
  const ticks: Tick[] = [];
  const pitch = widthPx / dates.length;
  let free = leastGapPx;
  dates.forEach((date, index) => {
    if (!date.endsWith('-01') || index * pitch < free || (dates.length - index) * pitch < leastGapPx) return;
    ticks.push({ index, label: monthTick(date, language) });
    free = index * pitch + leastGapPx;
  });
  return ticks;
}
