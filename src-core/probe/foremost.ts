import type { Verdict } from '../contract/probe-state.ts';
import type { VerdictKind } from './verdict.ts';

/** What concerns most of what one does comes first; that all is fine, only where nothing else is said. */
const ORDER: readonly VerdictKind[] = ['me', 'internet', 'them', 'cannot_tell', 'all_fine'];

/** Of all verdicts the one to show where there is room for one. */
export function foremostVerdict(pages: readonly { readonly verdict?: Verdict | null }[]): Verdict | null {
  const found = pages.flatMap(({ verdict }) => verdict ?? []);
  return found.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0] ?? null;
}
