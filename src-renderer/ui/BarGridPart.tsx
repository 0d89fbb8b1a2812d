import type { GridPlace } from './bar-grid-keys.ts';
import type { GridRow } from './bar-grid-row.ts';
import { BarGridRow } from './BarGridRow.tsx';
import { useNear } from './use-near.ts';

export interface BarGridPartProps {
  readonly gridId: string;
  readonly rows: readonly GridRow[];
  /** The place of the first of them in the grid. */
  readonly firstIndex: number;
  readonly widthPx: number;
  readonly cursor: GridPlace | null;
  readonly cursorTitles: readonly string[];
  readonly hover: GridPlace | null;
  readonly onToggle: (rowId: string) => void;
}

/** Some rows of a grid: with their bars while they are near the window, with their words always. */
export function BarGridPart(props: BarGridPartProps) {
  const { gridId, rows, firstIndex, widthPx, cursor, cursorTitles, hover, onToggle } = props;
  const [part, near] = useNear(firstIndex === 0);
  const hasCursor = cursor !== null && cursor.row >= firstIndex && cursor.row < firstIndex + rows.length;
  return (
    <div role="rowgroup" ref={part}>
      {rows.map((row, offset) => {
        const index = firstIndex + offset;
        const isCursorRow = cursor?.row === index;
        return (
          <BarGridRow
            key={row.id}
            gridId={gridId}
            row={row}
            index={index}
            widthPx={widthPx}
            cursorDay={isCursorRow ? cursor.day : null}
            cursorTitles={isCursorRow ? cursorTitles : NO_TITLES}
            hoverDay={hover?.row === index ? hover.day : null}
            drawn={near || hasCursor}
            onToggle={onToggle}
          />
        );
      })}
    </div>
  );
}

const NO_TITLES: readonly string[] = [];
