import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY_MS } from '#core/model/time';
import { packChanges, periodOf, unpackChanges, type LoggedChange } from '../../../src-main/node/sqlite/level-code.ts';

const period = 683;
const start = period * 30 * DAY_MS;
const changes = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 100_000 }),
    at: fc.integer({ min: start, max: start + 30 * DAY_MS - 1 }),
    code: fc.integer({ min: 0, max: 5 }),
  }),
  { selector: ({ row, at }) => `${row} ${at}` },
);

function unpacked(packed: Uint8Array): readonly LoggedChange[] {
  const all: LoggedChange[] = [];
  unpackChanges(packed, period, (row, at, code) => all.push({ row, at, code }));
  return all;
}

it('brings back every change, in the order of time', () => {
  expect(periodOf(start)).toBe(period);
  expect(periodOf(start - 1)).toBe(period - 1);
  fc.assert(
    fc.property(changes, (some) => {
      const sorted = some.toSorted((a, b) => a.at - b.at || a.row - b.row);
      expect(unpacked(packChanges(some, period))).toEqual(sorted);
    }),
  );
});

it('makes of damaged bytes no change outside their thirty days, and no level there is not', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (packed) => {
      for (const { at, code } of unpacked(packed)) {
        expect(periodOf(at)).toBe(period);
        expect([0, 1, 2, 3, 4, 5]).toContain(code);
      }
    }),
  );
});
