import type { PollCount } from '#core/history/page-record';
import { folded, numberReader, numberWriter, unfolded } from './varint.ts';

/**
 * The counts of the days of one month as bytes, ten for each where a row of a table takes forty: which day, then the
 * counts; of requests and unmodified answers only how they differ from the polls, which they hardly do.
 */
export function packCounts(days: readonly PollCount[]): Uint8Array {
  const { put, bytes } = numberWriter();
  for (const { date, fresh, notModified, failed, requests, unmodified, bytes: received } of days) {
    put(Number(date.slice(-2)));
    put(fresh);
    put(notModified);
    put(failed);
    put(folded(requests - fresh - notModified - failed));
    put(folded(unmodified - notModified));
    put(received);
  }
  return bytes();
}

/** `month`: `2025-03`. */
export function unpackCounts(packed: Uint8Array, month: string): readonly PollCount[] {
  const { take, hasMore } = numberReader(packed);
  const days: PollCount[] = [];
  while (hasMore()) {
    const day = take();
    const date = `${month}-${day < 10 ? '0' : ''}${day}`;
    const fresh = take();
    const notModified = take();
    const failed = take();
    const requests = unfolded(take()) + fresh + notModified + failed;
    const unmodified = unfolded(take()) + notModified;
    days.push({ date, fresh, notModified, failed, requests, unmodified, bytes: take() });
  }
  return days;
}
