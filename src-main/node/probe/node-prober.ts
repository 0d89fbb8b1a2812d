import type { ProbeTarget } from '#core/probe/probe-setting';
import { NO_PHASES, type ProbeOutcome } from '#core/probe/reading';
import type { Prober } from '../../engine/ports.ts';
import { failures } from '../http/failures.ts';
import { probeDns } from './dns-probe.ts';
import { probeHttps } from './https-probe.ts';
import { probeTcp } from './tcp-probe.ts';

export interface ProberOptions {
  /** Names the app and its version; sent with every HTTPS probe. */
  readonly userAgent: string;
  /** Where proxies are named. */
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Probes over Node's own sockets, in both shells: Electron's `net` keeps connections, caches names and does not tell its
 * phases apart, so that a probe over it would measure Chromium. Every probe is made on a connection of its own.
 */
export function createNodeProber({ userAgent, environment = process.env }: ProberOptions): Prober {
  const underWay = new Set<AbortController>();
  let closed = false;

  function start(target: ProbeTarget, signal: AbortSignal): Promise<ProbeOutcome> {
    switch (target.kind) {
      case 'https':
        return probeHttps(target, { userAgent, environment, signal });
      case 'dns':
        return probeDns(target, signal);
      case 'tcp':
        return probeTcp(target, signal);
    }
  }

  return {
    async probe(target, timeoutMs) {
      if (closed) return { problem: 'timeout', status: null, phases: NO_PHASES };
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(failures.timeout(timeoutMs)), timeoutMs);
      underWay.add(controller);
      try {
        return await start(target, controller.signal);
      } finally {
        clearTimeout(timer);
        underWay.delete(controller);
      }
    },
    close() {
      closed = true;
      for (const controller of underWay) controller.abort(failures.closed());
    },
  };
}
