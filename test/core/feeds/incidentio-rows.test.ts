import { expect, test } from 'vitest';
import { capturesWithRows, checkRows, drawRows } from './check-expected-rows.ts';

test('every bar and figure comes out as displayed, from the data and from the page itself', () => {
  const checks = capturesWithRows().map(({ name, expected, server }) => {
    const { rows, bars, withoutData, uptimes, differences } = checkRows(
      drawRows(server, expected.recorded_at),
      expected,
    );
    expect(differences).toEqual([]);
    expect(bars + withoutData).toBe(91 * rows);
    return [name.replace(/[0-9TZ-]{18,}/, '…'), rows, bars, withoutData, uptimes];
  });
  // FedRAMP was added on 9 March 2026: from 17 December to 8 March are 82 days without data, drawn green.
  const known = [
    ['linear/page-data.….json', 6, 546, 0, 6],
    ['linear/page.….html', 6, 546, 0, 6],
    ['openai/page-data.….json', 4, 282, 82, 4],
    ['openai/page.….html', 4, 282, 82, 4],
    ['rollbar/page.….html', 7, 637, 0, 7],
  ];
  expect(checks).toEqual(expect.arrayContaining(known));
});
