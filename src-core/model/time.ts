/** A moment: milliseconds since 1970-01-01T00:00Z. Every time in the core is one; ISO text lives only at the edges. */
export type EpochMs = number;

/** A calendar day without a zone, `2025-03-25`. */
export type IsoDate = string;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** A stretch of time, half open: `from` belongs to it, `to` does not. */
export interface Span {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** `2025-03-25T09:00:00.000Z`, or null for null: the form every outside interface uses. */
export function toIso(at: EpochMs): string;
export function toIso(at: EpochMs | null): string | null;
export function toIso(at: EpochMs | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
