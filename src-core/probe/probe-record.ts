import type { EpochMs } from '../model/time.ts';
import type { ProbeReading } from './reading.ts';
import type { OpenSpell, Spell } from './spell.ts';

/** What is remembered of the probes of one target, so that a restart or another program knows where things stand. */
export interface ProbeRecord {
  /** The page, or nothing for a neutral address. */
  readonly pageId: string;
  /** See `targetKey`. */
  readonly target: string;
  /** Oldest first; a few. */
  readonly recent: readonly ProbeReading[];
  readonly spell: OpenSpell | null;
}

/** What one probe brings to the store. */
export interface ProbeWrite {
  readonly record: ProbeRecord;
  /** The newest of the record: it goes into its bucket. */
  readonly reading: ProbeReading;
  /** Replaces the one of the page that began at the same moment. */
  readonly spell: Spell | null;
}

export const NEUTRAL_PAGE = '';

export function newProbeRecord(pageId: string, target: string): ProbeRecord {
  return { pageId, target, recent: [], spell: null };
}

/** When the last probe was made; null for never. */
export function lastProbeAt({ recent }: ProbeRecord): EpochMs | null {
  return recent.at(-1)?.at ?? null;
}
