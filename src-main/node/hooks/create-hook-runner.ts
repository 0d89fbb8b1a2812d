import { setTimeout as sleep } from 'node:timers/promises';
import type { HookRunner } from '../../engine/ports.ts';
import { createPoster } from './post.ts';
import { runProgram } from './run-program.ts';

/** How long the end of Greenbar waits for what is under way: whoever is cut short is told again after the next start. */
const GRACE_MS = 2_000;

export interface HookRunnerOptions {
  readonly platform: NodeJS.Platform;
  /** Names proxies, and what programs inherit. */
  readonly environment: NodeJS.ProcessEnv;
  readonly userAgent: string;
}

/** Runs programs and posts to addresses. */
export function createHookRunner({ platform, environment, userAgent }: HookRunnerOptions): HookRunner {
  const cut = new AbortController();
  const post = createPoster({ environment, userAgent, cut: cut.signal });
  const underWay = new Set<Promise<unknown>>();

  function noted<Value>(work: Promise<Value>): Promise<Value> {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
    return work;
  }

  return {
    run: (call) => noted(runProgram(call, { platform, environment, cut: cut.signal })),
    post: (request) => noted(post(request)),
    async close() {
      const over = new AbortController();
      const isLate = sleep(GRACE_MS, null, { signal: over.signal }).catch(() => null);
      await Promise.race([Promise.allSettled(underWay), isLate]);
      over.abort();
      cut.abort();
      await Promise.allSettled(underWay);
    },
  };
}
