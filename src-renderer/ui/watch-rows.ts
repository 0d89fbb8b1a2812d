import type { RefCallback } from 'react';
import { flushSync } from 'react-dom';
import type { Measured, RowHeights } from './row-heights.ts';
import type { Stretch, VirtualRow } from './virtual-rows.ts';

/** So far outside the window rows are drawn already, so that scrolling finds them there. */
const MARGIN_PX = 500;
/** The list is looked at anew after so much scrolling. */
const STEP_PX = 64;

interface WatchOptions {
  readonly heights: RowHeights;
  /** The part of the list in and near the window is another. */
  readonly onNear: (near: Stretch) => void;
  /** Rows are higher or lower than they were thought to be. */
  readonly onHeights: () => void;
}

interface WatchedRows {
  /** Which rows they are from now on. */
  readonly follow: (rows: readonly VirtualRow[]) => void;
  /** To give to the element that holds the rows, and to each row. */
  readonly list: RefCallback<HTMLElement>;
  readonly row: RefCallback<HTMLElement>;
}

/** Watches where in the window a list is, and how high its rows are. */
export function watchRows({ heights, onNear, onHeights }: WatchOptions): WatchedRows {
  const drawn = new Set<HTMLElement>();
  let list: HTMLElement | null = null;
  let known: ReadonlyMap<string, VirtualRow> = new Map();
  let near: Stretch | null = null;

  function look(): void {
    if (list === null) return;
    const { top } = list.getBoundingClientRect();
    const fromPx = Math.floor((-top - MARGIN_PX) / STEP_PX) * STEP_PX;
    const toPx = Math.ceil((window.innerHeight - top + MARGIN_PX) / STEP_PX) * STEP_PX;
    if (near?.fromPx === fromPx && near.toPx === toPx) return;
    near = { fromPx, toPx };
    onNear(near);
  }
  // Before the frame is drawn: who jumps to the end of a list must not see it empty.
  const onScroll = (): void => flushSync(look);

  const sizes = new ResizeObserver((entries) => {
    const isAnew = list !== null && heights.forWidth(list.clientWidth);
    const changed = isAnew ? [...drawn] : entries.map(({ target }) => target).filter(isRow);
    if (heights.measured(changed.flatMap((element) => measure(element) ?? []))) onHeights();
    look();
  });
  const isRow = (element: Element): element is HTMLElement => drawn.has(element as HTMLElement);

  /** Null for what is not laid out at the moment. */
  function measure(element: HTMLElement): Measured | null {
    const row = known.get(element.dataset['rowId'] ?? '');
    const heightPx = element.getBoundingClientRect().height;
    return row === undefined || heightPx === 0 ? null : { row, heightPx };
  }

  return {
    follow(rows) {
      known = new Map(rows.map((row) => [row.id, row]));
    },
    list(element: HTMLElement) {
      list = element;
      // The page as well: whatever stands above the list moves it.
      for (const each of [element, document.body]) sizes.observe(each);
      document.addEventListener('scroll', onScroll, { passive: true });
      window.addEventListener('resize', look);
      return () => {
        list = null;
        for (const each of [element, document.body]) sizes.unobserve(each);
        document.removeEventListener('scroll', onScroll);
        window.removeEventListener('resize', look);
      };
    },
    row(element: HTMLElement) {
      drawn.add(element);
      sizes.observe(element);
      return () => {
        drawn.delete(element);
        sizes.unobserve(element);
      };
    },
  };
}
