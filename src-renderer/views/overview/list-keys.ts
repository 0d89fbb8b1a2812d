const PAGE = 8;

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Where a key leads from the row that has the focus, within the list; null for keys that do not walk it. */
export function moveInList(key: string, at: number, count: number): number | null {
  const to = STEPS[key]?.(at, count);
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}
