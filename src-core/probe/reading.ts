import type { EpochMs } from '../model/time.ts';

/** How long each part of a probe took, in milliseconds; null for a part there was none of, or that was not reached. */
export interface Phases {
  readonly dnsMs: number | null;
  readonly connectMs: number | null;
  readonly tlsMs: number | null;
  /** From the request to the first byte of the answer. */
  readonly firstByteMs: number | null;
  /** From the beginning to the end. */
  readonly totalMs: number | null;
}

export const PHASES = ['dns', 'connect', 'tls', 'firstByte', 'total'] as const;
export type Phase = (typeof PHASES)[number];

export const NO_PHASES: Phases = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: null };

/** What a phase took. */
export function phaseMs(phases: Phases, phase: Phase): number | null {
  return phases[`${phase}Ms`];
}

/** Why a probe failed, as far as it can be told. */
export type ProbeProblem =
  'name' | 'no_route' | 'refused' | 'cut' | 'timeout' | 'insecure' | 'status' | 'text' | 'proxy' | 'unreadable';

/** What one probe came to. */
export interface ProbeOutcome {
  /** Null: it was answered as expected. */
  readonly problem: ProbeProblem | null;
  /** The HTTP status, where there was one. */
  readonly status: number | null;
  readonly phases: Phases;
}

/** A probe that was made, and what it is worth. */
export interface ProbeReading extends ProbeOutcome {
  /** When it began. */
  readonly at: EpochMs;
  /** Against what is usual at this hour of the week; `unjudged` where too little is known for that. */
  readonly pace: Pace;
}

export type Pace = 'usual' | 'slow' | 'unjudged';

/** Whether a reading speaks against what was probed. */
export function isBad({ problem, pace }: ProbeReading): boolean {
  return problem !== null || pace === 'slow';
}
