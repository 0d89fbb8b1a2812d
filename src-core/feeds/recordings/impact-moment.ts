import type { EpochMs } from '../../model/time.ts';
import { readTime } from '../kit/time.ts';
import type { RecordedImpact, RecordedIncident, RecordedPage } from './impact-shapes.ts';

/** A recording, looked at as of one moment. */
export interface Moment {
  readonly page: RecordedPage;
  readonly at: EpochMs;
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
  /** When each incident was put on the page. */
  readonly postedAt: ReadonlyMap<string, EpochMs>;
}

/** An impact as it was known then: without an end that was still to come. */
export interface KnownImpact {
  readonly impact: RecordedImpact;
  readonly from: EpochMs;
  /** Null while it went on. */
  readonly to: EpochMs | null;
}

/** The recording as of `at`. */
export function momentOf(page: RecordedPage, at: EpochMs, startsAt: EpochMs, endsAt: EpochMs): Moment {
  const { incident_links: links } = page.component_impacts_response;
  const postedAt = new Map<string, EpochMs>();
  for (const { id, published_at } of [...links, ...recordedIncidents(page)]) {
    postedAt.set(id, Math.max(timeOf(published_at), ulidTime(id) ?? 0));
  }
  return { page, at, startsAt, endsAt, postedAt };
}

/** Those of which more than the title was recorded. */
export function recordedIncidents(page: RecordedPage): readonly RecordedIncident[] {
  const { ongoing_incidents, in_progress_maintenances, scheduled_maintenances } = page.summary;
  return [
    ...ongoing_incidents,
    ...in_progress_maintenances,
    ...scheduled_maintenances,
    ...page.calendar_month_incidents,
  ];
}

/** The impacts that were on the page, in recorded order. */
export function impactsAt(moment: Moment): readonly KnownImpact[] {
  return moment.page.component_impacts_response.component_impacts.flatMap((recorded) => {
    const from = timeOf(recorded.start_at);
    const shownFrom = Math.max(from, moment.postedAt.get(recorded.status_page_incident_id) ?? from);
    if (shownFrom > moment.at) return [];
    const { end_at, ...impact } = recorded;
    if (end_at === undefined || timeOf(end_at) > moment.at) return { impact, from, to: null };
    return { impact: recorded, from, to: timeOf(end_at) };
  });
}

/** The moment of a text the shapes have checked. */
export function timeOf(text: string): EpochMs {
  return readTime(text) ?? 0;
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID's first ten characters are the milliseconds of its making: for an incident, when it was posted. */
function ulidTime(id: string): EpochMs | null {
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id)) return null;
  return Array.from(id.slice(0, 10)).reduce((sum, digit) => sum * 32 + DIGITS.indexOf(digit), 0);
}
