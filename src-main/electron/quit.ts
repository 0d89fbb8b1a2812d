import type { App } from 'electron';
import type { Log } from '../engine/ports.ts';

/** What is under way is given this long; then the app goes all the same. */
const STOP_WITHIN_MS = 3_000;

/** Stops what runs, once. Answers when it has stopped, failed to, or had its time. */
export function stopOnce(stop: () => Promise<void>, log: Log): () => Promise<void> {
  let stopped: Promise<void> | null = null;
  return () => {
    stopped ??= Promise.race([
      stop(),
      new Promise<void>((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref()),
    ]).catch((fault: unknown) => log.warn('Stopping went wrong.', { fault: String(fault) }));
    return stopped;
  };
}

/**
 * Stops the engine before the app goes, and leaves with 0. On macOS and Linux a session ends in the same way. Nobody
 * listens to the power monitor’s `shutdown`: on Linux that would take a lock on the shutdown of the machine for as long
 * as the app runs, which some desktops wait for, and nothing here is written only at the end.
 */
export function stopBeforeQuit(app: Pick<App, 'on' | 'exit'>, stop: () => Promise<void>): void {
  let stopping = false;
  app.on('will-quit', (event) => {
    if (stopping) return;
    stopping = true;
    event.preventDefault();
    void stop().finally(() => app.exit(0));
  });
}

/** Without a handler of ours Electron shows a box with a stack; a watcher must rather go on and write it down. */
export function logFaults(log: Log): void {
  const note = (message: string) => (fault: unknown) =>
    log.warn(message, { fault: fault instanceof Error ? fault.stack : String(fault) });
  process.on('uncaughtException', note('Something was thrown that nobody caught.'));
  process.on('unhandledRejection', note('A promise failed that nobody waited for.'));
}
