// An engine that polls by its own timers, or one that is asked to poll one page after the other at even distances.
import type { Engine } from '../../../src-main/engine/engine.ts';
import type { CpuProfile } from '../kit/profile.ts';
import { openModelEngine, pageId, watchingOrigins } from '../kit/model-engine.ts';
import { createProfiler } from '../kit/profiler.ts';
import { answerParent } from '../kit/program.ts';

let engine: Engine;
let pages: readonly string[] = [];
let before = process.cpuUsage();
const profiler = createProfiler();

answerParent({
  async open({ origins, databaseFile }: { origins: readonly string[]; databaseFile: string }): Promise<void> {
    ({ engine } = await openModelEngine({ settings: watchingOrigins(origins), databaseFile }));
    pages = origins.map((_, index) => pageId(index));
  },
  /** Polls every page once, evenly over this time. */
  async evenly(overMs: number): Promise<void> {
    const startedAt = performance.now();
    for (const [index, page] of pages.entries()) {
      const leftMs = startedAt + (overMs * index) / pages.length - performance.now();
      if (leftMs > 0) await new Promise((resolve) => setTimeout(resolve, leftMs));
      await engine.pollOnce([page]);
    }
  },
  start: () => engine.start(),
  async measure(isProfiled: boolean): Promise<void> {
    if (isProfiled) await profiler.start();
    before = process.cpuUsage();
  },
  async measured(): Promise<{ readonly cpuMs: number; readonly profile: CpuProfile | null }> {
    const { user, system } = process.cpuUsage(before);
    return { cpuMs: (user + system) / 1_000, profile: await profiler.stop() };
  },
  stop: () => engine.stop(),
});
