import type { WindowClock } from '../ui/clock.tsx';

const TICK_MS = 5_000;
/** Further off than a message takes on its way, and the clock was set. */
const SET_MS = 2_000;

/** What the engine last said about its time, and when, on the window's monotonic clock. */
export interface TimeSignal {
  readonly nowMs: number;
  readonly speed: number;
  readonly receivedAtMs: number;
}

/** The engine's clock, run along between its states: it may live elsewhere in time, and faster. */
export function createWindowClock(
  signal: () => TimeSignal | null,
  onSignal: (listener: () => void) => () => void,
): WindowClock {
  const listeners = new Set<() => void>();
  let stop = (): void => undefined;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  /** One timer for all who look. States come far more often than the time is set. */
  function start(): () => void {
    let known = signal();
    const timer = setInterval(tell, TICK_MS);
    const stopListening = onSignal(() => {
      const latest = signal();
      const isSet =
        latest === null || known === null || Math.abs(timeAt(known, latest.receivedAtMs) - latest.nowMs) > SET_MS;
      if (isSet || latest.speed !== known?.speed) tell();
      known = latest;
    });
    return () => {
      clearInterval(timer);
      stopListening();
    };
  }

  return {
    now() {
      const latest = signal();
      return latest === null ? 0 : timeAt(latest, performance.now());
    },
    subscribe(listener) {
      if (listeners.size === 0) stop = start();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}

function timeAt({ nowMs, speed, receivedAtMs }: TimeSignal, monotonicMs: number): number {
  return nowMs + (monotonicMs - receivedAtMs) * speed;
}
