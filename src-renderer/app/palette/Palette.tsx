import { useId, useState, type KeyboardEvent } from 'react';
import { usePage } from '../../host/use-app-state.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { Entry } from './entry.ts';
import { Options, optionId } from './Options.tsx';
import { useFound } from './use-found.ts';
import './palette.css';

interface PaletteProps {
  /** The service one looks at. */
  readonly pageId: string | null;
  readonly onChoose: (entry: Entry) => void;
}

const LONGEST_QUERY = 200;

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  PageDown: (at, count) => Math.min(at + 8, count - 1),
  PageUp: (at) => Math.max(at - 8, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** A text box over a list: after the combobox pattern of the ARIA Authoring Practices, with the focus in the box. */
export function Palette({ pageId, onChoose }: PaletteProps) {
  const { say } = useLanguage();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const { entries, recentCount } = useFound(typed, usePage(pageId ?? ''));
  const at = Math.min(active, entries.length - 1);
  const chosen = entries[at];

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen !== undefined) onChoose(chosen);
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined || entries.length === 0) return;
    event.preventDefault();
    setActive(step(at, entries.length));
  }

  return (
    <div className="palette">
      <input
        className="palette-input"
        role="combobox"
        aria-label={say('palette.hint')}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : optionId(listId, at)}
        placeholder={say('palette.hint')}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_QUERY}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Options
        id={listId}
        entries={entries}
        active={at}
        recentCount={recentCount}
        onPoint={setActive}
        onChoose={onChoose}
      />
      <p className="palette-keys" aria-hidden="true">
        {say('palette.keys')}
      </p>
      <p role="status" className="hidden-text">
        {typed.trim() === '' ? '' : say('palette.count', { count: entries.length })}
      </p>
    </div>
  );
}
