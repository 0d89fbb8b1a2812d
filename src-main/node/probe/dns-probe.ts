import { lookup } from 'node:dns/promises';
import type { DnsTarget } from '#core/probe/probe-setting';
import { NO_PHASES, type ProbeOutcome } from '#core/probe/reading';
import { problemOf } from './problem-of.ts';
import { startStopwatch } from './stopwatch.ts';

/** Asks as every program on this machine does: through the system's own resolver. */
export async function probeDns({ host }: DnsTarget, signal: AbortSignal): Promise<ProbeOutcome> {
  const watch = startStopwatch();
  try {
    await Promise.race([lookup(host), aborted(signal)]);
    const tookMs = watch.total();
    return { problem: null, status: null, phases: { ...NO_PHASES, dnsMs: tookMs, totalMs: tookMs } };
  } catch (error) {
    return { problem: problemOf(error, signal), status: null, phases: NO_PHASES };
  }
}

/** A question to the resolver cannot be taken back, only no longer waited for. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const giveUp = (): void => reject(new Error('given up'));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
