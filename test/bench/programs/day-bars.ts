// Ninety bars of every component of a model year: from the file, from what was read of it, and the plainest sum there is.
import { calendarOf, spanOfDays } from '#core/history/days';
import { pageHistory, pageStrip } from '#core/history/page-history';
import { severity } from '#core/model/level';
import type { Store } from '../../../src-main/engine/ports.ts';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { formatById } from '#core/feeds/index';
import { costOf, type Cost } from '../kit/cpu.ts';
import { pageId } from '../kit/model-engine.ts';
import { COMPONENTS, componentId } from '../kit/model-page.ts';
import { YEAR_END } from '../kit/model-year.ts';
import type { CpuProfile } from '../kit/profile.ts';
import { createProfiler } from '../kit/profiler.ts';
import { answerParent } from '../kit/program.ts';

const DAYS = 90;
const ZONE = 'Europe/Berlin';
const LEVELS = 5;

type Input = Parameters<typeof pageHistory>[0];

interface Log {
  readonly at: Float64Array;
  readonly level: Uint8Array;
}

const profiler = createProfiler();
let store: Store;
let pages = 0;
let inputs: readonly Input[] = [];
let logs: readonly Log[] = [];

answerParent({
  open({ databaseFile, count }: { databaseFile: string; count: number }): Promise<Cost> {
    pages = count;
    return costOf(() => openAndDraw(databaseFile));
  },
  /** The same under the profiler. */
  async profiledOpen({ databaseFile, count }: { databaseFile: string; count: number }): Promise<CpuProfile | null> {
    pages = count;
    await profiler.start();
    await openAndDraw(databaseFile);
    return profiler.stop();
  },
  /** What the store has to say, without drawing. */
  read: (): Promise<Cost> => costOf(() => (inputs = read())),
  /** Bars of every component, group and page. */
  whole: (): Promise<Cost> => costOf(() => inputs.forEach(pageHistory)),
  /** The same under the profiler, so many times. */
  async profiled(times: number): Promise<CpuProfile | null> {
    await profiler.start();
    for (let time = 0; time < times; time += 1) inputs.forEach(pageHistory);
    return profiler.stop();
  },
  /** The own bars of every page, as the overview shows them. */
  strips: (): Promise<Cost> => costOf(() => inputs.forEach(pageStrip)),
  plain(): Promise<Cost> {
    if (logs.length === 0) logs = inputs.flatMap(logsOf);
    const { starts } = calendarOf(DAYS, ZONE, YEAR_END);
    return costOf(() => logs.forEach((log) => plainSweep(log, starts)));
  },
  stop: () => store.close(),
});

/** From nothing: the file has to be opened, read and drawn. */
async function openAndDraw(databaseFile: string): Promise<void> {
  const opened = await openSqliteStore(databaseFile);
  if (!opened.ok) throw new Error(opened.problem);
  ({ store } = opened.value);
  read().forEach(pageHistory);
}

function read(): readonly Input[] {
  const span = spanOfDays(DAYS, ZONE, YEAR_END);
  return Array.from({ length: pages }, (_, index) => ({
    pageId: pageId(index),
    stored: store.readBars(pageId(index), span),
    polls: store.readPollCounts(pageId(index), span),
    snapshot: store.loadRecord(pageId(index))?.snapshot ?? null,
    days: DAYS,
    timeZone: ZONE,
    now: YEAR_END,
    bars: formatById('statuspage')?.bars ?? null,
  }));
}

function logsOf({ stored }: Input): readonly Log[] {
  return Array.from({ length: COMPONENTS }, (_, row) => {
    const changes = stored.changes.filter(({ rowId }) => rowId === componentId(row));
    return {
      at: Float64Array.from(changes, ({ at }) => at),
      level: Uint8Array.from(changes, ({ level }) => (level === null ? 0 : severity(level))),
    };
  });
}

/** Milliseconds at each level on each day, and nothing else that a bar has. */
function plainSweep({ at, level }: Log, starts: Float64Array): Float64Array {
  const sums = new Float64Array(DAYS * LEVELS);
  let day = 0;
  let reached = starts[0]!;
  for (let change = 0; change < at.length; change += 1) {
    const until = Math.min(at[change + 1] ?? YEAR_END, YEAR_END);
    while (reached < until && day < DAYS) {
      const stop = Math.min(until, starts[day + 1]!);
      sums[day * LEVELS + level[change]!]! += stop - reached;
      reached = stop;
      if (stop === starts[day + 1]) day += 1;
    }
  }
  return sums;
}
