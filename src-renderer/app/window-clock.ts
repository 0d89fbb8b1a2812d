import type { WindowClock } from '../ui/clock.tsx';

const TICK_MS = 5_000;

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
  return {
    now() {
      const latest = signal();
      if (latest === null) return 0;
      return latest.nowMs + (performance.now() - latest.receivedAtMs) * latest.speed;
    },
    subscribe(listener) {
      const timer = window.setInterval(listener, TICK_MS);
      const stop = onSignal(listener);
      return () => {
        window.clearInterval(timer);
        stop();
      };
    },
  };
}
