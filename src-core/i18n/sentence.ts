import type { MessageKey } from './en.ts';
import type { Language } from './language.ts';

/** Something to tell that is said later, or again in another language. */
export interface Sentence {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function sentenceIn({ key, values }: Sentence, { say }: Language): string {
  return say(key, values);
}
