import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confirm, nothingPending } from '#core/events/confirm';
import { diff } from '#core/events/diff';
import type { ThreadRecord } from '#core/events/event';
import { keepKnown } from '#core/history/keep-known';
import { levelChanges } from '#core/history/level-changes';
import { LEVELS, type Reading } from '#core/model/level';
import type { Component, Snapshot } from '#core/model/snapshot';
import { MINUTE_MS } from '#core/model/time';
import { incident, maintenance, NOON, reading, update } from '../events/samples.ts';

const level = fc.oneof(
  { arbitrary: fc.constant<Reading>('operational'), weight: 4 },
  { arbitrary: fc.constantFrom<Reading>(...LEVELS, 'unknown'), weight: 1 },
);
const component: fc.Arbitrary<Component> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  name: fc.constantFrom('Chat', 'Api'),
  groupId: fc.constantFrom(null, 'g'),
  level,
  description: fc.constantFrom(null, 'What it is.'),
});
const snapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    components: fc.uniqueArray(component, { selector: ({ id }) => id, maxLength: 5 }),
    componentsComplete: fc.constantFrom(true, true, true, false),
    groups: fc.constantFrom([], [{ id: 'g', name: 'Group' }]),
    incidents: fc.subarray([
      incident('i', { componentIds: ['a'], updates: [update('u1')] }),
      incident('j', { status: 'resolved', resolvedAt: NOON }),
    ]),
    maintenances: fc.subarray([maintenance('m'), maintenance('n', { status: 'completed' })]),
  })
  .map((parts) => reading({}, { ...parts, level: parts.components[0]?.level ?? 'operational' }));
/** A reading, or the last one with the components in another order or one of them changed. */
const step = fc.oneof(
  snapshot.map((next) => (): Snapshot => next),
  level.map((next) => (last: Snapshot): Snapshot => {
    const [first, ...rest] = last.components;
    return first === undefined ? last : { ...last, components: [{ ...first, level: next }, ...rest] };
  }),
  fc.constant((last: Snapshot): Snapshot => ({ ...last, components: last.components.toReversed() })),
);

test('a reading in which what is known is kept says the same, and keeps all that is the same', () => {
  fc.assert(
    fc.property(snapshot, step, (before, next) => {
      const after = structuredClone(next(before));
      const kept = keepKnown(before, after);
      expect(kept).toEqual(after);
      for (const item of kept.components) {
        const known = before.components.find(({ id }) => id === item.id);
        if (known !== undefined && JSON.stringify(known) === JSON.stringify(item)) expect(item).toBe(known);
      }
      expect(keepKnown(before, structuredClone(before)).components).toBe(before.components);
    }),
    { numRuns: 1_000 },
  );
});

test('whoever compares readings finds the same with and without', () => {
  fc.assert(
    fc.property(snapshot, fc.array(step, { minLength: 1, maxLength: 8 }), (first, steps) => {
      let [kept, whole] = [first, structuredClone(first)];
      let [keptPending, wholePending] = [nothingPending, nothingPending];
      let threads: readonly ThreadRecord[] = [];
      let at = NOON;
      for (const next of steps) {
        at += MINUTE_MS;
        const after = structuredClone(next(whole));
        const keptAfter = keepKnown(kept, structuredClone(after));
        expect(levelChanges(kept, keptAfter, at)).toEqual(levelChanges(whole, after, at));
        const events = diff(whole, after);
        expect(diff(kept, keptAfter)).toEqual(events);
        const poll = { pageId: 'page', events, threads, at };
        const found = confirm(keptPending, { ...poll, before: kept, current: keptAfter });
        const expected = confirm(wholePending, { ...poll, before: whole, current: after });
        expect(found).toEqual(expected);
        [keptPending, wholePending] = [found.pending, expected.pending];
        threads = [...threads, ...found.settled];
        [kept, whole] = [keptAfter, after];
      }
    }),
    { numRuns: 1_000 },
  );
});
