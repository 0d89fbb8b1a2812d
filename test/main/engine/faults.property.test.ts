import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Store } from '../../../src-main/engine/ports.ts';
import { createMemoryStore } from '../../../src-main/node/memory-store.ts';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { breaches } from './lives/laws.ts';
import { playLife } from './lives/play-life.ts';
import { life } from './lives/random-life.ts';

/** As many as take half a minute; a night's worth by the environment. Seeds that failed are named in faults-found.test.ts. */
const LIVES = Number(process.env['GREENBAR_LIVES'] ?? 500);
const LIVES_ON_DISK = Math.ceil(LIVES / 50);
const SEED = Number(process.env['GREENBAR_SEED'] ?? 20_261_123);
const LONGEST_MS = 4 * 3_600_000;

const folder = mkdtempSync(join(tmpdir(), 'greenbar-lives-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function live(numRuns: number, where: string, open: () => Promise<Store>): Promise<void> {
  const startedAt = performance.now();
  let [readings, notices] = [0, 0];
  await fc.assert(
    fc.asyncProperty(life, async (one) => {
      const store = await open();
      const lived = await playLife(one, store);
      readings += lived.readings.length;
      notices += lived.decided.length;
      const broken = breaches(lived);
      store.close();
      // The first few say enough.
      expect(broken.slice(0, 5)).toEqual([]);
    }),
    { numRuns, seed: SEED },
  );
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(
    `Lives ${where}: ${numRuns} (seed ${SEED}), ${readings} readings, ${notices} notices, ${seconds} s.\n`,
  );
}

test(
  `whatever befalls a page and us, all of it is told once, in order, and nothing else (${LIVES} lives)`,
  () => live(LIVES, 'in memory', () => Promise.resolve(createMemoryStore())),
  LONGEST_MS,
);

test(
  `the same with a database (${LIVES_ON_DISK} lives)`,
  async () => {
    let count = 0;
    await live(LIVES_ON_DISK, 'on disk', async () => {
      count += 1;
      const opened = await openSqliteStore(join(folder, `${count}.sqlite`));
      if (!opened.ok) throw new Error(opened.problem);
      return opened.value.store;
    });
  },
  LONGEST_MS,
);
