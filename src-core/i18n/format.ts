import type { MessageKey } from './en.ts';
import { english } from './language.ts';
import type { Locale } from './locales.ts';

export type { Locale };

/** The message for a key with its values filled in. Values are text: markup in them stays what it is. */
export function format(
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
  _locale: Locale = 'en',
): string {
  return english.say(key, values);
}
