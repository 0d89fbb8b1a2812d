import type { QuestionPart } from './incident-question.ts';
import { searchableText } from './incident-text.ts';
import { hasPhrase } from './question.ts';

interface Rankable {
  readonly pageId: string;
  readonly title: string;
}

/** What was found apart, together in the one order of answers: titles that say all of it, then the newest. */
export function rankedHits<Hit extends Rankable>(
  hits: readonly Hit[],
  startOf: (hit: Hit) => number,
  parts: readonly QuestionPart[],
): readonly Hit[] {
  const phrases = new Map(parts.flatMap((part) => part.pageIds.map((pageId) => [pageId, part.phrases])));
  const isInTitle = ({ pageId, title }: Hit): boolean => {
    const text = searchableText(title);
    return (phrases.get(pageId) ?? []).every((phrase) => hasPhrase(text, phrase));
  };
  return hits
    .map((hit) => ({ hit, inTitle: isInTitle(hit) ? 1 : 0, startsAt: startOf(hit) }))
    .sort((a, b) => b.inTitle - a.inTitle || b.startsAt - a.startsAt)
    .map(({ hit }) => hit);
}
