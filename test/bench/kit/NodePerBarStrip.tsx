import { barSlot, segmentsOf, type BarDay } from '#core/picture/bar-geometry';
import { memo } from 'react';
import '../../../src-renderer/ui/bar-strip.css';

interface BarStripProps {
  readonly days: readonly BarDay[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How most status pages draw: an element for every part of every bar. */
export const BarStrip = memo(function BarStrip({ days, widthPx, heightPx }: BarStripProps) {
  return (
    <svg className="bar-strip" aria-hidden="true" width={widthPx} height={heightPx}>
      {days.map((day, index) => {
        const { x, width } = barSlot(index, days.length, widthPx);
        let bottom = heightPx;
        return segmentsOf(day).map(({ level, share }) => {
          bottom -= share * heightPx;
          return (
            <rect
              key={`${index} ${level}`}
              className={`bar-${level}`}
              x={x}
              y={bottom}
              width={width}
              height={share * heightPx}
            />
          );
        });
      })}
    </svg>
  );
});
