import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from enlarging its young generation: a burst of polls makes it grow to tens of megabytes, which a process that mostly
 * waits then holds for good. It costs no time; `--optimize-for-size`, which gives back a little more, makes busy hours half as
 * dear again. For processes that stay, before anything large is loaded. V8 keeps its flags open on Node and in Electron's main
 * process; one it does not know it only mentions on the error output.
 */
export function preferSmallHeap(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
