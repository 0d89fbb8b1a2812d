import fc from 'fast-check';
import { LEVELS, type Level } from '#core/model/level';
import { IMPACTS } from '#core/model/snapshot';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#core/model/time';
import { COMPONENTS, FREE, type Deed } from './page-life.ts';

/** What lies between us and the page. */
export type Weather =
  | { readonly kind: 'fine' }
  | { readonly kind: 'error' | 'timeout' | 'web_page' | 'network' | 'no_history' | 'full_disk' }
  | { readonly kind: 'wait'; readonly retryAfterMs: number }
  // Every nth answer comes from a cache that is so far behind.
  | { readonly kind: 'old_copies'; readonly lagMs: number; readonly every: number }
  // Answers take so long, and are from when they were asked for.
  | { readonly kind: 'slow'; readonly delayMs: number };

/** What befalls the machine, or the program on it. */
export type Mishap =
  | { readonly kind: 'sleep' | 'restart' | 'crash'; readonly ms: number }
  // The clock says another time, and none has passed.
  | { readonly kind: 'ahead' | 'back'; readonly ms: number }
  | { readonly kind: 'poll_now' };

export interface Step {
  readonly deeds: readonly Deed[];
  readonly weather: Weather;
  readonly mishap: Mishap | null;
  readonly watchMs: number;
}

export interface Life {
  readonly updates: boolean;
  readonly maintenances: boolean;
  readonly components: readonly Level[];
  /** How many incidents go on when it is first looked at. */
  readonly running: number;
  readonly steps: readonly Step[];
}

const any = fc.nat({ max: 5 });
const impact = fc.constantFrom(...IMPACTS);
const level = fc.oneof(
  { arbitrary: fc.constant<Level>('operational'), weight: 2 },
  { arbitrary: fc.constantFrom(...LEVELS), weight: 3 },
);
const named = fc.subarray(
  COMPONENTS.map((_, index) => index).filter((index) => index >= FREE),
  { minLength: 0 },
);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('level' as const),
      component: fc.nat({ max: COMPONENTS.length - 1 }),
      level,
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('open' as const), components: named, impact }) },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constantFrom('update', 'update', 'resolve', 'resolve', 'reopen', 'edit', 'withdraw', 'postmortem'),
      incident: any,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('impact' as const), incident: any, impact }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('plan' as const), inMinutes: fc.nat({ max: 200 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('postpone' as const),
      maintenance: any,
      byMinutes: fc.integer({ min: -60, max: 180 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('begin' as const, 'complete' as const), maintenance: any }),
  },
);

const weather: fc.Arbitrary<Weather> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Weather>({ kind: 'fine' }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('error', 'timeout', 'web_page', 'network', 'no_history', 'full_disk'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), retryAfterMs: fc.nat({ max: 40 * MINUTE_MS }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('old_copies' as const),
      lagMs: fc.integer({ min: 1, max: 110 * SECOND_MS }),
      every: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('slow' as const), delayMs: fc.integer({ min: 1, max: 100 * SECOND_MS }) }),
  },
);

const upTo = (longestMs: number): fc.Arbitrary<number> =>
  fc.oneof(fc.integer({ min: 0, max: 30 * SECOND_MS }), fc.integer({ min: 0, max: longestMs }));

const mishap: fc.Arbitrary<Mishap | null> = fc.oneof(
  { weight: 9, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sleep' as const), ms: upTo(9 * HOUR_MS) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('restart' as const, 'crash' as const), ms: upTo(30 * MINUTE_MS) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ahead' as const), ms: upTo(6 * HOUR_MS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('back' as const), ms: upTo(90 * MINUTE_MS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('poll_now' as const) }) },
);

const step: fc.Arbitrary<Step> = fc.record({
  deeds: fc.array(deed, { maxLength: 2 }),
  weather,
  mishap,
  watchMs: fc.constantFrom(5, 20, 45, 70, 130, 200, 400, 900).map((seconds) => seconds * SECOND_MS),
});

export const life: fc.Arbitrary<Life> = fc.record({
  updates: fc.boolean(),
  maintenances: fc.boolean(),
  components: fc.tuple(level, level, level, level),
  running: fc.nat({ max: 2 }),
  steps: fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }),
});
