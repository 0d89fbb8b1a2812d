import { IntlMessageFormat } from 'intl-messageformat';
import { en, type MessageKey } from './en.ts';
import { isolated } from './isolate.ts';
import type { Locale } from './locales.ts';

/** The sentences of one language, as ICU messages. */
export type Catalogue = Readonly<Partial<Record<MessageKey, string>>>;

/** Says a sentence with its values filled in. Values are text: markup in them stays what it is. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** A language to speak: handed to whatever has something to say. */
export interface Language {
  readonly locale: Locale;
  /** The same for `Intl`: how days are written, and with which digits. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly say: Say;
}

/** Days as Europe writes them in English; digits that every script of a service's name stands beside. */
const TAGS: Partial<Record<Locale, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/** What a catalogue does not say yet is said in English. */
export function createLanguage(locale: Locale, catalogue: Catalogue): Language {
  const tag = TAGS[locale] ?? locale;
  const direction = locale === 'ar' ? 'rtl' : 'ltr';
  /** Parsing a message costs a hundred times what filling it in costs. */
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const parse = (key: MessageKey): IntlMessageFormat => {
    const translated = catalogue[key];
    const message = new IntlMessageFormat(translated ?? en[key], translated === undefined ? 'en' : tag, undefined, {
      ignoreTag: true,
    });
    parsed.set(key, message);
    return message;
  };
  return {
    locale,
    tag,
    direction,
    say: (key, values = {}) => String((parsed.get(key) ?? parse(key)).format(isolated(values, direction))),
  };
}

/** What scripts read, and where nothing else was chosen. */
export const english = createLanguage('en', en);
