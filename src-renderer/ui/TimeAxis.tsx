import { barSlot } from '#core/picture/bar-geometry';
import type { Ref } from 'react';
import { useLanguage } from './language.tsx';
import { monthTicks, spaced, type Tick } from './month-ticks.ts';
import { monthOfText, shortDayText } from './time-text.ts';

/** What stands over the bars where they are no days. */
export interface AxisLabels {
  readonly first: string;
  readonly last: string;
  readonly ticks: readonly Tick[];
}

interface TimeAxisProps {
  /** When each bar begins. */
  readonly dates: readonly string[];
  readonly labels: AxisLabels | null;
  readonly widthPx: number;
  /** The element as wide as the bars, to measure. */
  readonly trackRef: Ref<HTMLDivElement>;
}

const LEAST_GAP_PX = 64;
/** Letters a label has room for in that; “Today” is longer in some languages. */
const SHORT = 6;
const LETTER_PX = 4;
/** From here on the first label needs its year. */
const MOST_DAYS_WITHOUT_YEAR_MS = 330 * 86_400_000;

/** The months over the bars, today at the end: to the right, in every language, as time runs in charts. A picture: every bar says its own time. */
export function TimeAxis({ dates, labels, widthPx, trackRef }: TimeAxisProps) {
  const language = useLanguage();
  const last = labels?.last ?? language.say('bars.today');
  const gapPx = LEAST_GAP_PX + Math.max(0, last.length - SHORT) * LETTER_PX;
  const ticks =
    labels === null ? monthTicks(dates, widthPx, gapPx, language) : spaced(labels.ticks, dates.length, widthPx, gapPx);
  return (
    <div className="grid-row grid-axis" aria-hidden="true">
      <div className="grid-axis-track" dir="ltr" ref={trackRef}>
        <span className="grid-axis-first">
          <bdi>{labels?.first ?? firstText(dates[0], dates.at(-1))}</bdi>
        </span>
        {ticks.map((tick) => (
          <span
            key={tick.index}
            className="grid-axis-tick"
            style={{ insetInlineStart: barSlot(tick.index, dates.length, widthPx).x }}
          >
            <bdi>{tick.label}</bdi>
          </span>
        ))}
        <span className="grid-axis-last">
          <bdi>{last}</bdi>
        </span>
      </div>
    </div>
  );

  function firstText(from: string | undefined, to: string | undefined): string {
    if (from === undefined || to === undefined) return '';
    const isLong = Date.parse(to) - Date.parse(from) > MOST_DAYS_WITHOUT_YEAR_MS;
    return isLong ? monthOfText(from, language) : shortDayText(from, language);
  }
}
