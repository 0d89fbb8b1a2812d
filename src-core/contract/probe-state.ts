import type { EpochMs } from '../model/time.ts';
import type { OwnConnection } from '../probe/own-connection.ts';
import type { PostDelays } from '../probe/post-delays.ts';
import type { ProbeSetting } from '../probe/probe-setting.ts';
import type { Phase, ProbeReading } from '../probe/reading.ts';
import type { Spell } from '../probe/spell.ts';
import type { Standing } from '../probe/standing.ts';
import type { Ruling } from '../probe/verdict.ts';

/** Them, me or the internet, and why. */
export interface Verdict extends Ruling {
  /** The kind in a few words: `It is them`. */
  readonly title: string;
  /** The reason as a sentence or two. */
  readonly words: string;
}

/** The probe of a page. */
export interface ProbeState {
  /** As set, on or off; where nothing was ever set, what is proposed for this service; null where nothing is. */
  readonly setting: ProbeSetting | null;
  /** Whether nobody has set it yet: then it is off. */
  readonly isProposal: boolean;
  readonly standing: Standing;
  /** The newest few, oldest first. */
  readonly recent: readonly DescribedReading[];
  readonly nextAt: EpochMs | null;
  /** When it grows, an earlier answer about latencies or disagreements is out of date. */
  readonly revision: number;
}

export interface DescribedReading extends ProbeReading {
  /** What was wrong, as a sentence; null where nothing was. */
  readonly words: string | null;
}

/** Our own connection, as the neutral addresses show it. Null readings: none yet. */
export interface BaselineState {
  readonly own: OwnConnection;
  readonly addresses: readonly {
    readonly url: string;
    readonly standing: Standing;
    readonly latest: DescribedReading | null;
  }[];
}

/** The latencies of a page's probe, to draw. */
export interface LatencyHistory {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** The width of every bucket. */
  readonly spanMs: number;
  /** Oldest first; stretches without a probe are left out. */
  readonly buckets: readonly LatencyPoint[];
}

export interface LatencyPoint {
  readonly from: EpochMs;
  readonly answered: number;
  readonly failed: number;
  /** Of those answered. */
  readonly slow: number;
  /** Null for a phase there was none of. */
  readonly phases: Readonly<Record<Phase, Quantiles | null>>;
  /** What was usual at this hour of the week, in the four weeks before; null where too little is known. */
  readonly usualMs: number | null;
  readonly slowAboveMs: number | null;
}

export interface Quantiles {
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly p99Ms: number;
}

export interface Disagreement extends Spell {
  readonly kind: 'unadmitted' | 'unseen';
  readonly isOngoing: boolean;
  /** The whole of it as a sentence. */
  readonly words: string;
}

export interface DisagreementLog {
  /** Newest first. */
  readonly list: readonly Disagreement[];
  /** How often the page was green while the probe was bad, and the reverse. */
  readonly unadmitted: number;
  readonly unseen: number;
  readonly delays: PostDelays;
  /** What the delays are, and what they are not: to stand beside them; then one sentence for each count that is not 0. */
  readonly delayWords: readonly string[];
}
