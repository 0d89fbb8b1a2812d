import type { Component, Group } from '#core/model/snapshot';
import { levelWord } from '#core/i18n/words';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { Search } from '../../ui/Search.tsx';
import { isAnyMuted, sectionsOf, withMuted } from './component-sections.ts';

interface ComponentChoiceProps {
  readonly groups: readonly Group[];
  readonly components: readonly Component[];
  readonly muted: ReadonlySet<string>;
  readonly onChange: (muted: ReadonlySet<string>) => void;
}

/** With fewer than this there is nothing to filter. */
const WORTH_FILTERING = 16;

/** Which parts of a page are watched. A group's box stands for all of its parts. */
export function ComponentChoice({ groups, components, muted, onChange }: ComponentChoiceProps) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  const ids = components.map(({ id }) => id);
  const sections = sectionsOf(groups, components, typed);
  return (
    <fieldset className="parts">
      <legend>
        {say('choosing.components')}{' '}
        <span className="muted-text parts-count">
          {say('choosing.chosen', { chosen: components.length - muted.size, count: components.length })}
        </span>
      </legend>
      <p className="muted-text small-text">{say('choosing.components_note')}</p>
      <div className="parts-tools">
        <Button onPress={() => onChange(withMuted(muted, ids, false))}>{say('choosing.all')}</Button>
        <Button onPress={() => onChange(withMuted(muted, ids, true))}>{say('choosing.none')}</Button>
        {components.length >= WORTH_FILTERING && (
          <Search
            label={say('choosing.filter')}
            placeholder={say('choosing.filter')}
            value={typed}
            onChange={setTyped}
          />
        )}
      </div>
      <p role="status" className="parts-none small-text">
        {sections.length === 0 && say('choosing.no_component', { typed })}
        {muted.size === components.length && say('choosing.none_chosen')}
      </p>
      <div className="parts-sections">
        {sections.map(({ group, parts }) => (
          <div key={group?.id ?? ''} className="parts-section">
            {(group !== null || groups.length > 0) && (
              <GroupBox
                name={group?.name ?? say('choosing.ungrouped')}
                ids={parts.map(({ id }) => id)}
                muted={muted}
                onChange={onChange}
              />
            )}
            <ul className="parts-list">
              {parts.map((part) => (
                <PartBox key={part.id} part={part} muted={muted} onChange={onChange} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface BoxProps {
  readonly muted: ReadonlySet<string>;
  readonly onChange: (muted: ReadonlySet<string>) => void;
}

function PartBox({ part, muted, onChange }: BoxProps & { readonly part: Component }) {
  const language = useLanguage();
  return (
    <li>
      <label className="part">
        <input
          type="checkbox"
          checked={!muted.has(part.id)}
          onChange={(event) => onChange(withMuted(muted, [part.id], !event.target.checked))}
        />
        <LevelMark mark={part.level} size={14} />
        <bdi>{part.name}</bdi>
        <span className="hidden-text">, {levelWord(part.level, language)}</span>
      </label>
    </li>
  );
}

function GroupBox({
  name,
  ids,
  muted,
  onChange,
}: BoxProps & { readonly name: string; readonly ids: readonly string[] }) {
  const isAll = !isAnyMuted(muted, ids);
  const isNone = ids.every((id) => muted.has(id));
  return (
    <label className="part part-group">
      <input
        type="checkbox"
        ref={(box) => {
          // Markup has no word for a box that is neither.
          if (box !== null) box.indeterminate = !isAll && !isNone;
        }}
        checked={isAll}
        onChange={() => onChange(withMuted(muted, ids, isAll))}
      />
      <bdi>{name}</bdi>
    </label>
  );
}
