import { MINUTE_MS } from '#core/model/time';
import { newProbeRecord, type ProbeWrite } from '#core/probe/probe-record';
import type { ProbeReading } from '#core/probe/reading';
import type { Spell } from '#core/probe/spell';
import { answeredIn } from '../../fakes/fake-prober.ts';
import { START } from './store-samples.ts';

export const TARGET = 'HEAD https://api.example/';

/** A probe that was made so many minutes after the start. */
export function probeWrite(
  minute: number,
  parts: {
    readonly pageId?: string;
    readonly target?: string;
    readonly spell?: Spell;
    readonly reading?: Partial<ProbeReading>;
  } = {},
): ProbeWrite {
  const { pageId = 'status.example', target = TARGET, spell = null } = parts;
  const reading: ProbeReading = { ...answeredIn(100), at: START + minute * MINUTE_MS, pace: 'usual', ...parts.reading };
  const open = spell === null ? null : { ...spell, since: [reading] };
  return { record: { ...newProbeRecord(pageId, target), recent: [reading], spell: open }, reading, spell };
}

export function aSpell(parts: Partial<Spell> = {}): Spell {
  const level = 'operational';
  return { kind: 'unadmitted', from: START, to: START + 9 * MINUTE_MS, probes: 9, failed: 9, slow: 0, level, ...parts };
}
