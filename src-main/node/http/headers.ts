import type { IncomingHttpHeaders } from 'node:http';
import type { EpochMs } from '#core/model/time';

/** What an answer's headers say, as far as we listen. */
export interface AnswerHeaders {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** As sent, with parameters. */
  readonly contentType: string;
  /** Lower case, without parameters. */
  readonly mediaType: string;
  readonly retryAfterMs: number | null;
  readonly serverDate: EpochMs | null;
}

const LONGEST_VALIDATOR = 1_000;

export function readHeaders(headers: IncomingHttpHeaders): AnswerHeaders {
  const contentType = headers['content-type'] ?? '';
  const serverDate = httpDate(headers.date);
  return {
    etag: validator(headers.etag),
    lastModified: validator(headers['last-modified']),
    contentType,
    mediaType: (contentType.split(';')[0] ?? '').trim().toLowerCase(),
    // A date is meant by the server's clock; ours may be wrong.
    retryAfterMs: retryAfter(headers['retry-after'], serverDate ?? Date.now()),
    serverDate,
  };
}

/** Seconds or a date (RFC 9110, 10.2.3), as milliseconds from now; null for anything else. */
function retryAfter(text: string | undefined, now: EpochMs): number | null {
  const value = text?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  const at = httpDate(value);
  return at === null ? null : Math.max(0, at - now);
}

function httpDate(text: string | undefined): EpochMs | null {
  // Every form of RFC 9110 begins with the name of a day; `Date.parse` alone would take almost any number.
  if (text === undefined || !/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

function validator(text: string | undefined): string | null {
  return text === undefined || text === '' || text.length > LONGEST_VALIDATOR ? null : text;
}
