import { en, type MessageKey } from '../i18n/en.ts';
import type { Language } from '../i18n/language.ts';

/** What a service is for, as the catalogue says it; a category that a newer list brings is shown as it stands there. */
export function categoryWords(category: string, { say }: Language): string {
  const key = `category.${category.toLowerCase().replace(/[^a-z]+/g, '_')}`;
  return isCategory(key) ? say(key) : category;
}

function isCategory(key: string): key is MessageKey & `category.${string}` {
  return Object.hasOwn(en, key);
}
