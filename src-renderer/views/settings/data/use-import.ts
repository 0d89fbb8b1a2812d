import type { Inspection } from '#core/contract/answers';
import type { Host } from '#core/contract/host';
import type { ListedService } from '#core/watchlist/listed';
import { useEffect, useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';

/** How far a row of a list is. */
export type Progress =
  | { readonly kind: 'waiting' | 'looking' | 'added' }
  | { readonly kind: 'found' | 'already' | 'adding'; readonly inspection: Inspection }
  | { readonly kind: 'failed'; readonly reason: string };

export interface Importing {
  readonly rows: readonly Progress[];
  readonly isAdding: boolean;
  /** Watches what was found at these places of the list. */
  readonly add: (places: readonly number[]) => Promise<void>;
}

/** Enough to be quick, and no burden: most of the time is spent waiting for servers. */
const AT_ONCE = 3;

/** Looks at every service of a list, in turn; what is wanted of it is watched then. */
export function useImport(services: readonly ListedService[]): Importing {
  const host = useHost();
  const [rows, setRows] = useState<readonly Progress[]>(() => services.map(() => ({ kind: 'waiting' })));
  const [isAdding, setAdding] = useState(false);

  useEffect(() => {
    let current = true;
    const set = (place: number, progress: Progress): void => {
      if (current) setRows((before) => before.with(place, progress));
    };
    void inTurn(
      services.map((_, place) => place),
      async (place) => {
        const service = services[place];
        if (!current || service === undefined) return;
        set(place, { kind: 'looking' });
        set(place, await lookAt(host, service));
      },
    );
    return () => {
      current = false;
    };
  }, [host, services]);

  async function add(places: readonly number[]): Promise<void> {
    setAdding(true);
    await inTurn(places, async (place) => {
      const [service, row] = [services[place], rows[place]];
      if (service === undefined || row?.kind !== 'found') return;
      const { inspection } = row;
      const set = (progress: Progress): void => setRows((before) => before.with(place, progress));
      set({ kind: 'adding', inspection });
      const { url, formatId } = inspection;
      const { choices, rules } = service;
      const name = service.name ?? inspection.name;
      const result = await host.call('addPage', { url, name, formatId, choices, rules }).catch(asProblem);
      set(result.ok ? { kind: 'added' } : { kind: 'failed', reason: result.problem });
    });
    setAdding(false);
  }

  return { rows, isAdding, add };
}

/** At the first of its addresses where there is a page that can be read; else what is wrong with the last. */
async function lookAt(host: Host, { urls, choices }: ListedService): Promise<Progress> {
  let reason = '';
  for (const url of urls) {
    const result = await host.call('inspect', { url, choices }).catch(asProblem);
    const problem = result.ok ? result.value.problem : result.problem;
    if (result.ok && problem === null) {
      return { kind: result.value.alreadyWatched ? 'already' : 'found', inspection: result.value };
    }
    reason = problem ?? '';
  }
  return { kind: 'failed', reason };
}

function asProblem(fault: unknown): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem: fault instanceof Error ? fault.message : String(fault) };
}

/** A few at once, each when there is room for it. */
async function inTurn(places: readonly number[], work: (place: number) => Promise<void>): Promise<void> {
  const waiting = [...places];
  const take = async (): Promise<void> => {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) await work(place);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}
