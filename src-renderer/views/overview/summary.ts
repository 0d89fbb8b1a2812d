import type { PageState } from '#core/contract/app-state';
import type { Language } from '#core/i18n/language';
import { listed } from '#core/i18n/listing';
import { levelInSentence } from '#core/i18n/words';
import { isTrouble, worst, type Reading } from '#core/model/level';

export interface Summary {
  readonly level: Reading;
  readonly sentence: string;
  readonly rest: string | null;
}

/** The whole overview in one sentence. Muted services do not speak here. */
export function summaryOf(all: readonly PageState[], language: Language): Summary {
  const { say } = language;
  const pages = all.filter((page) => !page.muted);
  const troubled = pages.filter((page) => isTrouble(page.level));
  const unknown = pages.filter((page) => page.level === 'unknown');
  const level = worst(pages.map((page) => page.level));
  const [first] = troubled;
  if (first !== undefined) {
    const others = pages.length - troubled.length - unknown.length;
    const sentence =
      troubled.length === 1
        ? say('overview.trouble', { service: first.name, level: levelInSentence(first.level, language) })
        : say('overview.troubled', { count: troubled.length });
    return { level, sentence, rest: rest(others, unknown.length, language) };
  }
  if (unknown.length === pages.length) {
    const sentence = say(pages.length === 0 ? 'overview.all_muted' : 'overview.nothing_known');
    return { level: 'unknown', sentence, rest: null };
  }
  const [only] = pages;
  const calm = pages.length - unknown.length;
  const sentence =
    only !== undefined && pages.length === 1
      ? say(level === 'operational' ? 'overview.is_operational' : 'overview.is_maintained', { service: only.name })
      : say(unknown.length === 0 ? 'overview.all_operational' : 'overview.operational', { count: calm });
  return { level, sentence, rest: rest(0, unknown.length, language) };
}

function rest(others: number, unknown: number, language: Language): string | null {
  const parts = [
    ...(others === 0 ? [] : [language.say('overview.others', { count: others })]),
    ...(unknown === 0 ? [] : [language.say('overview.unknown', { count: unknown })]),
  ];
  return parts.length === 0 ? null : listed(parts, language);
}
