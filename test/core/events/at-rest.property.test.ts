import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingPending, type Pending } from '#core/events/confirm';
import { followService } from '#core/events/follow-service';
import { judgePoll, type Judgement } from '#core/events/judge';
import type { Ledger } from '#core/events/ledger';
import { createPlainLedger } from '#core/events/plain-ledger';
import { english } from '#core/i18n/language';
import { LEVELS, type Reading } from '#core/model/level';
import type { Snapshot } from '#core/model/snapshot';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import { defaultSettings } from '#core/settings/parse-settings';
import { incident, maintenance, NOON, PAGE, reading } from './samples.ts';

const level = fc.oneof(
  { arbitrary: fc.constant<Reading>('operational'), weight: 12 },
  { arbitrary: fc.constantFrom<Reading>(...LEVELS, 'unknown'), weight: 1 },
);
const snapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    levels: fc.dictionary(fc.constantFrom('Chat', 'Api'), level),
    page: level,
    complete: fc.constantFrom(true, true, true, false),
    incidents: fc.subarray([
      incident('a', { componentIds: ['chat'] }),
      incident('b', { status: 'resolved', resolvedAt: NOON + HOUR_MS }),
    ]),
    maintenances: fc.subarray([
      maintenance('m', { startsAt: NOON + DAY_MS }),
      maintenance('n', { status: 'in_progress' }),
      maintenance('o', { status: 'completed' }),
    ]),
  })
  .map(({ levels, page, complete, incidents, maintenances }) =>
    reading(levels, {
      ...(Object.keys(levels).length === 0 ? { level: page } : {}),
      componentsComplete: complete,
      incidents,
      maintenances,
    }),
  );
/** What the page says next, after how long; null: the same as before. Sometimes the user begins to follow the service. */
const step = fc.record({
  says: fc.option(snapshot, { freq: 2 }),
  afterMs: fc.constantFrom(MINUTE_MS, 20 * MINUTE_MS, 2 * HOUR_MS),
  follows: fc.boolean(),
});

/** How many pages came to rest: a property that never applies proves nothing. */
let rests = 0;

test('of a page at rest more of the same, whenever it comes, tells nothing and writes nothing', () => {
  const laterMs = fc.integer({ min: 1, max: 3 * DAY_MS });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), laterMs, (steps, later) => {
      const { ledger, written } = watched();
      let before: Snapshot | null = null;
      let pending = nothingPending;
      let at = NOON;
      const judge = (after: Snapshot | null, readAt: number): Judgement => {
        const asked = poll(pending, before, after, readAt);
        const judged = judgePoll(asked, ledger);
        ({ pending } = judged);
        return judged;
      };
      for (const { says, afterMs, follows } of steps) {
        at += afterMs;
        const judged = judge(says, at);
        before = says ?? before;
        if (follows) {
          const following = { pageId: PAGE.id, snapshot: before, readThread: ledger.readThread, now: at };
          for (const thread of followService(following, true)) ledger.writeThread(thread);
        }
        if (!judged.isAtRest) continue;
        rests += 1;
        const count = written();
        const again = judge(null, at + later);
        expect(again).toMatchObject({ events: [], decisions: [], isAtRest: true });
        expect(written()).toBe(count);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(rests).toBeGreaterThan(500);
});

function poll(
  pending: Pending,
  before: Snapshot | null,
  after: Snapshot | null,
  at: number,
): Parameters<typeof judgePoll>[0] {
  return {
    ...{ page: PAGE, settings: defaultSettings, pending, before, after, at },
    ...{ readAt: null, timeZone: 'UTC', language: english, awaySince: null },
  };
}

/** A ledger, and how often something was written to it. */
function watched(): { readonly ledger: Ledger; readonly written: () => number } {
  const ledger = createPlainLedger();
  let count = 0;
  const counting =
    <Value>(write: (value: Value) => void) =>
    (value: Value): void => {
      count += 1;
      write(value);
    };
  const { writeThread, writeDecision, addNotice, removeNotices } = ledger;
  return {
    ledger: {
      ...ledger,
      writeThread: counting(writeThread),
      writeDecision: counting(writeDecision),
      addNotice: counting(addNotice),
      removeNotices: counting(removeNotices),
    },
    written: () => count,
  };
}
