/** The calendar month before the one a day is in: `2025-02`, with its first and its last day. */
export function lastMonth(date: string): { readonly month: string; readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const iso = (day: Date): string => day.toISOString().slice(0, 10);
  const from = iso(new Date(Date.UTC(year, month - 2, 1)));
  return { month: from.slice(0, 7), from, to: iso(new Date(Date.UTC(year, month - 1, 0))) };
}
