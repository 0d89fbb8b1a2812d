import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS, type Level, type Reading } from '#core/model/level';
import { barPaths, barSlot, dayAt, segmentsOf, type BarDay } from '#core/picture/bar-geometry';

const NONE: Record<Level, number> = {
  operational: 0,
  under_maintenance: 0,
  degraded_performance: 0,
  partial_outage: 0,
  major_outage: 0,
};

function day(level: Reading, seconds: Partial<Record<Level, number>> = {}, coverageFraction = 1): BarDay {
  return { level, seconds: { ...NONE, ...seconds }, coverageFraction };
}

const anyDay: fc.Arbitrary<BarDay> = fc.record({
  level: fc.constantFrom<Reading>('unknown', ...LEVELS),
  seconds: fc.record(Object.fromEntries(LEVELS.map((level) => [level, fc.nat(86_400)]))),
  coverageFraction: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('the parts of a bar', () => {
  test('a calm day is one green bar, an unknown one is hatched whole', () => {
    expect(segmentsOf(day('operational', { operational: 86_400 }))).toEqual([{ level: 'operational', share: 1 }]);
    expect(segmentsOf(day('unknown'))).toEqual([{ level: 'unknown', share: 1 }]);
  });

  test('half a day of outage is half a bar, from the bottom', () => {
    expect(segmentsOf(day('major_outage', { operational: 43_200, major_outage: 43_200 }))).toEqual([
      { level: 'major_outage', share: 0.5 },
      { level: 'operational', share: 0.5 },
    ]);
  });

  test('two minutes are seen, and do not paint the day', () => {
    const [worst] = segmentsOf(day('partial_outage', { operational: 86_280, partial_outage: 120 }));
    expect(worst?.level).toBe('partial_outage');
    expect(worst?.share).toBeGreaterThanOrEqual(0.2);
    expect(worst?.share).toBeLessThan(0.4);
  });

  test('a day the vendor paints whole, without saying how long, is painted whole', () => {
    expect(segmentsOf(day('degraded_performance', { operational: 86_400 }))).toEqual([
      { level: 'degraded_performance', share: 1 },
    ]);
  });

  test('a dip worse than the level the day is drawn at is counted with it', () => {
    const levels = segmentsOf(
      day('degraded_performance', { operational: 80_000, degraded_performance: 6_280, major_outage: 120 }),
    ).map((segment) => segment.level);
    expect(levels).toEqual(['degraded_performance', 'operational']);
  });

  test('what nobody knows about stays hatched', () => {
    expect(segmentsOf(day('operational', { operational: 43_200 }, 0.5))).toEqual([
      { level: 'operational', share: 0.5 },
      { level: 'unknown', share: 0.5 },
    ]);
  });

  test('parts always fill the bar exactly, and none is negative', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const shares = segmentsOf(any).map((segment) => segment.share);
        expect(Math.min(...shares)).toBeGreaterThan(0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('bars side by side', () => {
  const widths = fc.record({ count: fc.integer({ min: 1, max: 366 }), widthPx: fc.integer({ min: 320, max: 2_000 }) });

  test('never overlap, stay inside, and end at the right edge', () => {
    fc.assert(
      fc.property(widths, ({ count, widthPx }) => {
        let end = 0;
        for (let index = 0; index < count; index += 1) {
          const slot = barSlot(index, count, widthPx);
          expect(slot.width).toBeGreaterThan(0);
          expect(slot.x).toBeGreaterThanOrEqual(end - 1e-9);
          end = slot.x + slot.width;
        }
        expect(end).toBeLessThanOrEqual(widthPx + 1e-9);
        expect(end).toBeGreaterThan(widthPx - 1.5);
      }),
    );
  });

  test('ninety days get gaps of one or two whole pixels', () => {
    for (const widthPx of [420, 519, 757, 900]) {
      const gaps = new Set<number>();
      for (let index = 1; index < 90; index += 1) {
        const before = barSlot(index - 1, 90, widthPx);
        gaps.add(barSlot(index, 90, widthPx).x - before.x - before.width);
      }
      expect([...gaps]).toHaveLength(1);
      expect([1, 2]).toContain([...gaps][0]);
    }
  });

  test('the pointer finds the bar it is on', () => {
    fc.assert(
      fc.property(widths, fc.nat(365), ({ count, widthPx }, seed) => {
        const index = seed % count;
        const slot = barSlot(index, count, widthPx);
        expect(dayAt(slot.x + slot.width / 2, count, widthPx)).toBe(index);
      }),
    );
    expect(dayAt(-5, 90, 900)).toBe(0);
    expect(dayAt(905, 90, 900)).toBe(89);
  });

  test('a row is one path for each level in it', () => {
    const days = [day('operational'), day('major_outage', { operational: 1, major_outage: 1 }), day('unknown')];
    expect([...barPaths(days, 300, 30).keys()].toSorted()).toEqual(['major_outage', 'operational', 'unknown']);
  });
});
