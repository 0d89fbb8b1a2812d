import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSystemClock } from '../../../src-main/node/system-clock.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) }));
afterEach(() => void vi.useRealTimers());

describe('the system clock', () => {
  it('tells the time of the machine', () => {
    expect(createSystemClock().now()).toBe(Date.now());
    expect(createSystemClock().timeZone()).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('starts elsewhere and runs faster where it is told to', () => {
    const clock = createSystemClock({ startAt: 1_000, speed: 60 });
    expect(clock.now()).toBe(1_000);
    vi.advanceTimersByTime(2_000);
    expect(clock.now()).toBe(121_000);
    let wokenAt = 0;
    clock.wakeAt(clock.now() + 600_000, () => (wokenAt = clock.now()));
    vi.advanceTimersByTime(9_999);
    expect(wokenAt).toBe(0);
    vi.advanceTimersByTime(1);
    expect(wokenAt).toBe(721_000);
  });

  it('wakes once, on time, never early and never within the call', () => {
    const clock = createSystemClock();
    const woken: number[] = [];
    const startedAt = clock.now();
    clock.wakeAt(startedAt + 100_000, () => woken.push(clock.now() - startedAt));
    clock.wakeAt(startedAt - 5, () => woken.push(0));
    expect(woken).toEqual([]);
    vi.advanceTimersByTime(99_999);
    expect(woken).toEqual([0]);
    vi.advanceTimersByTime(500_000);
    expect(woken).toEqual([0, 100_000]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is at most half a minute late after a sleep, when timers stood still and the wall clock did not', () => {
    const clock = createSystemClock();
    let wokenAfterMs = 0;
    clock.wakeAt(clock.now() + 3_600_000, () => (wokenAfterMs = 1));
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    vi.advanceTimersByTime(30_000);
    expect(wokenAfterMs).toBe(1);
  });

  it('waits on when the wall clock is set back a little, as time servers do', () => {
    const clock = createSystemClock();
    let woken = false;
    clock.wakeAt(clock.now() + 10_000, () => (woken = true));
    vi.setSystemTime(Date.now() - 3_000);
    vi.advanceTimersByTime(10_000);
    expect(woken).toBe(false);
    vi.advanceTimersByTime(3_000);
    expect(woken).toBe(true);
  });

  it('wakes within half a minute when the wall clock is set back: nobody knows any more how long the wait is', () => {
    const clock = createSystemClock();
    let woken = 0;
    clock.wakeAt(clock.now() + 600_000, () => (woken += 1));
    vi.advanceTimersByTime(1_000);
    vi.setSystemTime(Date.now() - 3_600_000);
    vi.advanceTimersByTime(30_000);
    expect(woken).toBe(1);
    vi.advanceTimersByTime(8 * 3_600_000);
    expect(woken).toBe(1);
  });

  it('asks where it is once a minute, and in the zone of the variable where there is one', () => {
    const before = process.env['TZ'];
    try {
      const clock = createSystemClock();
      process.env['TZ'] = 'Europe/Berlin';
      expect(clock.timeZone()).toBe('Europe/Berlin');
      process.env['TZ'] = 'Asia/Tokyo';
      expect(clock.timeZone()).toBe('Europe/Berlin');
      vi.advanceTimersByTime(60_000);
      expect(clock.timeZone()).toBe('Asia/Tokyo');
      expect(process.env['TZ']).toBe('Asia/Tokyo');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('can be told not to wake any more, however long it was to wait', () => {
    const clock = createSystemClock();
    let woken = false;
    const cancel = clock.wakeAt(clock.now() + 100_000, () => (woken = true));
    vi.advanceTimersByTime(70_000);
    cancel();
    vi.advanceTimersByTime(100_000);
    expect(woken).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not run backwards', () => {
    expect(() => createSystemClock({ speed: 0 })).toThrow(RangeError);
    expect(() => createSystemClock({ speed: Number.NaN })).toThrow(RangeError);
  });
});
