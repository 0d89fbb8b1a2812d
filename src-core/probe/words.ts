import type { DescribedReading, Verdict } from '../contract/probe-state.ts';
import type { Language } from '../i18n/language.ts';
import { durationWords, momentWords } from '../i18n/time-words.ts';
import { levelInSentence, levelWord } from '../i18n/words.ts';
import type { Reading } from '../model/level.ts';
import type { PostDelays } from './post-delays.ts';
import type { ProbeReading } from './reading.ts';
import type { Spell } from './spell.ts';
import type { Ruling } from './verdict.ts';

export interface VerdictValues {
  readonly service: string;
  readonly level: Reading;
  /** Of the latest bad probes: how many failed, and how many there are. */
  readonly failed: number;
  readonly count: number;
}

/** A ruling with its sentence. */
export function verdictWith(ruling: Ruling, values: VerdictValues, language: Language): Verdict {
  const { service, level, failed, count } = values;
  const words = language.say(`probe.reason.${ruling.reason}`, {
    ...{ service, failed, count },
    level: levelWord(level, language),
  });
  return { ...ruling, title: language.say(`probe.verdict.${ruling.kind}`), words };
}

/** A reading with what was wrong. */
export function describedReading(reading: ProbeReading, { say }: Language): DescribedReading {
  const { problem, status } = reading;
  return { ...reading, words: problem === null ? null : say(`probe.problem.${problem}`, { status: status ?? 0 }) };
}

/** “Page operational, 14:02 to 14:31, while your probe failed 9 of 9 and your network was fine.” */
export function disagreementWords(spell: Spell, timeZone: string, language: Language): string {
  const { kind, from, to, probes, failed, slow, level } = spell;
  const key = kind === 'unseen' ? 'unseen' : failed > 0 && slow > 0 ? 'both' : slow > 0 ? 'slow' : ('failed' as const);
  return language.say(`probe.log.${key}`, {
    level: levelInSentence(level, language),
    from: momentWords(from, timeZone, language),
    to: momentWords(to, timeZone, language),
    ...{ failed, slow, count: probes, good: probes - failed - slow },
  });
}

/** What the delays are, then how often there were any. */
export function delayWords(
  { postedAfter, postedBefore, neverPosted }: PostDelays,
  language: Language,
): readonly string[] {
  const counted = (key: 'after' | 'before', { count, medianMs }: PostDelays['postedAfter']): readonly string[] =>
    count === 0
      ? []
      : [language.say(`probe.delay.${key}`, { count, duration: durationWords(medianMs ?? 0, language) })];
  return [
    language.say('probe.delay.label'),
    ...counted('after', postedAfter),
    ...counted('before', postedBefore),
    ...(neverPosted === 0 ? [] : [language.say('probe.delay.never', { count: neverPosted })]),
  ];
}
