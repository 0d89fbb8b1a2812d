import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useHost } from '../host/host-context.tsx';
import { addressOf, targetOf, type Place } from './addresses.ts';

/** Where the window is: its hash, so that back and forward work as everywhere. The engine may send it elsewhere. */
export function useTarget(): Place {
  const host = useHost();
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  useEffect(
    () =>
      host.onNavigate((target) => {
        window.location.hash = addressOf(target);
      }),
    [host],
  );
  return useMemo(() => targetOf(hash), [hash]);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
