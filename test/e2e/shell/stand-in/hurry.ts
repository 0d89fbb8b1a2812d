import { onCommand } from './control.ts';

/** What is put off for so long is not waited for in a test. */
const LONG_MS = 30_000;

const waiting = new Map<NodeJS.Timeout, { readonly delayMs: number; readonly run: () => void }>();
const { setTimeout: start, clearTimeout: stop } = globalThis;

function startKnown(run: (...args: unknown[]) => void, delayMs = 0, ...args: unknown[]): NodeJS.Timeout {
  const timer = start(() => {
    waiting.delete(timer);
    run(...args);
  }, delayMs);
  if (delayMs >= LONG_MS) waiting.set(timer, { delayMs, run: () => run(...args) });
  return timer;
}

function stopKnown(timer?: NodeJS.Timeout): void {
  if (timer !== undefined) waiting.delete(timer);
  stop(timer);
}

// With what hangs on them: `util.promisify` finds its own form there.
const described = Object.getOwnPropertyDescriptors(start);
Object.assign(globalThis, {
  setTimeout: Object.defineProperties(startKnown, described),
  clearTimeout: stopKnown,
});

/** Lets timers of that length run out at once. Answers with how many there were. */
onCommand('hurry', (delayMs: number) => {
  const due = [...waiting].filter(([, timer]) => timer.delayMs === delayMs);
  for (const [timer, { run }] of due) {
    stopKnown(timer);
    run();
  }
  return due.length;
});
