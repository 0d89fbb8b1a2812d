import type { Language } from '../i18n/language.ts';
import { failureWords } from '../poll/failure-words.ts';
import type { Finding, FindingState, Subject, Versions } from './finding.ts';

/** `Data folder`. */
export function subjectWord(subject: Subject, { say }: Language): string {
  return say(`subject.${subject}`);
}

/** `In order`: the word that stands beside the shape. */
export function stateWord(state: FindingState, { say }: Language): string {
  return say(`state.${state}`);
}

/** What was found, in one sentence. */
export function foundWords({ says, values = {}, failure }: Finding, language: Language): string {
  const reason = failure === undefined ? {} : { reason: failureWords(failure, language) };
  return language.say(says, { ...values, ...reason });
}

/** What to do about it; null where there is nothing to do. */
export function adviceWords({ advice, values = {} }: Finding, { say }: Language): string | null {
  return advice === undefined ? null : say(advice, values);
}

/** `Greenbar 1.2.0, Electron 45.4.1, Node v24.1.0, linux x64`. */
export function versionWords({ greenbar, electron, node, platform }: Versions): string {
  const runtime = electron === null ? [] : [`Electron ${electron}`];
  return [`Greenbar ${greenbar}`, ...runtime, `Node ${node}`, platform].join(', ');
}
