import type { PageState } from '#core/contract/app-state';
import { useEffect, useMemo, useState } from 'react';
import { useAppState } from '../../host/use-app-state.ts';
import { useSearch } from '../../host/use-search.ts';
import { useLanguage } from '../../ui/language.tsx';
import { entriesFor, foundEntries, searchEntry } from './entries.ts';
import type { Entry } from './entry.ts';
import { rank } from './rank.ts';
import { recentIds } from './recent.ts';

const PAUSE_MS = 120;
const MOST_INCIDENTS = 8;
/** Of what is found by name; more is found by typing more. */
const MOST_NAMED = 40;

export interface Found {
  readonly entries: readonly Entry[];
  /** So many of them, from the first, are there because they were chosen lately. */
  readonly recentCount: number;
}

/** What fits what was typed: by name at once, and incidents and maintenances by what they say a moment later. */
export function useFound(typed: string, here: PageState | null): Found {
  const state = useAppState();
  const language = useLanguage();
  const query = typed.trim();
  const settled = useSettled(query);
  const [recent] = useState(recentIds);
  const named = useMemo(() => entriesFor(state, here, language), [state, here, language]);
  // With nothing typed nothing is asked for; the limit is the least there is.
  const { answer } = useSearch({ query: settled, limit: settled.length > 1 ? MOST_INCIDENTS : 1 });

  return useMemo(() => {
    const byName = rank(named, query, recent);
    if (query === '') return { entries: byName, recentCount: byName.filter(({ id }) => recent.includes(id)).length };
    const hits = settled.length > 1 && query.length > 1 ? (answer?.hits ?? []) : [];
    const found = foundEntries(hits, state.timeZone, language);
    return {
      entries: [...byName.slice(0, MOST_NAMED), ...found, searchEntry(query, language)],
      recentCount: 0,
    };
  }, [named, query, recent, settled, answer, state.timeZone, language]);
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
