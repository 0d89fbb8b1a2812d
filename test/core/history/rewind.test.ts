import { describe, expect, it } from 'vitest';
import { newRecord } from '#core/history/observe';
import { momentOf, rewound, setbackOf } from '#core/history/rewind';
import type { PageRecord } from '#core/history/page-record';
import { DAY_MS, HOUR_MS } from '#core/model/time';
import { MINUTE, T0 } from './samples.ts';

const read: PageRecord = {
  ...newRecord('page'),
  readAt: T0,
  attemptedAt: T0 + MINUTE,
  failingSince: T0 + MINUTE,
  watching: { from: T0 - HOUR_MS, to: T0 },
};

describe('a clock that goes back', () => {
  it.each([
    ['not at all', MINUTE, null, 'none'],
    ['by what time servers correct', -4_000, null, 'none'],
    ['by an hour, because it was ahead', -HOUR_MS, null, 'was_ahead'],
    ['by an hour, and the server agrees', -HOUR_MS, -HOUR_MS + 20_000, 'was_ahead'],
    ['by an hour and a half, and the server says that it is wrong now', -1.5 * HOUR_MS, 5_000, 'is_behind'],
    ['by years: a machine whose battery is empty', -2_000 * DAY_MS, null, 'is_behind'],
    ['by years, and the server agrees: it was years ahead', -2_000 * DAY_MS, -2_000 * DAY_MS, 'was_ahead'],
  ] as const)('%s', (_name, byMs, serverByMs, expected) => {
    const serverDate = serverByMs === null ? null : T0 + serverByMs;
    expect(setbackOf(read, T0 + byMs, serverDate)).toBe(expected);
  });

  it('says nothing about a page that was never read', () => {
    expect(setbackOf(newRecord('page'), 0, null)).toBe('none');
  });

  it('stands still while it is set back a little', () => {
    expect(momentOf(read, T0 - 4_000)).toBe(T0);
    expect(momentOf(read, T0 + 4_000)).toBe(T0 + 4_000);
    expect(momentOf(read, T0 - HOUR_MS)).toBe(T0 - HOUR_MS);
  });
});

describe('a record rewound', () => {
  it('knows no later moment, and that its history has changed', () => {
    const to = T0 - MINUTE;
    expect(rewound(read, to)).toEqual({
      ...read,
      readAt: to,
      attemptedAt: to,
      failingSince: to,
      watching: { from: T0 - HOUR_MS, to },
      historyRevision: 1,
    });
    expect(rewound(read, T0 - 2 * HOUR_MS).watching).toBeNull();
  });
});
