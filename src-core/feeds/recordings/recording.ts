import type { EpochMs } from '../../model/time.ts';

/** A page that was recorded and can be asked again: a pure function of the moment it is asked for. */
export interface Recording {
  readonly name: string;
  /** Where the page for people would be. */
  readonly pageUrlPath: '/';
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
  /**
   * What the page would have answered then, as far as the recording shows; null where it holds no such document.
   * `path` begins with a slash, `query` is without its question mark. `host` is who was asked.
   */
  answer(path: string, query: string, at: EpochMs, host: string): RecordedAnswer | null;
}

export interface RecordedAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** A JSON answer. */
export function json(value: unknown): RecordedAnswer {
  return { status: 200, contentType: 'application/json', body: JSON.stringify(value) };
}

/** `2025-12-17`: the UTC day of a moment. */
export function utcDay(at: EpochMs): string {
  return new Date(at).toISOString().slice(0, 10);
}
