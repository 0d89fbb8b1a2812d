import { barSlot } from '#core/picture/bar-geometry';
import type { Ref } from 'react';
import { useLanguage } from './language.tsx';
import { monthTicks } from './month-ticks.ts';
import { shortDayText } from './time-text.ts';

interface TimeAxisProps {
  readonly dates: readonly string[];
  readonly widthPx: number;
  /** The element as wide as the bars, to measure. */
  readonly trackRef: Ref<HTMLDivElement>;
}

const LEAST_GAP_PX = 64;

/** The months over the bars, today at the end. A picture: every day says its own date. */
export function TimeAxis({ dates, widthPx, trackRef }: TimeAxisProps) {
  const language = useLanguage();
  return (
    <div className="grid-row grid-axis" aria-hidden="true">
      <div className="grid-axis-track" ref={trackRef}>
        <span className="grid-axis-first">{dates[0] === undefined ? '' : shortDayText(dates[0], language)}</span>
        {monthTicks(dates, widthPx, LEAST_GAP_PX, language).map((tick) => (
          <span
            key={tick.index}
            className="grid-axis-tick"
            style={{ insetInlineStart: barSlot(tick.index, dates.length, widthPx).x }}
          >
            {tick.label}
          </span>
        ))}
        <span className="grid-axis-last">{language.say('bars.today')}</span>
      </div>
    </div>
  );
}
