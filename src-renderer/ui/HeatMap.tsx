import { useId, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import {
  EVERY_DAY,
  heatFigure,
  heatScale,
  moveInHeatMap,
  spokenHeat,
  type HeatMapCell,
  type HeatPlace,
} from './heat-map.ts';
import { HeatScale } from './HeatScale.tsx';
import { useLanguage } from './language.tsx';
import { weekdayText } from './time-text.ts';
import './heat-map.css';

interface HeatMapProps {
  readonly label: string;
  /** Monday first; 24 hours each. */
  readonly weekdays: readonly (readonly HeatMapCell[])[];
  /** The same over all days. */
  readonly hours: readonly HeatMapCell[];
  /** Hours of the day that stand out. */
  readonly peakHours: readonly number[];
  /** What to say while no cell is pointed at. */
  readonly summary: string;
}

/**
 * Hours by weekday. A grid with one tab stop, as the bars are: arrow keys walk its cells, and the cell one is at is
 * said in words under it, for eyes and ears alike.
 */
export function HeatMap({ label, weekdays, hours, peakHours, summary }: HeatMapProps) {
  const language = useLanguage();
  const { say } = language;
  const id = useId();
  const [place, setPlace] = useState<HeatPlace>({ weekday: 0, hour: 9 });
  const [hover, setHover] = useState<HeatPlace | null>(null);
  const [focused, setFocused] = useState(false);
  const stepOf = useMemo(() => heatScale(weekdays.flat()), [weekdays]);
  const cursor = focused ? place : null;
  const shown = hover ?? cursor;
  const shownCell = shown === null ? undefined : [...weekdays, hours][shown.weekday]?.[shown.hour];

  function onKeyDown(event: KeyboardEvent): void {
    const next = moveInHeatMap(place, event.key);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setHover(null);
    setPlace(next);
  }

  function row(cells: readonly HeatMapCell[], weekday: number) {
    const everyDay = weekday === EVERY_DAY;
    return (
      <tr key={weekday} className={everyDay ? 'heat-every-day' : undefined}>
        <th scope="row">
          {everyDay ? (
            say('heat.all_days')
          ) : (
            <abbr title={weekdayText(weekday, 'long', language)}>{weekdayText(weekday, 'short', language)}</abbr>
          )}
        </th>
        {cells.map((cell, hour) => {
          const step = stepOf(cell);
          const at = { weekday, hour };
          return (
            <td
              key={hour}
              id={`${id}-${weekday}-${hour}`}
              data-place={`${weekday} ${hour}`}
              className={`heat-${step ?? 'none'}${isSame(cursor, at) ? ' heat-cursor' : ''}`}
              aria-label={spokenHeat(cell, at, language)}
            >
              <span className="heat-figure">{heatFigure(cell)}</span>
            </td>
          );
        })}
      </tr>
    );
  }

  return (
    <div className="heat">
      <table
        role="grid"
        className="heat-map"
        dir="ltr"
        aria-label={label}
        tabIndex={0}
        aria-activedescendant={cursor === null ? undefined : `${id}-${cursor.weekday}-${cursor.hour}`}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onPointerMove={(event) => {
          const next = placeUnder(event);
          setHover((last) => (next !== null && isSame(last, next) ? last : next));
        }}
        onPointerLeave={() => setHover(null)}
      >
        <thead>
          <tr>
            <td />
            {hours.map((_, hour) => (
              <th key={hour} scope="col" className={peakHours.includes(hour) ? 'heat-peak' : undefined}>
                <span aria-hidden="true">{hour}</span>
                <span className="hidden-text">
                  {say(peakHours.includes(hour) ? 'heat.hour_peak' : 'heat.hour', { hour })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map(row)}
          {row(hours, EVERY_DAY)}
        </tbody>
      </table>
      <div className="heat-foot">
        <p className="heat-words">
          {shown === null || shownCell === undefined ? summary : spokenHeat(shownCell, shown, language)}
        </p>
        <HeatScale cells={weekdays.flat()} />
      </div>
    </div>
  );
}

function isSame(one: HeatPlace | null, other: HeatPlace): boolean {
  return one?.weekday === other.weekday && one.hour === other.hour;
}

function placeUnder(event: PointerEvent): HeatPlace | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
  const [weekday, hour] = (cell?.dataset['place'] ?? '').split(' ').map(Number);
  return weekday === undefined || hour === undefined ? null : { weekday, hour };
}
