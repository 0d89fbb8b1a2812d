import { useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import type { Wish } from './wish.ts';

export interface Wishing {
  /** How many have been read of those that were wished for; null while nothing is read. */
  readonly progress: { readonly done: number; readonly count: number } | null;
  /** What could not be read, and why. */
  readonly failures: readonly { readonly wish: Wish; readonly reason: string }[];
  /** Watches them all; true when nothing is left to say. */
  readonly watch: (wishes: readonly Wish[]) => Promise<boolean>;
}

const AT_ONCE = 3;

/** Begins to watch several pages, a few at once. */
export function useWishes(): Wishing {
  const host = useHost();
  const [progress, setProgress] = useState<Wishing['progress']>(null);
  const [failures, setFailures] = useState<Wishing['failures']>([]);

  async function watch(wishes: readonly Wish[]): Promise<boolean> {
    const waiting = [...wishes];
    const failed: { wish: Wish; reason: string }[] = [];
    let done = 0;
    const take = async (): Promise<void> => {
      for (let wish = waiting.shift(); wish !== undefined; wish = waiting.shift()) {
        const result = await host.call('addPage', wish.page).catch((fault: unknown) => ({
          ok: false as const,
          problem: fault instanceof Error ? fault.message : String(fault),
        }));
        if (!result.ok) failed.push({ wish, reason: result.problem });
        done += 1;
        setProgress({ done, count: wishes.length });
      }
    };
    setFailures([]);
    setProgress({ done, count: wishes.length });
    await Promise.all(Array.from({ length: AT_ONCE }, take));
    setProgress(null);
    setFailures(failed);
    return failed.length === 0;
  }
  return { progress, failures, watch };
}
