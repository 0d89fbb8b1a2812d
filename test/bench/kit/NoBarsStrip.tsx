import { memo } from 'react';
import '../../../src-renderer/ui/bar-strip.css';

interface BarStripProps {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The room bars take, and one node that says that they are there. */
export const BarStrip = memo(function BarStrip({ widthPx, heightPx }: BarStripProps) {
  return (
    <svg className="bar-strip" aria-hidden="true" width={widthPx} height={heightPx}>
      <g />
    </svg>
  );
});
