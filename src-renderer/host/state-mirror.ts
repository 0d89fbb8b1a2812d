import type { AppState } from '#core/contract/app-state';
import type { Host } from '#core/contract/host';
import { isChange, withChange, type StateChange } from '#core/contract/state-change';
import { createListeners } from './listeners.ts';
import { shareEqual } from './share-equal.ts';

/** What a window knows of the engine at one moment. */
export interface Mirrored {
  /** The latest state; null before the first. */
  readonly state: AppState | null;
  readonly connected: boolean;
  /** Why there is no state, in words; null while there is one or while we wait. */
  readonly problem: string | null;
  /** The window's own monotonic clock when `state` arrived, in milliseconds. */
  readonly receivedAtMs: number;
}

export interface StateMirror {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Mirrored;
}

/**
 * Subscribes first, then asks, and keeps the higher revision: whatever order answers and pushes come in, the window
 * never goes back. Revisions are compared within one connection only, because an engine that was started anew counts
 * from the beginning.
 */
export function createStateMirror(host: Host, monotonicMs: () => number): StateMirror {
  const listeners = createListeners<null>();
  let mirrored: Mirrored = { state: null, connected: true, problem: null, receivedAtMs: monotonicMs() };
  let connection = 0;
  let stateOfConnection = -1;

  function set(changes: Partial<Mirrored>): void {
    mirrored = { ...mirrored, ...changes };
    listeners.tell(null);
  }

  function offer(state: AppState, from: number): void {
    const known = mirrored.state;
    if (from !== connection) return;
    if (known !== null && stateOfConnection === connection && state.revision <= known.revision) return;
    stateOfConnection = connection;
    set({ state: shareEqual(known, state), problem: null, receivedAtMs: monotonicMs() });
  }

  function ask(): void {
    const from = connection;
    host.call('state', {}).then(
      (state) => offer(state, from),
      (fault: unknown) => {
        if (mirrored.state === null) set({ problem: fault instanceof Error ? fault.message : String(fault) });
      },
    );
  }

  /** A change of a state we do not have is no use: then the whole is asked for. */
  function follow(change: StateChange): void {
    const known = stateOfConnection === connection ? mirrored.state : null;
    if (known !== null && change.revision <= known.revision) return;
    const next = known === null ? null : withChange(known, change);
    if (next === null) ask();
    else set({ state: next, problem: null, receivedAtMs: monotonicMs() });
  }

  host.onState((message) => (isChange(message) ? follow(message) : offer(message, connection)));
  host.onConnection((connected) => {
    if (connected === mirrored.connected) return;
    set({ connected });
    if (!connected) return;
    connection += 1;
    ask();
  });
  ask();

  return { subscribe: (listener) => listeners.add(listener), current: () => mirrored };
}
