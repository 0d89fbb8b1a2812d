import type { PageState } from '../contract/app-state.ts';
import type { Verdict } from '../contract/probe-state.ts';
import { foremostVerdict } from '../probe/foremost.ts';
import type { VerdictReason } from '../probe/verdict.ts';

/** What the level beside it has said already. */
const SAID_BY_THE_PAGE: readonly VerdictReason[] = ['page_alone', 'page_unseen'];

/** Whose trouble it is, in a few words; null where there is none, where nobody can tell, or where the page says it all. */
export function foremostWords(pages: readonly PageState[]): string | null {
  return wordsOf(foremostVerdict(pages.filter(({ muted }) => !muted)));
}

/** `GitHub: Operational · It is them`. */
export function withVerdict(label: string, verdict: Verdict | null): string {
  const words = wordsOf(verdict);
  return words === null ? label : `${label} · ${words}`;
}

function wordsOf(verdict: Verdict | null): string | null {
  if (verdict === null || verdict.kind === 'all_fine' || verdict.kind === 'cannot_tell') return null;
  return SAID_BY_THE_PAGE.includes(verdict.reason) ? null : verdict.title;
}
