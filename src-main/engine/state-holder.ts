import type { AppState } from '#core/contract/app-state';
import type { Log } from './ports.ts';

export interface StateHolder {
  current(): AppState;
  /** Something may have changed: publishes at most once a tick, with the next revision. */
  touch(): void;
  onState(listener: (state: AppState) => void): () => void;
}

/** Builds the state anew from what the engine holds, so that nothing published can be out of step with it. */
export function createStateHolder(build: (revision: number) => AppState, log: Log): StateHolder {
  const listeners = new Set<(state: AppState) => void>();
  let revision = 1;
  let latest: AppState | null = null;
  let touched = false;

  function publish(): void {
    touched = false;
    revision += 1;
    latest = build(revision);
    for (const listener of listeners) {
      try {
        listener(latest);
      } catch (fault) {
        log.warn('a listener of the state failed', { fault: String(fault) });
      }
    }
  }

  return {
    current: () => (latest ??= build(revision)),
    touch() {
      if (touched) return;
      touched = true;
      void Promise.resolve().then(publish);
    },
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
