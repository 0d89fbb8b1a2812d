import type { Update } from '../model/snapshot.ts';
import { hasPhrase, searchable, type Phrase } from './question.ts';

/** What of an incident or a maintenance is searched: longer texts are searched as far as this, in UTF-16 units. */
const MOST_SEARCHED = 100_000;

/** What is said in words, to be searched. */
export interface Told {
  readonly title: string;
  readonly updates: readonly Update[];
}

/** The same as it is searched. */
export interface IncidentText {
  readonly title: string;
  readonly body: string;
}

export function incidentText({ title, updates }: Told): IncidentText {
  const body = updates.map(({ text }) => text).join('\n');
  return { title: searchableText(title), body: searchableText(body) };
}

/** The words of one of its texts. */
export function searchableText(text: string): string {
  return searchable(text.slice(0, MOST_SEARCHED));
}

/** Whether every phrase is in the title or in the updates. */
export function matches({ title, body }: IncidentText, phrases: readonly Phrase[]): boolean {
  return phrases.every((phrase) => hasPhrase(title, phrase) || hasPhrase(body, phrase));
}

/** What is wholly in the title is likelier meant than what is said in passing. */
export function matchesInTitle({ title }: IncidentText, phrases: readonly Phrase[]): boolean {
  return phrases.every((phrase) => hasPhrase(title, phrase));
}
