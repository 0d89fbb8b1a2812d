/** From the first to the last, both among them. */
export interface StatusRange {
  readonly first: number;
  readonly last: number;
}

const MOST_RANGES = 20;
const PART = /^(\d{3})(?:-(\d{3}))?$/;

/** Reads `200-399, 401`; null where it says something else than statuses. */
export function parseStatuses(text: string): readonly StatusRange[] | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > MOST_RANGES) return null;
  const ranges: StatusRange[] = [];
  for (const part of parts) {
    const match = PART.exec(part);
    if (match === null) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 100 || last > 599 || last < first) return null;
    ranges.push({ first, last });
  }
  return ranges;
}

/** Whether a status counts as an answer. What cannot be read expects nothing. */
export function isExpected(status: number, statuses: string): boolean {
  return parseStatuses(statuses)?.some(({ first, last }) => status >= first && status <= last) ?? false;
}
