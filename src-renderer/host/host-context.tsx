import type { Host } from '#core/contract/host';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { createQueryCache, type QueryCache } from './query-cache.ts';
import { createStateMirror, type StateMirror } from './state-mirror.ts';

interface Hosted {
  readonly host: Host;
  readonly mirror: StateMirror;
  readonly cache: QueryCache;
}

const HostContext = createContext<Hosted | null>(null);

/** Gives everything below it the engine. */
export function HostProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  const hosted = useMemo(
    () => ({ host, mirror: createStateMirror(host, () => performance.now()), cache: createQueryCache() }),
    [host],
  );
  return <HostContext value={hosted}>{children}</HostContext>;
}

export function useHosted(): Hosted {
  const hosted = use(HostContext);
  if (hosted === null) throw new Error('There is no HostProvider above.');
  return hosted;
}

/** The engine, to give it commands. */
export function useHost(): Host {
  return useHosted().host;
}
