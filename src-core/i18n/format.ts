import { IntlMessageFormat } from 'intl-messageformat';
import { en, type MessageKey } from './en.ts';

/** The languages there is a catalogue for, as BCP 47 tags. */
export type Locale = 'en';

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { en };

/** Parsing a message costs a hundred times what filling it in costs. */
const parsed = new Map<string, IntlMessageFormat>();

/** The message for a key with its values filled in. Values are text: markup in them stays what it is. */
export function format(
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
  locale: Locale = 'en',
): string {
  const cacheKey = `${locale} ${key}`;
  let message = parsed.get(cacheKey);
  if (message === undefined) {
    message = new IntlMessageFormat(CATALOGUES[locale][key], locale, undefined, { ignoreTag: true });
    parsed.set(cacheKey, message);
  }
  return String(message.format({ ...values }));
}
