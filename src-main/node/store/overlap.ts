import type { Incident } from '#core/model/snapshot';
import { DAY_MS, type EpochMs, type IsoDate, type Span } from '#core/model/time';

/** Whether a stretch that may still go on touches the span. */
export function overlaps(from: EpochMs, to: EpochMs | null, span: Span): boolean {
  return from < span.to && (to === null || to > span.from);
}

/** An incident opened and closed at one instant still happened. */
export function incidentOverlaps({ startedAt, resolvedAt }: Incident, span: Span): boolean {
  return overlaps(startedAt, resolvedAt, span) || (startedAt >= span.from && startedAt < span.to);
}

/** First and last UTC day of a span, for what we count by UTC days. */
export function utcDays(span: Span): { readonly first: IsoDate; readonly last: IsoDate } {
  return { first: utcDay(span.from), last: utcDay(Math.max(span.from, span.to - 1)) };
}

/** A vendor's days are in a zone of its own: one more on either side makes sure that none is missed. */
export function anyZoneDays(span: Span): { readonly first: IsoDate; readonly last: IsoDate } {
  return { first: utcDay(span.from - DAY_MS), last: utcDay(span.to + DAY_MS) };
}

/** Beyond this year a date is no longer ten characters, and text no longer sorts as time does. */
const LATEST = Date.UTC(9999, 11, 31);

function utcDay(at: EpochMs): IsoDate {
  return new Date(Math.min(Math.max(at, 0), LATEST)).toISOString().slice(0, 10);
}
