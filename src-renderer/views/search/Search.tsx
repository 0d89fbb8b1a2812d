import type { WindowTarget } from '#core/contract/host';
import { useRef, useState } from 'react';
import { useSearch } from '../../host/use-search.ts';
import { useAppPart } from '../../host/use-app-state.ts';
import { searchAddress, type SearchPlace } from '../../ui/addresses.ts';
import { useLanguage } from '../../ui/language.tsx';
import { replaceAddress } from '../../ui/replace-address.ts';
import { Filters } from './Filters.tsx';
import { More } from './More.tsx';
import { Nothing } from './Nothing.tsx';
import { Results } from './Results.tsx';
import { useTyped } from './use-typed.ts';
import './search.css';

const SHOWN_AT_FIRST = 50;
const SHOWN_NEXT = 200;
const MOST_SHOWN = 500;

interface SearchProps {
  readonly target: Extract<WindowTarget, { view: 'search' }>;
}

/** With words there are maintenances among what is found. */
function countKey(query: string, more: boolean) {
  if (query === '') return more ? 'search.count_more' : 'search.count';
  return more ? 'search.found_more' : 'palette.count';
}

/** Every incident there is, newest first; with words, those that say them. What is looked for is in the address. */
export function Search({ target }: SearchProps) {
  const pages = useAppPart((state) => state.pages);
  const { say } = useLanguage();
  const { query = '', pageId, impact, openOnly = false } = target;
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState({ of: '', limit: SHOWN_AT_FIRST });
  const asked = searchAddress(target);
  const limit = shown.of === asked ? shown.limit : SHOWN_AT_FIRST;

  function look(changes: SearchPlace): void {
    replaceAddress(searchAddress({ ...target, ...changes }));
  }
  const [typed, type] = useTyped(query, (words) => look({ query: words }));
  const { answer, loading, problem } = useSearch({
    query,
    pageId: pageId ?? null,
    impacts: impact === undefined ? null : [impact],
    openOnly,
    limit,
  });
  const hits = answer?.hits ?? [];

  return (
    <div className="search-view">
      <h1 tabIndex={-1}>{say('search.heading')}</h1>
      <Filters
        target={target}
        typed={typed}
        onType={type}
        onChange={look}
        onLeave={() => list.current?.querySelector('a')?.focus()}
      />
      <p role="status" className="muted-text small-text search-count">
        {problem ??
          (answer === null ? say('window.reading') : say(countKey(query, answer.more), { count: hits.length }))}
      </p>
      <Results hits={hits} listRef={list} busy={loading} />
      {answer !== null && hits.length === 0 && <Nothing target={target} watched={pages.length > 0} onChange={look} />}
      {answer?.more === true && (
        <More
          count={hits.length}
          isMost={limit >= MOST_SHOWN}
          onMore={() => setShown({ of: asked, limit: limit < SHOWN_NEXT ? SHOWN_NEXT : MOST_SHOWN })}
        />
      )}
    </div>
  );
}
