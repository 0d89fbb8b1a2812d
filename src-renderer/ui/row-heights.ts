import type { VirtualRow } from './virtual-rows.ts';

/** How high the rows of a list are: as measured, or as those that were measured let expect. */
export interface RowHeights {
  /** In pixels, row for row. */
  of(rows: readonly VirtualRow[]): readonly number[];
  /** Whether what is expected of any row has changed by it. */
  measured(batch: readonly Measured[]): boolean;
  /** Whether the list was of another width before: then nothing is known any more. */
  forWidth(widthPx: number): boolean;
}

export interface Measured {
  readonly row: VirtualRow;
  readonly heightPx: number;
}

/** Less is rounding. */
const SAME_PX = 0.5;

const kept = new Map<string, RowHeights>();

/** Those of a list one comes back to: it is scrolled as far as it was, and the same rows are to be there. */
export function keptRowHeights(name: string): RowHeights {
  const heights = kept.get(name) ?? createRowHeights();
  kept.set(name, heights);
  return heights;
}

export function createRowHeights(): RowHeights {
  const known = new Map<string, number>();
  /**
   * How much higher than estimated rows are, as with text at twice its size. Of the first that were measured, and then
   * left: were it to follow every row, the list would jump under the reader.
   */
  let scale: number | null = null;
  let listPx = 0;
  const heightOf = ({ id, estimatePx }: VirtualRow): number => known.get(id) ?? estimatePx * (scale ?? 1);

  return {
    of: (rows) => rows.map(heightOf),
    measured(batch) {
      const changed = batch.some(({ row, heightPx }) => Math.abs(heightOf(row) - heightPx) > SAME_PX);
      scale ??= middle(batch.map(({ row, heightPx }) => heightPx / row.estimatePx));
      for (const { row, heightPx } of batch) known.set(row.id, heightPx);
      return changed;
    },
    forWidth(widthPx) {
      if (widthPx === listPx) return false;
      listPx = widthPx;
      known.clear();
      scale = null;
      return true;
    },
  };
}

function middle(values: readonly number[]): number | null {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? null;
}
