import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDelay, type DelayInput } from '#core/poll/next-delay';

const usual: DelayInput = {
  outcome: 'good',
  failuresInARow: 0,
  retryAfterMs: null,
  intervalMs: 60_000,
  troubled: false,
  random: 0.5,
};

test.each<[string, Partial<DelayInput>, number]>([
  ['a good poll', {}, 60_000],
  ['a good poll, jitter low', { random: 0 }, 54_000],
  ['trouble', { troubled: true }, 30_000],
  ['trouble, jitter low: not under 30 s', { troubled: true, random: 0 }, 30_000],
  ['trouble at a long interval', { troubled: true, intervalMs: 300_000 }, 150_000],
  ['the shortest interval, jitter low', { intervalMs: 30_000, random: 0 }, 30_000],
  ['one failure', { outcome: 'failed', failuresInARow: 1 }, 60_000],
  ['two failures', { outcome: 'failed', failuresInARow: 2 }, 120_000],
  ['four failures', { outcome: 'failed', failuresInARow: 4 }, 480_000],
  ['a night of failures', { outcome: 'failed', failuresInARow: 400 }, 1_800_000],
  ['failures at an interval over the cap', { outcome: 'failed', failuresInARow: 3, intervalMs: 3_600_000 }, 3_600_000],
  ['failures while there is trouble', { outcome: 'failed', failuresInARow: 2, troubled: true }, 120_000],
  ['Retry-After', { outcome: 'failed', failuresInARow: 1, retryAfterMs: 200_000, random: 0 }, 200_000],
  ['Retry-After below the interval', { outcome: 'failed', failuresInARow: 1, retryAfterMs: 0, random: 0 }, 60_000],
  ['Retry-After tomorrow', { outcome: 'failed', failuresInARow: 1, retryAfterMs: 86_400_000 }, 1_800_000],
  ['Retry-After with a good answer', { retryAfterMs: 120_000, random: 0 }, 120_000],
  ['a recording', { intervalMs: 300 }, 300],
  ['a recording, failing for long', { intervalMs: 300, outcome: 'failed', failuresInARow: 50 }, 18_000],
])('after %s', (_, changes, delayMs) => {
  expect(nextDelay({ ...usual, ...changes }).delayMs).toBe(delayMs);
});

describe('whatever happens', () => {
  const inputs = fc.record<DelayInput>({
    outcome: fc.constantFrom('good', 'failed'),
    failuresInARow: fc.nat(2_000),
    retryAfterMs: fc.option(fc.nat(1e12)),
    intervalMs: fc.integer({ min: 30_000, max: 3_600_000 }),
    troubled: fc.boolean(),
    random: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  });

  test('no page is asked more often than every 30 s, nor forgotten for longer than 30 min or its interval', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { delayMs } = nextDelay(input);
        expect(delayMs).toBeGreaterThanOrEqual(30_000);
        expect(delayMs).toBeLessThanOrEqual(Math.max(1_800_000, input.intervalMs * 1.1));
      }),
    );
  });

  test('a server is never asked before it wants to be, within half an hour', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 1_800_000 }), (input, retryAfterMs) => {
        expect(nextDelay({ ...input, retryAfterMs }).delayMs).toBeGreaterThanOrEqual(retryAfterMs);
      }),
    );
  });
});
