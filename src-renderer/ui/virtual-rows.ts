/** A row of a long list, before it is drawn. */
export interface VirtualRow {
  readonly id: string;
  /** How high it is in the usual text size. */
  readonly estimatePx: number;
}

/** A row that is drawn, and the room above it of those that are not. */
export interface ShownRow {
  readonly index: number;
  readonly gapPx: number;
}

/** A stretch of a list, from its upper edge. */
export interface Stretch {
  readonly fromPx: number;
  readonly toPx: number;
}

/**
 * The rows that touch the stretch, and those to be kept wherever they are. The first and the last are always among them:
 * the keyboard comes into a list by its ends, and with the last there the list is as long as with all of them.
 */
export function rowsShown(
  heightsPx: readonly number[],
  { fromPx, toPx }: Stretch,
  kept: ReadonlySet<number | null>,
): readonly ShownRow[] {
  const shown: ShownRow[] = [];
  let topPx = 0;
  let gapPx = 0;
  heightsPx.forEach((heightPx, index) => {
    const touches = topPx + heightPx > fromPx && topPx < toPx;
    if (touches || index === 0 || index === heightsPx.length - 1 || kept.has(index)) {
      shown.push({ index, gapPx });
      gapPx = 0;
    } else gapPx += heightPx;
    topPx += heightPx;
  });
  return shown;
}

/** The nearest of these rows before and after the stretch: from its edge the tab key leads to them. */
export function stopsAround(
  heightsPx: readonly number[],
  { fromPx, toPx }: Stretch,
  stops: readonly number[],
): readonly number[] {
  const bottoms: number[] = [];
  for (const heightPx of heightsPx) bottoms.push((bottoms.at(-1) ?? 0) + heightPx);
  const before = stops.findLast((index) => (bottoms[index] ?? 0) <= fromPx);
  const after = stops.find((index) => (bottoms[index - 1] ?? 0) >= toPx);
  return [before, after].filter((index) => index !== undefined);
}
