import { IntlMessageFormat } from 'intl-messageformat';
import { en, type MessageKey } from './en.ts';
import type { Locale } from './locales.ts';

/** The sentences of one language, as ICU messages. */
export type Catalogue = Readonly<Partial<Record<MessageKey, string>>>;

/** Says a sentence with its values filled in. Values are text: markup in them stays what it is. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** A language to speak: handed to whatever has something to say. */
export interface Language {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly say: Say;
}

/** What a catalogue does not say yet is said in English. */
function createLanguage(locale: Locale, catalogue: Catalogue): Language {
  /** Parsing a message costs a hundred times what filling it in costs. */
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const parse = (key: MessageKey): IntlMessageFormat => {
    const translated = catalogue[key];
    const message = new IntlMessageFormat(translated ?? en[key], translated === undefined ? 'en' : locale, undefined, {
      ignoreTag: true,
    });
    parsed.set(key, message);
    return message;
  };
  return {
    locale,
    direction: locale === 'ar' ? 'rtl' : 'ltr',
    say: (key, values = {}) => String((parsed.get(key) ?? parse(key)).format({ ...values })),
  };
}

/** What scripts read, and where nothing else was chosen. */
export const english = createLanguage('en', en);
