import type { MessageKey } from './en.ts';
import { english, type Language } from './language.ts';

/** The message for a key with its values filled in. Values are text: markup in them stays what it is. */
export function format(
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
  language: Language = english,
): string {
  return language.say(key, values);
}
