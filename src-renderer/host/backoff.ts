const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/** How long to wait before attempt n (from 0), in milliseconds: doubling, capped, and spread by `random` (0 ≤ n < 1). */
export function reconnectDelayMs(attempt: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return Math.round(full * (0.75 + random / 4));
}
