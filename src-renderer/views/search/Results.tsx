import type { SearchHit } from '#core/contract/answers';
import { durationWords, momentWords } from '#core/i18n/time-words';
import { impactWord, incidentStatusWord } from '#core/i18n/words';
import type { KeyboardEvent, RefObject } from 'react';
import { useAppState } from '../../host/use-app-state.ts';
import { incidentAddress } from '../../ui/addresses.ts';
import { useLanguage } from '../../ui/language.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { VendorTitle } from '../../ui/VendorTitle.tsx';
import { IMPACT_LEVELS } from '../../ui/words.ts';

interface ResultsProps {
  readonly hits: readonly SearchHit[];
  readonly listRef: RefObject<HTMLOListElement | null>;
  /** Whether a newer answer is under way. */
  readonly busy: boolean;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** What was found: links, through which the arrow keys walk as well as the tab key. */
export function Results({ hits, listRef, busy }: ResultsProps) {
  function onKeyDown(event: KeyboardEvent<HTMLOListElement>): void {
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at === -1 ? undefined : STEPS[event.key]?.(at, links.length);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (next >= 0) links[next]?.focus();
    else document.querySelector<HTMLInputElement>('.search-words input')?.focus();
  }
  return (
    <ol ref={listRef} className="search-hits" aria-busy={busy} onKeyDown={onKeyDown}>
      {hits.map((hit) => (
        <Hit key={`${hit.pageId} ${hit.id}`} hit={hit} />
      ))}
    </ol>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { timeZone } = useAppState();
  const language = useLanguage();
  const { snippet } = hit;
  return (
    <li className="search-hit">
      <LevelMark mark={IMPACT_LEVELS[hit.impact]} size={14} />
      <div className="search-hit-words">
        <a href={incidentAddress(hit.pageId, hit.id)}>
          <MarkedText text={hit.title} marks={hit.marks} />
        </a>
        {snippet !== null && snippet.marks.length > 0 && (
          <p className="search-snippet" dir="auto">
            {snippet.cutBefore && '… '}
            <MarkedText text={snippet.text} marks={snippet.marks} />
            {snippet.cutAfter && ' …'}
          </p>
        )}
      </div>
      <p className="search-hit-facts">
        <span className="search-hit-service">
          <VendorTitle>{hit.pageName}</VendorTitle>
        </span>
        <span>{momentWords(hit.startedAt, timeZone, language)}</span>
        <span>{impactWord(hit.impact, language)}</span>
        <span className={hit.resolvedAt === null ? 'search-hit-open' : ''}>
          {hit.resolvedAt === null
            ? incidentStatusWord(hit.status, language)
            : durationWords(hit.resolvedAt - hit.startedAt, language)}
        </span>
      </p>
    </li>
  );
}
