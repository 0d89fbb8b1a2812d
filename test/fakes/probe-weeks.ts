import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '#core/model/time';
import { newProbeRecord } from '#core/probe/probe-record';
import { targetKey, type ProbeTarget } from '#core/probe/probe-setting';
import type { ProbeReading } from '#core/probe/reading';
import type { Store } from '../../src-main/engine/ports.ts';
import { answeredIn } from './fake-prober.ts';

export interface ProbePast {
  readonly pageId: string;
  readonly target: ProbeTarget;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly everyMs?: number;
  /** What a probe at a moment came to; left out, an ordinary day: slower in the afternoon, a slow one now and then. */
  readonly reading?: (at: EpochMs, index: number) => Omit<ProbeReading, 'at'>;
}

/** Writes a past of probes into a store, as if they had been made. */
export function writeProbePast(store: Store, past: ProbePast): void {
  const { pageId, target, from, to, everyMs = 5 * MINUTE_MS, reading = ordinary } = past;
  const record = newProbeRecord(pageId, targetKey(target));
  store.together(() => {
    for (let at = from, index = 0; at < to; at += everyMs, index += 1) {
      const made: ProbeReading = { ...reading(at, index), at };
      store.writeProbe({ record: { ...record, recent: [made] }, reading: made, spell: null });
    }
  });
}

/** Latencies as a web service has them over a day; no dice, so that pictures stay the same. */
export function ordinary(at: EpochMs, index: number): Omit<ProbeReading, 'at'> {
  const hour = (at % DAY_MS) / HOUR_MS;
  const wave = 1 + 0.35 * Math.sin(((hour - 9) / 24) * 2 * Math.PI);
  const ripple = 1 + 0.12 * Math.sin(index * 2.399) + 0.08 * Math.sin(index * 0.731);
  const spike = index % 97 === 96 ? 3 : 1;
  return { ...answeredIn(Math.round(140 * wave * ripple * spike * 10) / 10), pace: 'usual' };
}
