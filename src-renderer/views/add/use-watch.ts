import { useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { serviceAddress } from '../../ui/addresses.ts';

export interface Watching {
  /** The address that is being added. */
  readonly busy: string | null;
  readonly problem: string | null;
  watch(page: {
    readonly url: string;
    readonly name: string | null;
    readonly formatId: string | null;
    readonly serviceId?: string;
    readonly choices?: Readonly<Record<string, string>>;
    readonly rules?: Readonly<Record<string, unknown>>;
  }): void;
}

/** Begins to watch a page and goes there. */
export function useWatch(): Watching {
  const host = useHost();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function watch(page: Parameters<Watching['watch']>[0]): void {
    setBusy(page.url);
    setProblem(null);
    host
      .call('addPage', page)
      .then((result) => {
        if (result.ok) window.location.hash = serviceAddress(result.value.pageId);
        else setProblem(result.problem);
      })
      .catch((fault: unknown) => setProblem(fault instanceof Error ? fault.message : String(fault)))
      .finally(() => setBusy(null));
  }
  return { busy, problem, watch };
}
