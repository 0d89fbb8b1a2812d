import { dayAt } from '#core/picture/bar-geometry';
import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { moveInGrid, type GridPlace } from './bar-grid-keys.ts';
import { cellId, rowHeightPx, type GridRow } from './bar-grid-row.ts';
import { BarGridRow } from './BarGridRow.tsx';
import { FloatingDayCard } from './FloatingDayCard.tsx';
import { TimeAxis, type AxisLabels } from './TimeAxis.tsx';
import { useTypeahead } from './use-typeahead.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import { useWidth } from './use-width.ts';
import './bar-grid.css';

interface BarGridProps {
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly incidentTitles: ReadonlyMap<string, string>;
  /** What stands over the bars where they are no days. */
  readonly axis?: AxisLabels;
  readonly onToggle?: (rowId: string) => void;
  /** A bar was clicked, or Enter pressed on it. */
  readonly onPickDay?: (row: GridRow, date: string) => void;
}

const NO_TITLES: readonly string[] = [];
const nothing = (): undefined => undefined;

/**
 * Rows of day bars: one tab stop, arrow keys for days and rows, every day said in words, typing finds a row by its name.
 * After the grid pattern of the ARIA Authoring Practices, with `aria-activedescendant`, because a node for each of
 * thousands of days would be slow.
 */
export function BarGrid({ label, rows, incidentTitles, axis, onToggle = nothing, onPickDay }: BarGridProps) {
  const gridId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [track, widthPx] = useWidth();
  const [place, setPlace] = useState<GridPlace | null>(null);
  const [hover, setHover] = useState<GridPlace | null>(null);
  const [focused, setFocused] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const find = useTypeahead();

  const dates = rows[0]?.days.map((day) => day.date) ?? [];
  const cursor = focused ? clampPlace(place ?? { row: 0, day: dates.length - 1 }, rows.length, dates.length) : null;
  const pointed = dismissed ? null : (hover ?? cursor);
  const sizes = useMemo(() => rows.map((row) => ({ id: row.id, estimatePx: rowHeightPx(row) })), [rows]);
  const stops = useMemo(() => rows.flatMap(({ expanded }, index) => (expanded === null ? [] : index)), [rows]);
  const { shown, list, measure, onFocus } = useVirtualRows({ rows: sizes, stops, at: cursor?.row ?? null });

  function titlesAt({ row, day }: GridPlace): readonly string[] {
    const ids = rows[row]?.days[day]?.incidentIds ?? [];
    return ids.flatMap((id) => incidentTitles.get(id) ?? []);
  }

  function pick({ row, day }: GridPlace): void {
    const picked = rows[row];
    const date = dates[day];
    if (picked === undefined || date === undefined || onPickDay === undefined) return;
    // What opens stands below: the card would lie over it.
    setDismissed(true);
    onPickDay(picked, date);
  }

  function found({ key }: KeyboardEvent, at: GridPlace): GridPlace | null {
    const names = rows.map(({ name }) => name);
    const row = rows.length > 1 ? find(key, names, at.row) : null;
    return row === null ? null : { ...at, row };
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== grid.current || cursor === null) return;
    if (event.key === 'Escape') setDismissed(true);
    if (event.key === 'Enter') pick(cursor);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moved = moveInGrid(cursor, event.key, rows.length, dates.length);
    const next = moved ?? found(event, cursor);
    if (next === null) return;
    event.preventDefault();
    setDismissed(false);
    setHover(null);
    setPlace(next);
  }

  function placeUnder(event: PointerEvent | MouseEvent): GridPlace | null {
    const bars = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (bars === null || dates.length === 0) return null;
    const box = bars.getBoundingClientRect();
    return { row: Number(bars.dataset['row']), day: dayAt(event.clientX - box.left, dates.length, box.width) };
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
      <TimeAxis dates={dates} labels={axis ?? null} widthPx={widthPx} trackRef={track} />
      <div role="rowgroup" ref={list} onFocus={onFocus}>
        {shown.map(({ index, gapPx }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isCursorRow = cursor?.row === index;
          return (
            <BarGridRow
              key={row.id}
              gridId={gridId}
              row={row}
              index={index}
              widthPx={widthPx}
              cursorDay={isCursorRow ? cursor.day : null}
              cursorTitles={isCursorRow ? titlesAt(cursor) : NO_TITLES}
              hoverDay={hover?.row === index ? hover.day : null}
              gapPx={gapPx}
              measure={measure}
              onToggle={onToggle}
            />
          );
        })}
      </div>
      {pointed !== null && (
        <FloatingDayCard
          grid={grid}
          place={pointed}
          row={rows[pointed.row]}
          titles={titlesAt(pointed)}
          widthPx={widthPx}
          shown={shown}
        />
      )}
    </div>
  );
}

function clampPlace({ row, day }: GridPlace, rows: number, days: number): GridPlace {
  return { row: Math.min(row, rows - 1), day: Math.min(day, days - 1) };
}
