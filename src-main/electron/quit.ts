import type { App } from 'electron';
import type { Log } from '../engine/ports.ts';

/** What is under way is given this long; then the app goes all the same. */
const STOP_WITHIN_MS = 3_000;

/** Stops the engine before the app goes, once, and leaves with 0. */
export function stopBeforeQuit(app: Pick<App, 'on' | 'exit'>, stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  app.on('will-quit', (event) => {
    if (stopping) return;
    stopping = true;
    event.preventDefault();
    const given = new Promise<void>((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref());
    void Promise.race([stop(), given])
      .catch((fault: unknown) => log.warn('Stopping went wrong.', { fault: String(fault) }))
      .finally(() => app.exit(0));
  });
}

/** Without a handler of ours Electron shows a box with a stack; a watcher must rather go on and write it down. */
export function logFaults(log: Log): void {
  const note = (message: string) => (fault: unknown) =>
    log.warn(message, { fault: fault instanceof Error ? fault.stack : String(fault) });
  process.on('uncaughtException', note('Something was thrown that nobody caught.'));
  process.on('unhandledRejection', note('A promise failed that nobody waited for.'));
}
