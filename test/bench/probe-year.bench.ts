// A year of probes, one a minute, in a real database: how big it gets, and how long the questions of a window take. The
// second number is what the same would be without buckets that get coarser with age.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS, MINUTE_MS } from '#core/model/time';
import { latencyHistory, neededSpans, viewSpan } from '#core/probe/history';
import { newProbeRecord } from '#core/probe/probe-record';
import { httpsProbe, targetKey } from '#core/probe/probe-setting';
import { byHour, usualAt, usualSpans } from '#core/probe/usual';
import type { Store } from '../../src-main/engine/ports.ts';
import { openSqliteStore } from '../../src-main/node/sqlite-store.ts';
import { ordinary } from '../fakes/probe-weeks.ts';
import type { Benchmark } from './kit/benchmark.ts';
import { median } from './kit/figures.ts';

const EVERY_MS = MINUTE_MS;
const START = Date.UTC(2025, 0, 1);
const PAGE = 'status.example.com';
const TARGET = targetKey(httpsProbe('https://api.example.com/').target);
const ROUNDS = 20;

export const benchmark: Benchmark = {
  title: 'A year of probes',
  async measure({ folder, isTiny, option, say }) {
    const days = option('days', isTiny ? 3 : 365);
    const rows: (readonly string[])[] = [];
    for (const isFolded of [true, false]) {
      say(isFolded ? 'buckets that get coarser with age' : 'quarters of an hour for ever');
      rows.push(await yearOf(join(folder, `${isFolded ? 'folded' : 'fine'}.sqlite`), days, isFolded));
    }
    return {
      how: [
        `${days} days of one probe a minute with five phases each, in a real database; a day in one transaction. The second`,
        'line is the control: the same without buckets that get coarser with age.',
      ],
      goals: [],
      tables: [
        {
          caption: 'Size, writing, and the questions of a window',
          head: ['', 'database', 'a probe-year', 'a write', 'day view', 'week view', 'usual at an hour'],
          lines: rows,
        },
      ],
    };
  },
};

async function yearOf(file: string, days: number, isFolded: boolean): Promise<readonly string[]> {
  const opened = await openSqliteStore(file);
  if (!opened.ok) throw new Error(opened.problem);
  const { store } = opened.value;
  store.compact();
  const emptyBytes = statSync(file).size;
  const writeMs = play(store, days, isFolded);
  store.compact();
  const bytes = statSync(file).size - emptyBytes;
  const now = START + days * DAY_MS;
  const row = [
    isFolded ? 'coarser with age' : 'quarters of an hour for ever',
    `${(bytes / 1024).toFixed(0)} KiB`,
    `${((bytes / days) * 365).toFixed(0)} B`,
    `${((writeMs * 1_000) / ((days * DAY_MS) / EVERY_MS)).toFixed(0)} µs`,
    ...(['day', 'week'] as const).map((view) => `${took(() => draw(store, view, now)).toFixed(1)} ms`),
    `${took(() => usual(store, now)).toFixed(2)} ms`,
  ];
  store.close();
  return row;
}

/** A day in one transaction: the disk is not what is measured. */
function play(store: Store, days: number, isFolded: boolean): number {
  const record = newProbeRecord(PAGE, TARGET);
  const startedAt = performance.now();
  let index = 0;
  for (let day = 0; day < days; day += 1) {
    store.together(() => {
      for (let at = START + day * DAY_MS; at < START + (day + 1) * DAY_MS; at += EVERY_MS) {
        const reading = { ...ordinary(at, (index += 1)), at: at + ((index * 7) % 5) * MINUTE_MS * 0.05 };
        store.writeProbe({ record: { ...record, recent: [reading] }, reading, spell: null });
      }
    });
    if (isFolded) store.foldLatencies(START + (day + 1) * DAY_MS);
  }
  return performance.now() - startedAt;
}

function draw(store: Store, view: 'day' | 'week', now: number): void {
  const span = viewSpan(view, now);
  const buckets = neededSpans(span).flatMap((each) => store.readLatencies(PAGE, TARGET, each));
  latencyHistory(buckets, view, span);
}

function usual(store: Store, now: number): void {
  usualAt(byHour(usualSpans(now).flatMap((span) => store.readLatencies(PAGE, TARGET, span))), now);
}

function took(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return median(times);
}
