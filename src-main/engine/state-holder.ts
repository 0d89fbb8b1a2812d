import type { AppState } from '#core/contract/app-state';
import { SECOND_MS } from '#core/model/time';
import type { Clock, Log } from './ports.ts';

export interface StateHolder {
  current(): AppState;
  /** Something may have changed: publishes at most once a tick, with the next revision. */
  touch(): void;
  /** One of many changes that come together: published when `flush` says that all are there, or after a second. */
  touchSoon(): void;
  /** What waits is published now. */
  flush(): void;
  onState(listener: (state: AppState) => void): () => void;
  stop(): void;
}

export interface StateHolderOptions {
  readonly build: (revision: number) => AppState;
  readonly clock: Clock;
  readonly log: Log;
}

/** Pages polled together are shown together, but nobody waits longer than this for a page that hangs. */
const SOON_MS = SECOND_MS;

/** Builds the state anew from what the engine holds, so that nothing published can be out of step with it. */
export function createStateHolder({ build, clock, log }: StateHolderOptions): StateHolder {
  const listeners = new Set<(state: AppState) => void>();
  let revision = 1;
  let latest: AppState | null = null;
  let touched = false;
  let cancelSoon: (() => void) | null = null;
  let stopped = false;

  function publish(): void {
    // What was touched in the moment of the end: the store it would be read from is closed.
    if (stopped) return;
    touched = false;
    forgetSoon();
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

  function forgetSoon(): void {
    cancelSoon?.();
    cancelSoon = null;
  }

  return {
    current: () => (latest ??= build(revision)),
    touch() {
      if (touched) return;
      touched = true;
      void Promise.resolve().then(publish);
    },
    touchSoon() {
      cancelSoon ??= clock.wakeAt(clock.now() + SOON_MS, publish);
    },
    flush() {
      if (cancelSoon !== null) publish();
    },
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      forgetSoon();
    },
  };
}
