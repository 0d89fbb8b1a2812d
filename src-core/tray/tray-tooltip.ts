import type { Language } from '../i18n/language.ts';
import { levelWord } from '../i18n/words.ts';
import type { Reading } from '../model/level.ts';
import { networkWords, type NetworkTrouble } from '../poll/network-trouble.ts';

/** All that Windows keeps of a tooltip, in UTF-16 units (`szTip` holds 128 with its end). */
const LONGEST = 127;
const SEPARATOR = ' · ';
/** More than there is room for, be each a single letter. */
const MOST_PARTS = Math.ceil(LONGEST / (SEPARATOR.length + 1)) + 1;

export interface TooltipInput {
  /** In scope, worst first. */
  readonly services: readonly { readonly name: string; readonly level: Reading }[];
  readonly isAnyWatched: boolean;
  /** What keeps us from reading any page; null while nothing does. */
  readonly trouble: NetworkTrouble | null;
  /** That everything is silenced, in words; null where it is not. */
  readonly silence: string | null;
  /** Them, me or the internet, in words; null where that says nothing new. */
  readonly verdict?: string | null;
  readonly language: Language;
}

/** Worst service first, as many as fit, how many others are well, and whose trouble it is where a probe knows. */
export function trayTooltip(input: TooltipInput): string {
  const { services, isAnyWatched, trouble, silence: silent, verdict = null, language } = input;
  const ruled = verdict === null ? [] : [verdict];
  const silence = [...ruled, ...(silent === null ? [] : [silent])];
  if (trouble !== null) return fit([networkWords(trouble, language), ...silence], []);
  if (services.length === 0) {
    return fit([language.say(isAnyWatched ? 'tray.all_muted' : 'tray.nothing_watched'), ...silence], []);
  }
  if (services.every(({ level }) => level === 'unknown')) {
    return fit([language.say('tray.waiting'), ...silence], []);
  }
  const notable = services.filter(({ level }) => level !== 'operational');
  const wellCount = services.length - notable.length;
  if (notable.length === 0) {
    const service = services[0]?.name ?? '';
    return fit([language.say('tray.all_operational', { count: wellCount, service })], silence);
  }
  const others = wellCount > 0 ? [language.say('tray.others_operational', { count: wellCount })] : [];
  return fit(
    notable
      .slice(0, MOST_PARTS)
      .map(({ name, level }) => language.say('tray.service', { service: name, level: levelWord(level, language) })),
    [...others, ...silence],
  );
}

/** As many of the first as leave room for the last; at least one, cut where it is too long by itself. */
function fit(first: readonly string[], last: readonly string[]): string {
  for (let count = first.length; count > 0; count -= 1) {
    const left = first.length - count;
    const text = [...first.slice(0, count), ...(left > 0 ? ['…'] : []), ...last].join(SEPARATOR);
    if (text.length <= LONGEST) return text;
  }
  return cut(first[0] ?? '');
}

/** Never through the middle of a character. */
function cut(text: string): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > LONGEST - 1) return `${kept}…`;
    kept += character;
  }
  return kept;
}
