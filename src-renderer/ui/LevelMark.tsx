import type { Reading } from '#core/model/level';
import { memo } from 'react';
import './level-mark.css';

/** The seven shapes of the tray: a level, nothing known, or silence. */
export type Mark = Reading | 'paused';

interface LevelMarkProps {
  readonly mark: Mark;
  /** In pixels at the usual text size, with which it grows; 16 where nothing is said. */
  readonly size?: number;
}

/** Shape and colour of a level. Always beside the word, so it is hidden from screen readers. */
export const LevelMark = memo(function LevelMark({ mark, size = 16 }: LevelMarkProps) {
  return (
    <svg
      className={`level-mark level-mark-${mark}`}
      aria-hidden="true"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 16 16"
    >
      {SHAPES[mark]}
    </svg>
  );
});

const SHAPES: Readonly<Record<Mark, React.ReactNode>> = {
  operational: (
    <>
      <circle className="mark-body" cx="8" cy="8" r="7" />
      <path className="mark-sign" d="M4.8 8.3l2.2 2.2 4.2-4.7" />
    </>
  ),
  under_maintenance: (
    <>
      <rect className="mark-body" x="1" y="1" width="14" height="14" rx="3.5" />
      <path
        className="mark-sign-fill"
        d="M11.9 5.2a2.9 2.9 0 0 1-3.8 3.5l-3 3a1.1 1.1 0 0 1-1.6-1.6l3-3a2.9 2.9 0 0 1 3.6-3.7L8.5 5l.4 1.7 1.7.4z"
      />
    </>
  ),
  degraded_performance: (
    <>
      <path
        className="mark-body"
        d="M8 1.3c.6 0 1 .3 1.3.8l5.6 10.2c.5 1-.1 2.2-1.3 2.2H2.4c-1.2 0-1.8-1.2-1.3-2.2L6.7 2.1C7 1.6 7.4 1.3 8 1.3z"
      />
      <path className="mark-sign" d="M8 5.6v3.6" />
      <circle className="mark-sign-fill" cx="8" cy="11.7" r=".95" />
    </>
  ),
  partial_outage: (
    <>
      <circle className="mark-ring" cx="8" cy="8" r="6.1" />
      <path className="mark-body" d="M8 1.9a6.1 6.1 0 0 1 0 12.2z" />
    </>
  ),
  major_outage: (
    <>
      <path className="mark-body" d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z" />
      <path className="mark-sign" d="M5.5 5.5l5 5m0-5l-5 5" />
    </>
  ),
  unknown: <circle className="mark-ring mark-dashed" cx="8" cy="8" r="6.2" />,
  paused: <path className="mark-bars" d="M5.5 3v10M10.5 3v10" />,
};
