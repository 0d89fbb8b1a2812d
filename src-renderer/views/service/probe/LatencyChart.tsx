import type { LatencyHistory } from '#core/contract/probe-state';
import { DAY_MS } from '#core/model/time';
import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useAppState } from '../../../host/use-app-state.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { clockText, dateIn, shortDayText } from '../../../ui/time-text.ts';
import { useWidth } from '../../../ui/use-width.ts';
import { latencyShape, nearestIndex, xOf } from './latency-shape.ts';
import { millisecondsText, pointWords } from './latency-words.ts';

const HEIGHT_PX = 132;
const TICKS = [0, 0.25, 0.5, 0.75];

interface LatencyChartProps {
  readonly label: string;
  /** Of one bucket at least. */
  readonly history: LatencyHistory;
}

/**
 * Medians as a line, the slower ones as a band above it, what failed and what was slow in a lane of its own. Drawn as
 * shapes, as the bars are: these follow every theme and forced colours by themselves. One walks through it as with a slider.
 */
export function LatencyChart({ label, history }: LatencyChartProps) {
  const language = useLanguage();
  const { say } = language;
  const { timeZone } = useAppState();
  const [measure, widthPx] = useWidth();
  const last = history.buckets.length - 1;
  const [place, setPlace] = useState<number | null>(null);
  const [hover, setHover] = useState<number | null>(null);
  const shape = useMemo(() => latencyShape(history, { widthPx, heightPx: HEIGHT_PX }), [history, widthPx]);
  const at = Math.min(last, hover ?? place ?? last);
  const point = history.buckets[at];
  const words = point === undefined ? '' : pointWords(point, history.spanMs, timeZone, language);
  const tick = (share: number): string => {
    const moment = history.from + share * (history.to - history.from);
    return history.to - history.from > DAY_MS
      ? shortDayText(dateIn(moment, timeZone), language)
      : clockText(moment, timeZone, language);
  };

  function onKeyDown(event: KeyboardEvent): void {
    const from = Math.min(last, place ?? last);
    const next = {
      ArrowLeft: from - 1,
      ArrowRight: from + 1,
      Home: 0,
      End: last,
      PageUp: from - 12,
      PageDown: from + 12,
    }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setHover(null);
    setPlace(Math.max(0, Math.min(last, next)));
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    setHover(nearestIndex(history, event.clientX - box.left, box.width));
  }

  const cursorPx = point === undefined ? 0 : xOf(point.from + history.spanMs / 2, history, widthPx);
  return (
    <div className="latency-figure" dir="ltr">
      <span className="latency-top">{millisecondsText(shape.topMs, language)}</span>
      <div
        ref={measure}
        className="latency-chart"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={words}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setHover(null)}
      >
        <svg width={widthPx} height={HEIGHT_PX} aria-hidden="true">
          <path className="latency-most" d={shape.most} />
          <path className="latency-usual" d={shape.usual} />
          <path className="latency-median" d={shape.median} />
          <path className="latency-slow" d={shape.slow} />
          <path className="latency-failed" d={shape.failed} />
          <line className="latency-cursor" x1={cursorPx} x2={cursorPx} y1={0} y2={HEIGHT_PX} />
        </svg>
      </div>
      <div className="latency-ticks" aria-hidden="true">
        {TICKS.map((share) => (
          <span key={share}>{tick(share)}</span>
        ))}
      </div>
      <p className="latency-words" dir="auto" aria-hidden="true">
        {words}
      </p>
      <ul className="legend latency-legend" aria-label={say('bars.legend')} dir="auto">
        <li className="latency-key-median">{say('probing.legend_median')}</li>
        <li className="latency-key-most">{say('probing.legend_most')}</li>
        {shape.usual !== '' && <li className="latency-key-usual">{say('probing.legend_usual')}</li>}
        {shape.slow !== '' && <li className="latency-key-slow">{say('probing.legend_slow')}</li>}
        {shape.failed !== '' && <li className="latency-key-failed">{say('probing.legend_failed')}</li>}
      </ul>
    </div>
  );
}
