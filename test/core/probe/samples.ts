import { MINUTE_MS, type EpochMs } from '#core/model/time';
import { NO_PHASES, type ProbeReading } from '#core/probe/reading';

/** A Tuesday, 14:00 UTC. */
export const AT: EpochMs = Date.parse('2026-03-17T14:00:00Z');

/** The reading of a minute: an answer as usual, unless said. */
export function reading(minute: number, parts: Partial<ProbeReading> = {}): ProbeReading {
  const phases = parts.problem == null ? { ...NO_PHASES, totalMs: 100 } : NO_PHASES;
  return { at: AT + minute * MINUTE_MS, problem: null, status: 200, phases, pace: 'usual', ...parts };
}

export const bad = (minute: number): ProbeReading => reading(minute, { problem: 'timeout', pace: 'unjudged' });
export const slow = (minute: number): ProbeReading => reading(minute, { pace: 'slow' });
