import { levelWord } from '#core/i18n/words';
import { barSlot } from '#core/picture/bar-geometry';
import { memo, useLayoutEffect, useRef, type RefCallback } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { BAR_HEIGHT_PX, cellId, type GridRow } from './bar-grid-row.ts';
import { BarStrip } from './BarStrip.tsx';
import { rowWords, spokenDay } from './day-words.ts';
import { useLanguage } from './language.tsx';
import { LevelMark } from './LevelMark.tsx';

interface BarGridRowProps {
  readonly gridId: string;
  readonly row: GridRow;
  readonly index: number;
  readonly widthPx: number;
  /** The day under the keyboard's cursor; null while that is in another row or nowhere. */
  readonly cursorDay: number | null;
  /** Titles of that day's incidents. */
  readonly cursorTitles: readonly string[];
  /** The day under the pointer. */
  readonly hoverDay: number | null;
  /** Room above it for rows that are not drawn. */
  readonly gapPx: number;
  readonly measure: RefCallback<HTMLElement>;
  readonly onToggle: (rowId: string) => void;
}

/** Name, bars, figure. The bars are one picture; only the day under the cursor is an element of its own. */
export const BarGridRow = memo(function BarGridRow(props: BarGridRowProps) {
  const { gridId, row, index, widthPx, cursorDay, cursorTitles, hoverDay, gapPx, measure, onToggle } = props;
  const language = useLanguage();
  const cursor = cursorDay === null ? undefined : row.days[cursorDay];
  return (
    <div
      ref={measure}
      role="row"
      data-row-id={row.id}
      aria-rowindex={index + 1}
      className={`grid-row grid-row-${row.kind}`}
      style={gapPx === 0 ? undefined : { marginBlockStart: gapPx }}
    >
      <div role="rowheader" aria-colindex={1} className={`grid-name${row.indented ? ' grid-name-indented' : ''}`}>
        <LevelMark mark={row.level} size={14} />
        {row.expanded === null ? (
          <bdi className="grid-name-text">{row.name}</bdi>
        ) : (
          <AriaButton className="grid-fold" aria-expanded={row.expanded} onPress={() => onToggle(row.id)}>
            <bdi className="grid-name-text">{row.name}</bdi>
            <svg className="grid-chevron" aria-hidden="true" width="10" height="10" viewBox="0 0 10 10">
              <path d="M3 1.5L6.5 5L3 8.5" />
            </svg>
          </AriaButton>
        )}
        <span className="hidden-text">, {levelWord(row.level, language)}</span>
      </div>
      <div role="presentation" className="grid-bars" dir="ltr" data-row={index}>
        <BarStrip days={row.days} widthPx={widthPx} heightPx={BAR_HEIGHT_PX} />
        <span role="gridcell" aria-colindex={2} aria-colspan={row.days.length} className="hidden-text">
          {rowWords(row.days, language)}
        </span>
        {hoverDay !== null && <Cursor day={hoverDay} count={row.days.length} widthPx={widthPx} />}
        {cursorDay !== null && cursor !== undefined && (
          <Cursor
            day={cursorDay}
            count={row.days.length}
            widthPx={widthPx}
            id={cellId(gridId, row.id, cursorDay)}
            label={spokenDay(cursor, cursorTitles, language)}
          />
        )}
      </div>
      <div role="gridcell" aria-colindex={row.days.length + 2} className="grid-figure">
        <span className="hidden-text">{language.say('bars.uptime')} </span>
        <span>{row.figure}</span>
        {row.figureNote !== null && <span className="grid-figure-note">{row.figureNote}</span>}
      </div>
    </div>
  );
});

interface CursorProps {
  readonly day: number;
  readonly count: number;
  readonly widthPx: number;
  readonly id?: string;
  readonly label?: string;
}

/** A frame around one bar; with a label it is the grid cell of that day. */
function Cursor({ day, count, widthPx, id, label }: CursorProps) {
  const cell = useRef<HTMLDivElement>(null);
  // What has the focus by `aria-activedescendant` is not scrolled to by itself.
  useLayoutEffect(() => {
    cell.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  const slot = barSlot(day, count, widthPx);
  const place = { insetInlineStart: slot.x - 2, inlineSize: slot.width + 4 };
  if (label === undefined) return <div className="grid-cursor" aria-hidden="true" style={place} />;
  return (
    <div
      ref={cell}
      role="gridcell"
      id={id}
      aria-colindex={day + 2}
      aria-label={label}
      className="grid-cursor grid-cursor-keys"
      style={place}
    />
  );
}
