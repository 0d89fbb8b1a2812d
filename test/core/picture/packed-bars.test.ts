import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS, type Reading } from '#core/model/level';
import { barPaths, type BarDay } from '#core/picture/bar-geometry';
import { packBars, unpackBars } from '#core/picture/packed-bars';

const anyDay: fc.Arbitrary<BarDay> = fc
  .record({
    level: fc.constantFrom<Reading>('unknown', ...LEVELS),
    seconds: fc.record(Object.fromEntries(LEVELS.map((level) => [level, fc.oneof(fc.constant(0), fc.nat(86_400))]))),
    coverageFraction: fc.oneof(
      fc.constant(1),
      fc.constant(0),
      fc.nat(1_000).map((share) => share / 1_000),
    ),
    texture: fc.constantFrom({}, {}, { estimated: true }, { unread: true }),
  })
  .map(({ texture, ...day }) => ({ ...day, ...texture }) as unknown as BarDay);

test('what was packed is drawn as it would have been', () => {
  fc.assert(
    fc.property(fc.array(anyDay, { minLength: 1, maxLength: 90 }), (days) => {
      const carried = JSON.parse(JSON.stringify(packBars(days))) as ReturnType<typeof packBars>;
      const unpacked = unpackBars(carried);
      expect(unpacked.map(({ level }) => level)).toEqual(days.map(({ level }) => level));
      expect(barPaths(unpacked, 540, 26)).toEqual(barPaths(days.map(asDrawn), 540, 26));
    }),
  );
});

/** A day is estimated or unread, never both; of an unknown one its texture is all there is to draw. */
function asDrawn(day: BarDay): BarDay {
  return day.unread === true ? { ...day, estimated: false } : day;
}

test('a calm row is as long as its days, and a dip adds one entry', () => {
  const calm: BarDay = {
    level: 'operational',
    seconds: { operational: 86_400, under_maintenance: 0, degraded_performance: 0, partial_outage: 0, major_outage: 0 },
    coverageFraction: 1,
  };
  const dip: BarDay = { ...calm, level: 'partial_outage', seconds: { ...calm.seconds, partial_outage: 0.4 } };
  const packed = packBars([...Array.from({ length: 89 }, () => calm), dip]);
  expect(packed.levels).toBe(`${'0'.repeat(89)}3`);
  expect(packed.mixed).toEqual([[89, 1, [86_400, 0, 0, 1, 0], 0]]);
  expect(JSON.stringify(packed).length).toBeLessThan(170);
  expect(new Set(unpackBars(packed)).size).toBe(2);
});
