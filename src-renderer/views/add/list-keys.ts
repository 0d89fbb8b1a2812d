const PAGE = 8;

/** Where a key leads in a list; null for keys that do not walk it. From nowhere (-1) it goes to the first. */
export function movedBy(key: string, from: number, length: number): number | null {
  if (length === 0) return null;
  const steps = STEPS[key];
  return steps === undefined ? null : Math.min(Math.max(from + steps, 0), length - 1);
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
