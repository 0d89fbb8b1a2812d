import type { Host } from '#core/contract/host';
import { createContext, use, type ReactNode } from 'react';
import { createQueryCache, type QueryCache } from './query-cache.ts';
import { createStateMirror, type StateMirror } from './state-mirror.ts';

/** The engine, with what a window keeps of it. */
export interface Hosted {
  readonly host: Host;
  readonly mirror: StateMirror;
  readonly cache: QueryCache;
}

const HostContext = createContext<Hosted | null>(null);

/** Begins to mirror the engine; once for a window. */
export function hostedBy(host: Host): Hosted {
  return { host, mirror: createStateMirror(host, () => performance.now()), cache: createQueryCache() };
}

/** Gives everything below it the engine. */
export function HostProvider({ hosted, children }: { readonly hosted: Hosted; readonly children: ReactNode }) {
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
