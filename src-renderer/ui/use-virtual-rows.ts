import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { FocusEvent, RefCallback } from 'react';
import { flushSync } from 'react-dom';
import { createRowHeights, keptRowHeights } from './row-heights.ts';
import { usePrinting } from './use-printing.ts';
import { rowsShown, stopsAround, type ShownRow, type Stretch, type VirtualRow } from './virtual-rows.ts';
import { watchRows } from './watch-rows.ts';

const EVERYTHING: Stretch = { fromPx: -Infinity, toPx: Infinity };

interface VirtualRowsOptions {
  /** The same array while they are the same rows. */
  readonly rows: readonly VirtualRow[];
  /** The rows the tab key comes by, where these are not all of them. */
  readonly stops?: readonly number[];
  /** One that is to be there wherever it is: the keyboard is at it. */
  readonly at?: number | null;
  /** What the heights of its rows are kept as, where one comes back to the list. */
  readonly keptAs?: string;
}

interface VirtualRows {
  readonly shown: readonly ShownRow[];
  /** For the element that holds the rows, and nothing else. */
  readonly list: RefCallback<HTMLElement>;
  /** For each row, which has its id as `data-row-id`. */
  readonly measure: RefCallback<HTMLElement>;
  /** Told of the focus of everything in the list. */
  readonly onFocus: (event: FocusEvent) => void;
  /** Draws a row wherever it is, so that it can be given the focus. */
  readonly reveal: (id: string) => void;
}

/**
 * Of a long list in the page the rows in and near the window. The others are room between them, so that there is as much
 * to scroll through as with all of them. A row that has the focus is never taken away, nor what the tab key comes to from
 * there, and paper gets every row.
 */
export function useVirtualRows({ rows, stops, at = null, keptAs }: VirtualRowsOptions): VirtualRows {
  // Another object whenever rows are found to be of other heights.
  const [known, setKnown] = useState(() => ({
    heights: keptAs === undefined ? createRowHeights() : keptRowHeights(keptAs),
  }));
  // Where a list begins is not known before it is in the page; a window full of rows is enough in any case.
  const [near, onNear] = useState<Stretch>(() => ({ fromPx: 0, toPx: window.innerHeight }));
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const printing = usePrinting();

  const [watched] = useState(() =>
    watchRows({ heights: known.heights, onNear, onHeights: () => setKnown((last) => ({ ...last })) }),
  );
  useLayoutEffect(() => watched.follow(rows), [watched, rows]);

  const focused = focusedId === null ? null : rows.findIndex(({ id }) => id === focusedId);
  const shown = useMemo(() => {
    const heightsPx = known.heights.of(rows);
    const stretch = printing ? EVERYTHING : near;
    const around = stops === undefined ? [] : stopsAround(heightsPx, stretch, stops);
    const beside = focused === null ? [] : besides(focused, stops);
    return rowsShown(heightsPx, stretch, new Set([...around, at, focused, ...beside]));
  }, [known, rows, near, printing, stops, at, focused]);

  const onFocus = useCallback(({ target }: FocusEvent) => {
    const row = target.closest<HTMLElement>('[data-row-id]');
    if (row !== null) setFocusedId(row.dataset['rowId'] ?? null);
  }, []);
  const reveal = useCallback((id: string) => flushSync(() => setFocusedId(id)), []);
  return { shown, list: watched.list, measure: watched.row, onFocus, reveal };
}

/** Those the tab key comes to from a row, back and forth. */
function besides(index: number, stops: readonly number[] | undefined): readonly (number | null)[] {
  if (stops === undefined) return [index - 1, index + 1];
  return [stops.findLast((stop) => stop < index) ?? null, stops.find((stop) => stop > index) ?? null];
}
