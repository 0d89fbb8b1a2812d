import { Fragment, useEffect, useRef } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import type { Entry } from './entry.ts';

interface OptionsProps {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly active: number;
  readonly recentCount: number;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (entry: Entry) => void;
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What there is to choose from. The focus stays in the text box; which of these is meant, it says. */
export function Options({ id, entries, active, recentCount, onPoint, onChoose }: OptionsProps) {
  const { say } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label={say('palette.label')} className="palette-options">
      {entries.map((entry, index) => (
        <li
          key={entry.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className="palette-option"
          // Under a pointer that rests, the list moves while one types: only a moving one means something.
          onPointerMove={() => onPoint(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(entry)}
        >
          <span className="palette-mark">{entry.mark !== null && <LevelMark mark={entry.mark} size={14} />}</span>
          {/* The whole of it runs its own way, so that it is cut at its own end. */}
          <span className="palette-title" dir="auto">
            {entry.title}
          </span>
          <span className="palette-detail">
            {entry.details.map((detail, part) => (
              <Fragment key={part}>
                {part > 0 && ' · '}
                <bdi>{detail}</bdi>
              </Fragment>
            ))}
          </span>
          <span className="palette-kind">
            {say(index < recentCount ? 'palette.kind.recent' : `palette.kind.${entry.kind}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
