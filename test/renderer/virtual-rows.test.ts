import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWindowClock, type TimeSignal } from '../../src-renderer/app/window-clock.ts';
import { createRowHeights } from '../../src-renderer/ui/row-heights.ts';
import { rowsShown, stopsAround } from '../../src-renderer/ui/virtual-rows.ts';

const NONE: ReadonlySet<number> = new Set();
const indexes = (shown: ReturnType<typeof rowsShown>): readonly number[] => shown.map(({ index }) => index);

describe('which rows are drawn', () => {
  const tens = Array.from({ length: 10 }, () => 10);

  test('those that touch the stretch, the ends, and those that are kept', () => {
    expect(indexes(rowsShown(tens, { fromPx: 25, toPx: 50 }, NONE))).toEqual([0, 2, 3, 4, 9]);
    expect(indexes(rowsShown(tens, { fromPx: 0, toPx: 10 }, new Set([5])))).toEqual([0, 5, 9]);
    expect(indexes(rowsShown(tens, { fromPx: -Infinity, toPx: Infinity }, NONE))).toHaveLength(10);
    expect(rowsShown([], { fromPx: 0, toPx: 100 }, NONE)).toEqual([]);
  });

  test('with the room between them the list is as long as with all of them, wherever one looks', () => {
    const lists = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(lists, fc.integer(), fc.nat(2_000), fc.array(fc.nat(70)), (heightsPx, fromPx, lengthPx, kept) => {
        const shown = rowsShown(heightsPx, { fromPx, toPx: fromPx + lengthPx }, new Set(kept));
        const drawnPx = shown.reduce((sum, { index, gapPx }) => sum + gapPx + (heightsPx[index] ?? Number.NaN), 0);
        expect(drawnPx).toBe(heightsPx.reduce((sum, heightPx) => sum + heightPx, 0));
        expect(indexes(shown)).toEqual([...new Set(indexes(shown))].sort((one, other) => one - other));
      }),
    );
  });

  test('the tab key finds the nearest stop on either side', () => {
    expect(stopsAround(tens, { fromPx: 30, toPx: 50 }, [0, 1, 4, 7, 9])).toEqual([1, 7]);
    expect(stopsAround(tens, { fromPx: 0, toPx: 50 }, [0, 4])).toEqual([]);
    expect(stopsAround(tens, { fromPx: 90, toPx: 100 }, [3])).toEqual([3]);
  });
});

describe('how high rows are', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id, estimatePx: 40 }));
  const [a, b] = rows as [(typeof rows)[0], (typeof rows)[0]];

  test('as estimated, then as measured; the others as much higher as the first that were measured', () => {
    const heights = createRowHeights();
    heights.forWidth(800);
    expect(heights.of(rows)).toEqual([40, 40, 40]);
    expect(heights.measured([{ row: a, heightPx: 80 }])).toBe(true);
    expect(heights.of(rows)).toEqual([80, 80, 80]);
    // A tall one later does not make the list jump.
    expect(heights.measured([{ row: b, heightPx: 200 }])).toBe(true);
    expect(heights.of(rows)).toEqual([80, 200, 80]);
    expect(heights.measured([{ row: b, heightPx: 200.2 }])).toBe(false);
  });

  test('of another width nothing is known', () => {
    const heights = createRowHeights();
    expect(heights.forWidth(800)).toBe(true);
    heights.measured([{ row: a, heightPx: 80 }]);
    expect(heights.forWidth(800)).toBe(false);
    expect(heights.forWidth(500)).toBe(true);
    expect(heights.of(rows)).toEqual([40, 40, 40]);
  });
});

test('who says how long ago something was is woken when the clock is set, not by every state', () => {
  let signal: TimeSignal = { nowMs: 1_000_000, speed: 1, receivedAtMs: 0 };
  let arrive = (): void => undefined;
  const clock = createWindowClock(
    () => signal,
    (listener) => {
      arrive = listener;
      return () => undefined;
    },
  );
  let woken = 0;
  const stop = clock.subscribe(() => {
    woken += 1;
  });
  const told = (next: TimeSignal): void => {
    signal = next;
    arrive();
  };
  told({ nowMs: 1_003_000, speed: 1, receivedAtMs: 3_000 });
  told({ nowMs: 1_006_400, speed: 1, receivedAtMs: 6_000 });
  expect(woken).toBe(0);
  told({ nowMs: 5_000_000, speed: 1, receivedAtMs: 7_000 });
  expect(woken).toBe(1);
  told({ nowMs: 5_000_500, speed: 60, receivedAtMs: 7_500 });
  expect(woken).toBe(2);
  stop();
});
