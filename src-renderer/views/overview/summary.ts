import type { PageState } from '#core/contract/app-state';
import { isTrouble, worst, type Reading } from '#core/model/level';
import { counted, levelInSentence } from '../../ui/words.ts';

export interface Summary {
  readonly level: Reading;
  readonly sentence: string;
  readonly rest: string | null;
}

/** The whole overview in one sentence. Muted services do not speak here. */
export function summaryOf(all: readonly PageState[]): Summary {
  const pages = all.filter((page) => !page.muted);
  const troubled = pages.filter((page) => isTrouble(page.level));
  const unknown = pages.filter((page) => page.level === 'unknown');
  const level = worst(pages.map((page) => page.level));
  const [first] = troubled;
  if (first !== undefined) {
    const others = pages.length - troubled.length - unknown.length;
    return {
      level,
      sentence:
        troubled.length === 1
          ? `${first.name}: ${levelInSentence(first.level)}`
          : `${troubled.length} services have problems`,
      rest: rest(others === 0 ? null : `${counted(others, 'other')} operational`, unknown.length),
    };
  }
  if (unknown.length === pages.length) {
    return {
      level: 'unknown',
      sentence: pages.length === 0 ? 'Everything is muted' : 'Nothing is known yet',
      rest: null,
    };
  }
  const calm = pages.length - unknown.length;
  const sentence =
    calm === 1 && pages[0] !== undefined && pages.length === 1
      ? `${pages[0].name} is ${level === 'operational' ? 'operational' : 'under maintenance'}`
      : `${unknown.length === 0 ? 'All ' : ''}${counted(calm, 'service')} operational`;
  return { level, sentence, rest: rest(null, unknown.length) };
}

function rest(others: string | null, unknown: number): string | null {
  const parts = [...(others === null ? [] : [others]), ...(unknown === 0 ? [] : [`${unknown} unknown`])];
  return parts.length === 0 ? null : parts.join(', ');
}
