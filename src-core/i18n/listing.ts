import type { Language } from './language.ts';

/** `A, B, C`. */
export function listed(parts: readonly string[], { say }: Language): string {
  return parts.join(say('list.comma'));
}

/** `A, B and C`. */
export function listedToTheLast(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : language.say('list.last', { names: listed(parts.slice(0, -1), language), last });
}

/** Sentences one after the other, with what the language sets between them. */
export function sentences(parts: readonly string[], { say }: Language): string {
  return parts.join(say('list.sentences'));
}
