import { expect, test } from 'vitest';
import type { HookFailure } from '#core/hooks/hook-failure';
import { hookWaitMs, isGivenUp, isHookDue } from '#core/hooks/patience';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#core/model/time';

const DOWN: HookFailure = { kind: 'unreachable', code: 'ECONNREFUSED' };

test('waits twice as long each time, up to half an hour', () => {
  const waits = [1, 2, 3, 4, 9, 10, 16, 400].map((attempts) => hookWaitMs(attempts, 0) / SECOND_MS);
  expect(waits).toEqual([5, 10, 20, 40, 1_280, 1_800, 1_800, 1_800]);
  expect(hookWaitMs(1, 0.999_999)).toBe(4_000);
});

test('gives a server the patience it asks for, but no more than an hour', () => {
  expect(hookWaitMs(1, 0, 2 * MINUTE_MS)).toBe(2 * MINUTE_MS);
  expect(hookWaitMs(5, 0, SECOND_MS)).toBe(80 * SECOND_MS);
  expect(hookWaitMs(1, 0, 99 * HOUR_MS)).toBe(HOUR_MS);
});

test('gives up after four hours, and at once where there is no use', () => {
  const all = Array.from({ length: 15 }, (_, index) => hookWaitMs(index + 1, 0)).reduce((sum, wait) => sum + wait);
  expect(all / HOUR_MS).toBeGreaterThan(3.5);
  expect([15, 16].map((attempts) => isGivenUp(attempts, DOWN))).toEqual([false, true]);
  const byStatus = (status: number): boolean => isGivenUp(1, { kind: 'status', status, text: '' });
  expect([301, 400, 401, 404, 410].map(byStatus)).toEqual([true, true, true, true, true]);
  expect([408, 425, 429, 500, 503].map(byStatus)).toEqual([false, false, false, false, false]);
  expect(isGivenUp(1, { kind: 'exit', code: 1, text: '' })).toBe(false);
});

test('does not wait for a moment that only a wrong clock can have meant', () => {
  expect(isHookDue(100, 99)).toBe(false);
  expect(isHookDue(100, 100)).toBe(true);
  expect(isHookDue(100 + HOUR_MS, 100)).toBe(false);
  expect(isHookDue(101 + HOUR_MS, 100)).toBe(true);
});
