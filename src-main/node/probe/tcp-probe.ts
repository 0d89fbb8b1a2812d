import { connect } from 'node:net';
import type { TcpTarget } from '#core/probe/probe-setting';
import { NO_PHASES, type ProbeOutcome } from '#core/probe/reading';
import { problemOf } from './problem-of.ts';
import { startStopwatch } from './stopwatch.ts';

/** Whether somebody takes the connection, which is closed at once: not a byte is sent. */
export function probeTcp({ host, port }: TcpTarget, signal: AbortSignal): Promise<ProbeOutcome> {
  return new Promise((resolve) => {
    const watch = startStopwatch();
    let dnsMs: number | null = null;
    const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port, signal });
    socket.on('lookup', () => (dnsMs = watch.lap()));
    socket.on('connect', () => {
      resolve({
        problem: null,
        status: null,
        phases: { ...NO_PHASES, dnsMs, connectMs: watch.lap(), totalMs: watch.total() },
      });
      socket.destroy();
    });
    // After an answer it changes nothing.
    socket.on('error', (error) => {
      resolve({ problem: problemOf(error, signal), status: null, phases: { ...NO_PHASES, dnsMs } });
    });
  });
}
