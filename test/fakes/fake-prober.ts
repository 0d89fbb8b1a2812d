import type { ProbeTarget } from '#core/probe/probe-setting';
import { NO_PHASES, type ProbeOutcome } from '#core/probe/reading';
import type { Prober } from '../../src-main/engine/ports.ts';

export interface FakeProber extends Prober {
  /** Everything probed, in order. */
  readonly asked: ProbeTarget[];
  /** Replaces what the world says from now on. */
  answer(respond: (target: ProbeTarget) => ProbeOutcome | Promise<ProbeOutcome>): void;
}

/** An answer that took so long in all, with phases as an https request has them. */
export function answeredIn(totalMs: number, status = 200): ProbeOutcome {
  const part = (share: number): number => Math.round(totalMs * share * 10) / 10;
  const phases = { dnsMs: part(0.1), connectMs: part(0.2), tlsMs: part(0.3), firstByteMs: part(0.4), totalMs };
  return { problem: null, status, phases };
}

export function failedWith(problem: NonNullable<ProbeOutcome['problem']>, status: number | null = null): ProbeOutcome {
  return { problem, status, phases: NO_PHASES };
}

/** Answers from a function instead of a network. */
export function createFakeProber(): FakeProber {
  let respond: (target: ProbeTarget) => ProbeOutcome | Promise<ProbeOutcome> = () => answeredIn(100);
  const asked: ProbeTarget[] = [];
  return {
    asked,
    probe(target) {
      asked.push(target);
      return Promise.resolve(respond(target));
    },
    answer(next) {
      respond = next;
    },
    close: () => undefined,
  };
}
