/** Where the reader's finger is: a row and a day in it, both from 0. */
export interface GridPlace {
  readonly row: number;
  readonly day: number;
}

/** Where a key leads from `place`, or null where the key means nothing here. Never leaves the grid. */
export function moveInGrid(place: GridPlace, key: string, rows: number, days: number): GridPlace | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const wanted = step(place, rows, days);
  return { row: clamp(wanted.row, rows), day: clamp(wanted.day, days) };
}

const STEPS: Readonly<Record<string, (place: GridPlace, rows: number, days: number) => GridPlace>> = {
  ArrowLeft: ({ row, day }) => ({ row, day: day - 1 }),
  ArrowRight: ({ row, day }) => ({ row, day: day + 1 }),
  ArrowUp: ({ row, day }) => ({ row: row - 1, day }),
  ArrowDown: ({ row, day }) => ({ row: row + 1, day }),
  PageUp: ({ row, day }) => ({ row, day: day - 7 }),
  PageDown: ({ row, day }) => ({ row, day: day + 7 }),
  Home: ({ row }) => ({ row, day: 0 }),
  End: ({ row }, _rows, days) => ({ row, day: days - 1 }),
};

function clamp(value: number, count: number): number {
  return Math.min(count - 1, Math.max(0, value));
}
