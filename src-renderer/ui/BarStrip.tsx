import { barPaths, INKS, type BarDay } from '#core/picture/bar-geometry';
import { memo, useMemo } from 'react';
import './bar-strip.css';

interface BarStripProps {
  /** Oldest first; today is at the end. */
  readonly days: readonly BarDay[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The days of one row. A picture only: whoever shows it says the same in words. */
export const BarStrip = memo(function BarStrip({ days, widthPx, heightPx }: BarStripProps) {
  const paths = useMemo(() => barPaths(days, widthPx, heightPx), [days, widthPx, heightPx]);
  return (
    <svg
      className="bar-strip"
      aria-hidden="true"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${Math.max(1, widthPx)} ${heightPx}`}
    >
      {INKS.map((ink) => (paths.has(ink) ? <path key={ink} className={`bar-${ink}`} d={paths.get(ink)} /> : null))}
    </svg>
  );
});
