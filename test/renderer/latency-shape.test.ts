import { describe, expect, test } from 'vitest';
import type { LatencyHistory, LatencyPoint } from '#core/contract/probe-state';
import { HOUR_MS } from '#core/model/time';
import { latencyShape, nearestIndex } from '../../src-renderer/views/service/probe/latency-shape.ts';

const SIZE = { widthPx: 240, heightPx: 108 };

function point(hour: number, p50Ms: number | null, counts: Partial<LatencyPoint> = {}): LatencyPoint {
  const total = p50Ms === null ? null : { p50Ms, p90Ms: p50Ms * 2, p99Ms: p50Ms * 3 };
  return {
    from: hour * HOUR_MS,
    ...{ answered: p50Ms === null ? 0 : 4, failed: 0, slow: 0, usualMs: null, slowAboveMs: null },
    phases: { dns: null, connect: null, tls: null, firstByte: null, total },
    ...counts,
  };
}

function history(...buckets: readonly LatencyPoint[]): LatencyHistory {
  return { from: 0, to: 24 * HOUR_MS, spanMs: HOUR_MS, buckets };
}

describe('the shape of a latency history', () => {
  test('has a line through the medians and a band up to nine of ten', () => {
    const { median, most, topMs } = latencyShape(history(point(0, 100), point(1, 200)), SIZE);
    // 400 ms is held by 500; the lane of eight pixels stays free below.
    expect(topMs).toBe(500);
    expect(median).toBe('M5 80L15 60');
    expect(most).toBe('M5 60L15 20L15 60L5 80Z');
  });

  test('is broken where nothing was probed, and one point alone is a dash', () => {
    const { median } = latencyShape(history(point(0, 100), point(1, 100), point(5, 100)), SIZE);
    expect(median.match(/M/g)).toHaveLength(2);
    expect(median).toMatch(/M53 50H57$/);
  });

  test('has no line through failures, and shows them in the lane', () => {
    const { median, failed, slow } = latencyShape(
      history(point(0, 100), point(1, null, { failed: 4 }), point(2, 100, { slow: 2 })),
      SIZE,
    );
    expect(median.match(/M/g)).toHaveLength(2);
    expect(failed).toBe('M15 108v-8');
    expect(slow).toBe('M25 108v-4');
  });

  test('finds the stretch that is nearest to a place', () => {
    const some = history(point(0, 100), point(1, 100), point(20, 100));
    expect(nearestIndex(some, 5, 240)).toBe(0);
    expect(nearestIndex(some, 100, 240)).toBe(1);
    expect(nearestIndex(some, 240, 240)).toBe(2);
    expect(nearestIndex(history(), 10, 240)).toBeNull();
  });
});
