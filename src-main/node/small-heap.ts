import { setFlagsFromString } from 'node:v8';

/**
 * Asks V8 to give memory back rather than to keep it for speed: a process that mostly waits does not need the tens of megabytes
 * that a burst of polls leaves behind in its young generation and in the pool of freed pages. For processes that stay; said before
 * anything large is loaded. V8 keeps its flags open on Node and in Electron's main process; one it does not know it only
 * mentions on the error output.
 */
export function preferSmallHeap(): void {
  setFlagsFromString('--optimize-for-size');
}
