import { Session } from 'node:inspector/promises';
import type { CpuProfile } from './profile.ts';

/** The profiler of V8, over this process. */
export interface Profiler {
  start(): Promise<void>;
  /** What was seen since it was started; null where it never was. */
  stop(): Promise<CpuProfile | null>;
}

export function createProfiler(): Profiler {
  let session: Session | null = null;
  return {
    async start() {
      session = new Session();
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.start');
    },
    async stop() {
      const stopped = await session?.post('Profiler.stop');
      session?.disconnect();
      session = null;
      return (stopped?.profile as CpuProfile | undefined) ?? null;
    },
  };
}
