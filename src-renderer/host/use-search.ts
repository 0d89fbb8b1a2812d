import type { AnswerOf, ArgsOf } from '#core/contract/contract';
import { useRevisions } from './queries.ts';
import { useQuery, type Query } from './use-query.ts';

const BURST_SETTLE_MS = 1_500;

/** Incidents by their words, asked for again when there is news: the last answer is shown until the next is there. */
export function useSearch(question: ArgsOf<'search'>): Query<AnswerOf<'search'>> {
  const version = useRevisions();
  return useQuery('search', question, { subject: 'search', version, settleMs: BURST_SETTLE_MS });
}
