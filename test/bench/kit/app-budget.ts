import type { Table } from './benchmark.ts';
import { figure } from './figures.ts';

/** As `app.getAppMetrics()` has it, as far as it is read here. */
export interface ProcessMetric {
  readonly type: string;
  readonly memory: { readonly workingSetSize: number };
}

/** What the app was found to weigh, all its processes together, and how long its start took. */
export interface AppFigures {
  readonly hiddenMb: number;
  readonly shownMb: number;
  readonly startMs: number;
  readonly processes: readonly string[];
}

const BUDGET = [
  ['no window, in the tray', '≤ 150 MB', (found: AppFigures) => `${figure(found.hiddenMb)} MB`],
  ['a window open', '≤ 300 MB', (found: AppFigures) => `${figure(found.shownMb)} MB`],
  ['launch to the icon in the tray', '≤ 1.5 s', (found: AppFigures) => `${figure(found.startMs / 1_000)} s`],
] as const;

/** A running app, whatever carries it. */
export interface RunningApp {
  metrics(): Promise<readonly ProcessMetric[]>;
  showWindow(): Promise<void>;
  stop(): Promise<void>;
}

/** For the first polls to end and what they threw away to be collected. */
const REST_MS = 5_000;

/** Launches the app, and weighs it with its window closed and open. */
export async function measureApp(launch: () => Promise<RunningApp>, restMs = REST_MS): Promise<AppFigures> {
  const startedAt = performance.now();
  const app = await launch();
  const startMs = performance.now() - startedAt;
  try {
    await pause(restMs);
    const hidden = await app.metrics();
    await app.showWindow();
    await pause(restMs);
    const shown = await app.metrics();
    const processes = shown.map(({ type, memory }) => `${type} ${figure(memory.workingSetSize / 1_000)} MB`);
    return { hiddenMb: residentMb(hidden), shownMb: residentMb(shown), startMs, processes };
  } finally {
    await app.stop();
  }
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}

/** Kilobytes of all processes, as megabytes. */
function residentMb(metrics: readonly ProcessMetric[]): number {
  return metrics.reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1_000;
}

/** What the app may weigh; and, where it ran, what it weighs. */
export function budgetTable(found: AppFigures | null): Table {
  return {
    caption: 'Electron: all processes together',
    head: ['', 'budget', 'measured'],
    lines: BUDGET.map(([what, budget, of]) => [what, budget, found === null ? 'by the nightly run' : of(found)]),
  };
}
