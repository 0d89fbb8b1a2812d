import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Store } from '../../../src-main/engine/ports.ts';
import { phrasesOf } from '#core/search/question';
import { createMemoryStore } from '../../../src-main/node/memory-store.ts';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import {
  pageWrites,
  probeWrites,
  prunings,
  renames,
  reportedHistories,
  rewinds,
  type RandomWrite,
} from './store-arbitraries.ts';
import { describeHousekeeping } from './store-housekeeping.suite.ts';
import { describeLedger, describeReported } from './store-ledger.suite.ts';
import { describeMarkers } from './store-markers.suite.ts';
import { describeNotices } from './store-notices.suite.ts';
import { describeProbes } from './store-probes.suite.ts';
import { describeOutbox } from './store-outbox.suite.ts';
import { describeRenames } from './store-rename.suite.ts';
import { describeSearch } from './store-search.suite.ts';
import { EVER, START } from './store-samples.ts';
import { describePolls } from './store.suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'greenbar-store-'));
const opened: Store[] = [];
let files = 0;
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function openSqlite(mayIndex = true): Promise<Store> {
  const result = await openSqliteStore(join(folder, `${(files += 1)}.sqlite`), mayIndex);
  if (!result.ok) throw new Error(result.problem);
  opened.push(result.value.store);
  return result.value.store;
}

describe.each([
  ['the memory store', createMemoryStore],
  ['the SQLite store', () => openSqlite()],
  ['the SQLite store without full text', () => openSqlite(false)],
])('%s', (_name, open) => {
  describe('polls', () => describePolls(open));
  describe('reports', () => describeReported(open));
  describe('the ledger', () => describeLedger(open));
  describe('notices', () => describeNotices(open));
  describe('the outbox', () => describeOutbox(open));
  describe('markers', () => describeMarkers(open));
  describe('probes', () => describeProbes(open));
  describe('renames', () => describeRenames(open));
  describe('housekeeping', () => describeHousekeeping(open));
  describe('search', () => describeSearch(open));
});

describe('both stores', () => {
  it('answer the same after any writes', async () => {
    const writes = fc.array(fc.oneof(pageWrites, reportedHistories, renames, rewinds, prunings, probeWrites), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        writes,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        async (all, from, length) => {
          const stores = [createMemoryStore(), await openSqlite()] as const;
          const span = { from: START + from, to: START + from + length };
          for (const store of stores) for (const one of all) apply(store, one);
          const [memory, sqlite] = stores.map((store) => everything(store, span));
          expect(sqlite).toEqual(memory);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

function apply(store: Store, one: RandomWrite): void {
  if (one.kind === 'poll') store.write(one.write);
  else if (one.kind === 'rewind') store.rewind(one.record, one.to);
  else if (one.kind === 'prune') store.prune(one.before);
  else if (one.kind === 'probe') store.writeProbe(one.probe);
  else if (one.kind === 'fold') store.foldLatencies(one.now);
  else if (one.kind === 'rename') store.rename(one.pageId, one.renames);
  else store.writeReported(one.pageId, one.at, one.history);
}

function everything(store: Store, span: { from: number; to: number }): unknown {
  return ['a', 'b'].map((pageId) => ({
    record: store.loadRecord(pageId),
    reportedAt: store.reportedAt(pageId),
    ever: store.readHistory(pageId, EVER),
    some: store.readHistory(pageId, span),
    bars: store.readBars(pageId, span),
    maintenances: store.readMaintenances(pageId, 5),
    counts: store.readPollCounts(pageId, EVER),
    incidents: store.readIncidents(null, 5),
    found: ['incident', 'a', '', 'text of'].map((query) => {
      const parts = [{ pageIds: ['a', 'b'], phrases: phrasesOf(query) }];
      const question = { parts, impacts: null, openOnly: false, limit: 5 };
      return [store.searchIncidents(question), store.searchMaintenances(question)];
    }),
    probes: store.readTargets(pageId).map((target) => ({
      record: store.readProbe(pageId, target),
      latencies: store.readLatencies(pageId, target, EVER),
      some: store.readLatencies(pageId, target, span),
    })),
    spells: [store.readSpells(pageId, EVER), store.readSpells(pageId, span)],
    threads: store.readThreads(pageId),
    pages: store.readPageIds(),
  }));
}
