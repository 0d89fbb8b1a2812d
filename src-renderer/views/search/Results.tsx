import type { SearchHit } from '#core/contract/answers';
import { durationWords, momentWords } from '#core/i18n/time-words';
import { impactWord, incidentStatusWord, maintenanceStatusWord } from '#core/i18n/words';
import type { KeyboardEvent, RefObject } from 'react';
import { useTimeZone } from '../../host/use-app-state.ts';
import { incidentAddress, maintenanceAddress } from '../../ui/addresses.ts';
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
        <Hit key={`${hit.kind} ${hit.pageId} ${hit.id}`} hit={hit} />
      ))}
    </ol>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const timeZone = useTimeZone();
  const language = useLanguage();
  const { snippet } = hit;
  return (
    <li className="search-hit">
      <LevelMark mark={hit.kind === 'incident' ? IMPACT_LEVELS[hit.impact] : 'under_maintenance'} size={14} />
      <div className="search-hit-words">
        <a href={addressOf(hit)}>
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
        <span>{momentWords(hit.kind === 'incident' ? hit.startedAt : hit.startsAt, timeZone, language)}</span>
        <span>
          {hit.kind === 'incident' ? impactWord(hit.impact, language) : language.say('palette.kind.maintenance')}
        </span>
        <HowLong hit={hit} />
      </p>
    </li>
  );
}

/** Where it stands while it goes on or is to come; then how long it was. */
function HowLong({ hit }: { readonly hit: SearchHit }) {
  const language = useLanguage();
  if (hit.kind === 'maintenance') {
    const { status, startsAt, endsAt } = hit;
    const isOver = status === 'completed' && endsAt !== null;
    return (
      <span className={status === 'completed' ? '' : 'search-hit-open'}>
        {isOver ? durationWords(endsAt - startsAt, language) : maintenanceStatusWord(status, language)}
      </span>
    );
  }
  return (
    <span className={hit.resolvedAt === null ? 'search-hit-open' : ''}>
      {hit.resolvedAt === null
        ? incidentStatusWord(hit.status, language)
        : durationWords(hit.resolvedAt - hit.startedAt, language)}
    </span>
  );
}

function addressOf({ kind, pageId, id }: SearchHit): string {
  return kind === 'incident' ? incidentAddress(pageId, id) : maintenanceAddress(pageId, id);
}
