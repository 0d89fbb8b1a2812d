import { durationWords } from '#core/i18n/time-words';
import type { Language } from '#core/i18n/language';

/** What a heat map draws of one hour of the week, or of every day. */
export interface HeatMapCell {
  /** Of the known time; null where nothing is known. */
  readonly troubleFraction: number | null;
  readonly troubleSeconds: number;
  readonly knownSeconds: number;
}

/** One cell by where it is: weekday 0 is Monday, 7 stands for all of them. */
export interface HeatPlace {
  readonly weekday: number;
  readonly hour: number;
}

export const EVERY_DAY = 7;
export const HEAT_STEPS = 5;

/** Where the darkest step is reached at the earliest: a blip on a calm service is not painted as a disaster. */
const LEAST_TOP = 0.1;

/**
 * How dark each cell is, 1 to 5; 0 without trouble, null where nothing is known. The scale reaches from the least
 * troubled hour to the most, so that what falls on every hour alike does not hide where the rest falls.
 */
export function heatScale(cells: readonly HeatMapCell[]): (cell: HeatMapCell) => number | null {
  const shares = cells.flatMap(({ troubleFraction }) => troubleFraction ?? []);
  const top = Math.max(LEAST_TOP, ...shares);
  const least = Math.min(top, ...shares);
  return ({ troubleFraction }) => {
    if (troubleFraction === null || troubleFraction === 0) return troubleFraction;
    const place = top > least ? (troubleFraction - least) / (top - least) : 1;
    return Math.min(HEAT_STEPS, 1 + Math.floor(place * HEAT_STEPS));
  };
}

/** The number in a cell: minutes of the hour. Nothing where there was no trouble, or nothing is known. */
export function heatFigure({ troubleFraction }: HeatMapCell): string {
  if (troubleFraction === null || troubleFraction === 0) return '';
  const minutes = Math.round(troubleFraction * 60);
  return minutes === 0 ? '<1' : String(minutes);
}

/** `Tuesdays, 9:00 to 10:00: 14 min of the hour in trouble; 3 h 2 min in 13 h known`. */
export function spokenHeat(cell: HeatMapCell, { weekday, hour }: HeatPlace, language: Language): string {
  const { say } = language;
  const when = say('heat.when', { weekday, from: hour, to: hour + 1 });
  if (cell.troubleFraction === null) return say('heat.no_data', { when });
  const known = durationWords(cell.knownSeconds * 1_000, language);
  if (cell.troubleFraction === 0) return say('heat.calm', { when, known });
  const duration = durationWords(cell.troubleSeconds * 1_000, language);
  return say('heat.trouble', { when, minutes: Math.round(cell.troubleFraction * 60), duration, known });
}

/** Where a key leads, or null where it means nothing here. */
export function moveInHeatMap({ weekday, hour }: HeatPlace, key: string): HeatPlace | null {
  switch (key) {
    case 'ArrowLeft':
      return { weekday, hour: Math.max(0, hour - 1) };
    case 'ArrowRight':
      return { weekday, hour: Math.min(23, hour + 1) };
    case 'ArrowUp':
      return { weekday: Math.max(0, weekday - 1), hour };
    case 'ArrowDown':
      return { weekday: Math.min(EVERY_DAY, weekday + 1), hour };
    case 'Home':
      return { weekday, hour: 0 };
    case 'End':
      return { weekday, hour: 23 };
    default:
      return null;
  }
}
