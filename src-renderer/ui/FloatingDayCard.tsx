import { barSlot } from '#core/picture/bar-geometry';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { GridPlace } from './bar-grid-keys.ts';
import type { GridRow } from './bar-grid-row.ts';
import { DayCard } from './DayCard.tsx';
import type { ShownRow } from './virtual-rows.ts';

interface FloatingDayCardProps {
  readonly grid: RefObject<HTMLElement | null>;
  readonly place: GridPlace;
  readonly row: GridRow | undefined;
  readonly titles: readonly string[];
  readonly widthPx: number;
  /** The rows that are drawn: with others the row may stand elsewhere. */
  readonly shown: readonly ShownRow[];
}

const GAP_PX = 8;

interface Spot {
  readonly left: number;
  readonly top: number;
}

/** The card of the day under the cursor or the pointer: below its row, or above where the window ends. */
export function FloatingDayCard({ grid, place, row, titles, widthPx, shown }: FloatingDayCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const day = row?.days[place.day];
  const count = row?.days.length ?? 1;

  useLayoutEffect(() => {
    const bars = grid.current?.querySelector(`[data-row="${place.row}"]`);
    if (grid.current === null || card.current === null || bars === null || bars === undefined) return;
    const within = grid.current.getBoundingClientRect();
    const at = bars.getBoundingClientRect();
    const own = card.current.getBoundingClientRect();
    const slot = barSlot(place.day, count, widthPx);
    const centred = at.left - within.left + slot.x + slot.width / 2 - own.width / 2;
    const below = at.bottom + GAP_PX + own.height <= window.innerHeight;
    setSpot({
      left: Math.round(Math.max(0, Math.min(centred, within.width - own.width))),
      top: Math.round((below ? at.bottom + GAP_PX : at.top - GAP_PX - own.height) - within.top),
    });
  }, [grid, place.row, place.day, count, widthPx, titles.length, shown]);

  if (row === undefined || day === undefined) return null;
  return (
    <div
      ref={card}
      className="grid-card"
      aria-hidden="true"
      style={spot === null ? { visibility: 'hidden' } : { left: spot.left, top: spot.top }}
    >
      <DayCard rowName={row.name} day={day} titles={titles} />
    </div>
  );
}
