import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppState, PageState } from '#core/contract/app-state';
import { isChange, stateChange, withChange } from '#core/contract/state-change';
import { createFakeEngine } from '../../fakes/fake-engine.ts';

const empty = createFakeEngine().state();

function page(id: string, readAt: number): PageState {
  return {
    id,
    readAt,
    name: id.toUpperCase(),
    url: `https://${id}.example/`,
    formatLabel: 'Test',
    options: [],
    level: 'operational',
    headline: null,
    freshness: 'fresh',
    failure: null,
    nextPollAt: null,
    backfilling: false,
    historyRevision: 1,
    muted: false,
    groups: [],
    components: [],
    openIncidents: [],
    maintenances: [],
  };
}

const state = fc
  .record({
    pages: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(2)), { selector: ([id]) => id }),
    online: fc.boolean(),
    notices: fc.array(fc.constantFrom('one', 'two'), { maxLength: 2 }),
  })
  .map(({ pages, ...rest }): AppState => ({ ...empty, ...rest, pages: pages.map(([id, at]) => page(id, at)) }));

test('a change, carried as text, makes the later state out of the earlier one, whatever happened between', () => {
  fc.assert(
    fc.property(state, state, (one, other) => {
      const [before, after] = [
        { ...one, revision: 4 },
        { ...other, revision: 9 },
      ];
      const change = JSON.parse(JSON.stringify(stateChange(before, after))) as ReturnType<typeof stateChange>;
      expect(isChange(change)).toBe(true);
      expect(isChange(after)).toBe(false);
      expect(withChange(before, change)).toEqual(after);
      expect(withChange({ ...before, revision: 5 }, change)).toBeNull();
    }),
  );
});

test('it carries what differs only, and what stays keeps its identity', () => {
  const before = { ...empty, revision: 1, pages: [page('a', 1), page('b', 1), page('c', 1)] };
  const after = { ...before, revision: 2, now: before.now + 5, pages: [page('a', 1), page('b', 2), page('c', 1)] };
  const change = stateChange(before, after);
  expect(change).toEqual({ since: 1, revision: 2, rest: { now: after.now }, order: null, pages: [page('b', 2)] });
  const next = withChange(before, change);
  expect(next?.pages[0]).toBe(before.pages[0]);
  expect(next?.tray).toBe(before.tray);
  expect(withChange(before, stateChange(before, { ...before, revision: 2 }))?.pages).toBe(before.pages);
});

test('a page that a change leaves out of its account is no page to be invented', () => {
  const before = { ...empty, revision: 1, pages: [page('a', 1)] };
  expect(withChange(before, { since: 1, revision: 2, rest: {}, order: ['a', 'z'], pages: [] })).toBeNull();
});
