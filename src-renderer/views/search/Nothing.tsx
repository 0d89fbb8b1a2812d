import type { WindowTarget } from '#core/contract/host';
import { ADD_ADDRESS, type SearchPlace } from '../../ui/addresses.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.tsx';

interface NothingProps {
  readonly target: Extract<WindowTarget, { view: 'search' }>;
  /** Whether any service is watched. */
  readonly watched: boolean;
  readonly onChange: (changes: SearchPlace) => void;
}

/** Why there is nothing, and what to do about it. */
export function Nothing({ target: { query, pageId, impact, openOnly }, watched, onChange }: NothingProps) {
  const { say } = useLanguage();
  if (!watched) {
    return (
      <div className="search-nothing">
        <p>{say('search.nothing_watched')}</p>
        <p>
          <a href={ADD_ADDRESS}>{say('search.add')}</a>
        </p>
      </div>
    );
  }
  const filtered = pageId !== undefined || impact !== undefined || openOnly === true;
  if (query === undefined && !filtered) return <p className="search-nothing">{say('search.none_at_all')}</p>;
  return (
    <div className="search-nothing">
      <p>{query === undefined ? say('search.no_match_filters') : say('search.no_match', { query })}</p>
      {query !== undefined && <p className="muted-text">{say('search.no_match_hint')}</p>}
      <p className="search-ways">
        {filtered && (
          <Button onPress={() => onChange({ pageId: undefined, impact: undefined, openOnly: undefined })}>
            {say('search.clear_filters')}
          </Button>
        )}
        {query !== undefined && <Button onPress={() => onChange({ query: '' })}>{say('search.clear_words')}</Button>}
      </p>
    </div>
  );
}
