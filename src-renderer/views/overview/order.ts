import type { PageState } from '#core/contract/app-state';
import { severity } from '#core/model/level';

export type Order = 'worst' | 'own';

/** Trouble first and, within a level, as the user has them; what is muted comes after all that is not. */
export function ordered(pages: readonly PageState[], order: Order): readonly PageState[] {
  if (order === 'own') return pages;
  // By heaps: with hundreds of services most are as good as each other, and all are ordered anew when one changes.
  const heaps = new Map<number, PageState[]>();
  for (const page of pages) {
    const heap = heaps.get(rank(page));
    if (heap === undefined) heaps.set(rank(page), [page]);
    else heap.push(page);
  }
  return [...heaps].toSorted(([one], [other]) => other - one).flatMap(([, heap]) => heap);
}

/** Unknown stands between trouble and calm: it may be either. */
function rank(page: PageState): number {
  const level = page.level === 'unknown' ? 0.5 : severity(page.level);
  return page.muted ? level - 10 : level;
}

/** Services whose name, address or level has every word that was typed. */
export function filtered(
  pages: readonly PageState[],
  typed: string,
  levelWord: (page: PageState) => string,
): readonly PageState[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return pages;
  return pages.filter((page) => {
    const text = `${page.name} ${page.url} ${levelWord(page)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
