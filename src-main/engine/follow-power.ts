import type { Log, Power, Store } from './ports.ts';

export interface PowerFollowers {
  readonly power: Power;
  readonly store: Pick<Store, 'flush'>;
  readonly log: Log;
  /** The machine was asleep. */
  readonly settle: () => void;
  /** Timers may have been held back behind a locked screen. */
  readonly catchUp: () => void;
  /** It hangs on its mains, or on its battery, from now on. */
  readonly hurry: () => void;
}

/** Does what a sleep, a locked screen and a plug ask for. Returns how to stop. */
export function followPower({ power, store, log, settle, catchUp, hurry }: PowerFollowers): () => void {
  const stopListening = [
    power.onSuspend(() => {
      try {
        // A battery may run out before anybody wakes the machine.
        store.flush();
      } catch (fault) {
        log.warn('the history could not be brought to the disk before a sleep', { fault: String(fault) });
      }
    }),
    power.onResume(settle),
    power.onUnlock(catchUp),
    // Whoever plugs in need not wait for the slow round to end; whoever pulls the plug waits longer from the next on.
    power.onSupplyChange(hurry),
  ];
  return () => {
    for (const stop of stopListening) stop();
  };
}
