import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  binMs,
  binOf,
  countIn,
  medianDeviationMs,
  mergedSpread,
  quantileMs,
  withDuration,
  type Spread,
} from '#core/probe/spread';

const durations = fc.array(fc.double({ min: 1, max: 120_000, noNaN: true }), { minLength: 1, maxLength: 200 });
const HALF_A_BIN = 2 ** (1 / 16) + 1e-9;

function spreadOf(all: readonly number[]): Spread {
  return all.reduce<Spread>((spread, one) => withDuration(spread, one), []);
}

test('a quantile is within half a bin of the exact one', () => {
  fc.assert(
    fc.property(durations, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
      const exact = all.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(share * all.length)) - 1]!;
      const found = quantileMs(spreadOf(all), share)!;
      expect(Math.max(found / exact, exact / found)).toBeLessThanOrEqual(HALF_A_BIN);
    }),
  );
});

test('quantiles grow with their shares, and nothing gets lost', () => {
  fc.assert(
    fc.property(durations, (all) => {
      const spread = spreadOf(all);
      expect(countIn(spread)).toBe(all.length);
      const quantiles = [0.01, 0.5, 0.9, 0.99, 1].map((share) => quantileMs(spread, share)!);
      expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
    }),
  );
});

test('spreads merge to the spread of everything, in any order', () => {
  fc.assert(
    fc.property(durations, durations, (one, other) => {
      const [a, b] = [spreadOf(one), spreadOf(other)];
      expect(mergedSpread([a, b])).toEqual(spreadOf([...one, ...other]));
      expect(mergedSpread([b, a])).toEqual(mergedSpread([a, b]));
    }),
  );
});

test('a few wild ones move neither the median nor its deviation by much', () => {
  const steady = spreadOf(Array.from({ length: 40 }, (_, index) => 95 + (index % 11)));
  const wild = mergedSpread([steady, spreadOf(Array.from({ length: 9 }, () => 30_000))]);
  expect(quantileMs(wild, 0.5)! / quantileMs(steady, 0.5)!).toBeLessThan(1.1);
  expect(medianDeviationMs(wild)!).toBeLessThan(20);
  expect([quantileMs([], 0.5), medianDeviationMs([])]).toEqual([null, null]);
});

test('what is too short or too long is held in the first or the last bin', () => {
  expect(binOf(0)).toBe(0);
  expect(binOf(10 ** 9)).toBe(binOf(120_000));
  expect(binMs(binOf(120_000)) / 120_000).toBeCloseTo(1, 1);
});
