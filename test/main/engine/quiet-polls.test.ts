import { expect, test } from 'vitest';
import type { PageWrite, PollCount } from '#core/history/page-record';
import { MINUTE_MS } from '#core/model/time';
import type { Store } from '../../../src-main/engine/ports.ts';
import { gatherQuietPolls } from '../../../src-main/engine/quiet-polls.ts';
import { createMemoryStore } from '../../../src-main/node/memory-store.ts';
import { EVER, pageWrite, record, START } from '../node/store-samples.ts';
import { openPages, watchingHosts } from './many-pages.ts';
import { RECORDED_AT, serving } from './page-world.ts';

const HOSTS = Array.from({ length: 20 }, (_, index) => `status-${index}.example.com`);

function quiet(pageId: string, minute: number): PageWrite {
  const at = START + minute * MINUTE_MS;
  const counted: PollCount = {
    ...{ date: '2025-03-25', fresh: 0, notModified: 1, failed: 0 },
    ...{ requests: 1, unmodified: 1, bytes: 300 },
  };
  return pageWrite({ record: record({ pageId, readAt: at, watching: { from: START, to: at } }), counted });
}

function open(store: Store = createMemoryStore()) {
  const warnings: string[] = [];
  const log = { info: () => undefined, warn: (words: string) => void warnings.push(words) };
  return { ...gatherQuietPolls(store, log), given: store, warnings };
}

test('what is kept back is not in the store yet, and is there for whoever reads', () => {
  const { keep, store, given } = open();
  keep(quiet('a', 1));
  keep(quiet('b', 1));
  expect(given.readPollCounts('a', EVER)).toEqual([]);
  expect(store.readPollCounts('a', EVER)).toMatchObject([{ notModified: 1, bytes: 300 }]);
  expect(given.loadRecord('b')?.readAt).toBe(START + MINUTE_MS);
});

test('no poll of a page is passed over, however often it is asked in a moment', () => {
  const { keep, flush, given } = open();
  for (let minute = 1; minute <= 5; minute += 1) keep(quiet('a', minute));
  flush();
  expect(given.readPollCounts('a', EVER)).toMatchObject([{ notModified: 5 }]);
  expect(given.readHistory('a', EVER).watched).toEqual([{ from: START, to: START + 5 * MINUTE_MS }]);
});

test('news is written after what was kept back before it', () => {
  const { keep, store, given } = open();
  keep(quiet('a', 1));
  store.write({ ...quiet('a', 2), changes: [{ rowId: 'api', at: START + 2 * MINUTE_MS, level: 'major_outage' }] });
  expect(given.loadRecord('a')?.readAt).toBe(START + 2 * MINUTE_MS);
  expect(given.readPollCounts('a', EVER)).toMatchObject([{ notModified: 2 }]);
});

test('what the store does not take is tried again, and polls are told meanwhile', () => {
  const inner = createMemoryStore();
  let isFull = true;
  const write: Store['write'] = (given) => {
    if (isFull) throw new Error('disk full');
    inner.write(given);
  };
  const { keep, flush, store, warnings } = open({ ...inner, write });
  keep(quiet('a', 1));
  flush();
  // Reading goes on, and one warning is enough.
  expect(store.readHistory('a', EVER).watched).toEqual([]);
  expect(warnings).toHaveLength(1);
  expect(() => keep(quiet('a', 2))).toThrow('disk full');
  isFull = false;
  keep(quiet('a', 3));
  flush();
  expect(inner.loadRecord('a')?.readAt).toBe(START + 3 * MINUTE_MS);
  expect(inner.readPollCounts('a', EVER)).toMatchObject([{ notModified: 2 }]);
});

test('pages polled together are written together, before they are shown, and news is not kept waiting', async () => {
  const inner = createMemoryStore();
  let transactions = 0;
  let written = 0;
  const store: Store = {
    ...inner,
    together(work) {
      transactions += 1;
      inner.together(work);
    },
    write(given) {
      written += 1;
      inner.write(given);
    },
  };
  const world = openPages(watchingHosts(...HOSTS), { store });
  // Until nothing is left to be confirmed of any page.
  await world.during(serving(), 10 * MINUTE_MS);
  [transactions, written] = [0, 0];
  const unwritten: (number | null)[] = [];
  world.engine.onState(({ pages }) => {
    for (const { id, readAt } of pages) if (inner.loadRecord(id)?.readAt !== readAt) unwritten.push(readAt);
  });
  await world.during(serving(), 10 * MINUTE_MS);
  expect(written).toBeGreaterThanOrEqual(HOSTS.length * 9);
  expect(transactions).toBeLessThan(written / 2);
  expect(unwritten).toEqual([]);
  const broken = serving({ component: 'major_outage' });
  await world.during((url) => (url.includes('status-7.') ? broken(url) : serving()(url)), 2 * MINUTE_MS);
  const changes = inner.readHistory('status-7.example.com', { from: RECORDED_AT, to: Infinity }).changes;
  expect(changes.some(({ level }) => level === 'major_outage')).toBe(true);
  await world.engine.stop();
});
