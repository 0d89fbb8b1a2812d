import { dayAt } from '#core/picture/bar-geometry';
import { useId, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { moveInGrid, type GridPlace } from './bar-grid-keys.ts';
import { cellId, type GridRow } from './bar-grid-row.ts';
import { BarGridRow } from './BarGridRow.tsx';
import { FloatingDayCard } from './FloatingDayCard.tsx';
import { TimeAxis } from './TimeAxis.tsx';
import { useWidth } from './use-width.ts';
import './bar-grid.css';

interface BarGridProps {
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly incidentTitles: ReadonlyMap<string, string>;
  readonly onToggle: (rowId: string) => void;
  /** A day was clicked, or Enter pressed on it. */
  readonly onPickDay: (row: GridRow, date: string) => void;
}

const NO_TITLES: readonly string[] = [];

/**
 * Rows of day bars: one tab stop, arrow keys for days and rows, every day said in words. After the grid pattern of the
 * ARIA Authoring Practices, with `aria-activedescendant`, because a node for each of thousands of days would be slow.
 */
export function BarGrid({ label, rows, incidentTitles, onToggle, onPickDay }: BarGridProps) {
  const gridId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [track, widthPx] = useWidth();
  const [place, setPlace] = useState<GridPlace | null>(null);
  const [hover, setHover] = useState<GridPlace | null>(null);
  const [focused, setFocused] = useState(false);
  const [dismissed, setDismissed] = useState(false);

  const dates = rows[0]?.days.map((day) => day.date) ?? [];
  const cursor = focused ? clampPlace(place ?? { row: 0, day: dates.length - 1 }, rows.length, dates.length) : null;
  const shown = dismissed ? null : (hover ?? cursor);

  function titlesAt({ row, day }: GridPlace): readonly string[] {
    const ids = rows[row]?.days[day]?.incidentIds ?? [];
    return ids.flatMap((id) => incidentTitles.get(id) ?? []);
  }

  function pick({ row, day }: GridPlace): void {
    const picked = rows[row];
    const date = dates[day];
    if (picked !== undefined && date !== undefined) onPickDay(picked, date);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== grid.current || cursor === null) return;
    if (event.key === 'Escape') setDismissed(true);
    if (event.key === 'Enter') pick(cursor);
    const next = moveInGrid(cursor, asRead(event.key, isMirrored(grid.current)), rows.length, dates.length);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setDismissed(false);
    setHover(null);
    setPlace(next);
  }

  function placeUnder(event: PointerEvent | MouseEvent): GridPlace | null {
    const bars = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (bars === null || dates.length === 0) return null;
    const box = bars.getBoundingClientRect();
    const x = isMirrored(bars) ? box.right - event.clientX : event.clientX - box.left;
    return { row: Number(bars.dataset['row']), day: dayAt(x, dates.length, box.width) };
  }

  return (
    <div
      ref={grid}
      className="bar-grid"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length}
      aria-colcount={dates.length + 2}
      aria-activedescendant={cursor === null ? undefined : cellId(gridId, rows[cursor.row]?.id ?? '', cursor.day)}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target === grid.current && setFocused(true)}
      onBlur={() => setFocused(false)}
      onPointerMove={(event) => {
        const next = placeUnder(event);
        setDismissed(false);
        setHover((last) => (last?.row === next?.row && last?.day === next?.day ? last : next));
      }}
      onPointerLeave={() => setHover(null)}
      onClick={(event) => {
        const clicked = placeUnder(event);
        if (clicked === null) return;
        setPlace(clicked);
        pick(clicked);
      }}
    >
      <TimeAxis dates={dates} widthPx={widthPx} trackRef={track} />
      {rows.map((row, index) => (
        <BarGridRow
          key={row.id}
          gridId={gridId}
          row={row}
          index={index}
          widthPx={widthPx}
          cursorDay={cursor?.row === index ? cursor.day : null}
          cursorTitles={cursor?.row === index ? titlesAt(cursor) : NO_TITLES}
          hoverDay={hover?.row === index ? hover.day : null}
          onToggle={onToggle}
        />
      ))}
      {shown !== null && (
        <FloatingDayCard grid={grid} place={shown} row={rows[shown.row]} titles={titlesAt(shown)} widthPx={widthPx} />
      )}
    </div>
  );
}

function clampPlace({ row, day }: GridPlace, rows: number, days: number): GridPlace {
  return { row: Math.min(row, rows - 1), day: Math.min(day, days - 1) };
}

function isMirrored(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

/** Where time runs to the left, the left arrow leads forward. */
function asRead(key: string, mirrored: boolean): string {
  if (!mirrored) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}
