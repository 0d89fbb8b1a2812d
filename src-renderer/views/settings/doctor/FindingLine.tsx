import type { FindingState } from '#core/doctor/finding';
import type { ReactNode } from 'react';
import { LevelMark, type Mark } from '../../../ui/LevelMark.tsx';
import './finding-line.css';

interface FindingLineProps {
  readonly state: FindingState;
  readonly name: string;
  /** The word that stands beside the shape. */
  readonly word: string;
  readonly children?: ReactNode;
}

const MARKS: Readonly<Record<FindingState, Mark>> = {
  ok: 'operational',
  limited: 'degraded_performance',
  broken: 'major_outage',
  unknown: 'unknown',
};

/** Something that was looked at: shape, name and word, and beneath them what there is to say. */
export function FindingLine({ state, name, word, children }: FindingLineProps) {
  return (
    <li className="finding">
      <LevelMark mark={MARKS[state]} />
      <div className="finding-text">
        <p>
          <span className="finding-name">{name}</span> <span className="muted-text small-text">{word}</span>
        </p>
        {children}
      </div>
    </li>
  );
}
