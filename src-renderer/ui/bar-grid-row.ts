import type { Reading } from '#core/model/level';
import type { SayableDay } from './day-words.ts';

/** A day of a row in the grid. */
export interface GridDay extends SayableDay {
  readonly incidentIds: readonly string[];
}

/** A row of the grid. */
export interface GridRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'page' | 'group' | 'component';
  /** Whether it stands under a group. */
  readonly indented: boolean;
  /** Null where there is nothing to fold. */
  readonly expanded: boolean | null;
  /** How it is now. */
  readonly level: Reading;
  /** `99.31%`. */
  readonly figure: string;
  /** Under the figure, where there is more to say. */
  readonly figureNote: string | null;
  /** Oldest first; every row has as many. */
  readonly days: readonly GridDay[];
}

export const BAR_HEIGHT_PX = 30;

/** How high a row is at the usual text size; as in bar-grid.css. */
export function rowHeightPx({ kind }: GridRow): number {
  return kind === 'component' ? 42 : 50;
}

/** The element that stands for one day, for `aria-activedescendant`: another day, another id, so that it is announced. */
export function cellId(gridId: string, rowId: string, day: number): string {
  return `${gridId}-${rowId === '' ? 'page' : rowId}-${day}`;
}
