import type { WindowTarget } from '#core/contract/host';
import { impactWord } from '#core/i18n/words';
import { IMPACTS } from '#core/model/snapshot';
import type { KeyboardEvent } from 'react';
import { useAppPart } from '../../host/use-app-state.ts';
import type { SearchPlace } from '../../ui/addresses.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Search } from '../../ui/Search.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toggle } from '../../ui/Toggle.tsx';

interface FiltersProps {
  readonly target: Extract<WindowTarget, { view: 'search' }>;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onChange: (changes: SearchPlace) => void;
  /** The arrow down leads from the words to what they found. */
  readonly onLeave: () => void;
}

const LONGEST_QUERY = 200;

export function Filters({ target, typed, onType, onChange, onLeave }: FiltersProps) {
  const pages = useAppPart((state) => state.pages);
  const language = useLanguage();
  const { say } = language;
  const services = pages.map(({ id, name }) => ({ value: id, label: name }));
  const impacts = IMPACTS.toReversed().map((impact) => ({ value: impact, label: impactWord(impact, language) }));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  }

  return (
    <search className="search-filters">
      <div className="search-words" onKeyDown={onKeyDown}>
        <Search
          label={say('search.find')}
          placeholder={say('search.hint')}
          value={typed}
          onChange={(words) => onType(words.slice(0, LONGEST_QUERY))}
        />
      </div>
      <label htmlFor="search-service" className="hidden-text">
        {say('search.service')}
      </label>
      <Select
        id="search-service"
        value={target.pageId ?? ''}
        options={[{ value: '', label: say('search.any_service') }, ...services]}
        onChange={(pageId) => onChange({ pageId })}
      />
      <label htmlFor="search-impact" className="hidden-text">
        {say('search.impact')}
      </label>
      <Select
        id="search-impact"
        value={target.impact ?? ''}
        options={[{ value: '', label: say('search.any_impact') }, ...impacts]}
        onChange={(impact) => onChange({ impact })}
      />
      <Toggle on={target.openOnly === true} onChange={(openOnly) => onChange({ openOnly })}>
        {say('search.open_only')}
      </Toggle>
    </search>
  );
}
