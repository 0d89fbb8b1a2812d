import { expect, test } from 'vitest';
import { capturesWithRows, checkRows, drawRows } from './check-expected-rows.ts';

const captures = capturesWithRows();

test.each(captures)('every bar and figure of $name is as the page displayed it', ({ expected, server }) => {
  const check = checkRows(drawRows(server, expected.recorded_at), expected);
  expect(check.differences).toEqual([]);
  expect(check.bars + check.withoutData).toBe(91 * expected.rows.length);
  expect(check.uptimes).toBe(expected.rows.length);
});

test('the captures are there, as data and as the page itself', () => {
  expect(captures.map(({ name }) => name).filter((name) => name.endsWith('.json')).length).toBeGreaterThanOrEqual(2);
  expect(captures.map(({ name }) => name).filter((name) => name.endsWith('.html')).length).toBeGreaterThanOrEqual(3);
});

test('only days before the record of a row began are without data', () => {
  const withoutData = captures.map(({ name, expected, server }) => [
    name.split('/')[0],
    checkRows(drawRows(server, expected.recorded_at), expected).withoutData,
  ]);
  // FedRAMP was added on 9 March 2026: 17 December to 8 March are 82 days.
  expect(withoutData).toEqual([
    ['linear', 0],
    ['linear', 0],
    ['openai', 82],
    ['openai', 82],
    ['rollbar', 0],
  ]);
});
