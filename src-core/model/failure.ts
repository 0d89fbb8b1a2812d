import type { OptionName } from './option-name.ts';

/** Why a poll gave no reading. `network` kinds may be ours to blame; `page` kinds are the source's. */
export type FailureKind =
  // No connection, or a name that does not resolve.
  | 'offline'
  | 'timeout'
  // TLS would not come up: a wrong clock, an intercepting proxy, an expired certificate.
  | 'insecure'
  // The server answered with an error.
  | 'http_status'
  // A login or a 401: the page is not public.
  | 'not_public'
  // Over the size cap, undecodable, too many redirects, or a redirect away from https.
  | 'unreadable'
  // An answer that is not what the format sends: HTML for JSON, truncated, empty, another shape.
  | 'shape';

/** What on the way to the page went wrong, as far as it can be told. Said of many pages at once it tells about us. */
export type FailureCause =
  // The machine itself has no way out.
  | 'no_route'
  // The name of the server is not known.
  | 'name'
  // Nobody could be asked for the name of the server.
  | 'resolver'
  | 'refused'
  | 'cut'
  // A proxy did not let us through, or cannot be used.
  | 'proxy'
  // A certificate for another server, or something that is no TLS at all, where a page should be.
  | 'stranger'
  // A certificate from an authority nobody here has heard of.
  | 'untrusted'
  // A certificate that has expired or is not valid yet: theirs, or our clock.
  | 'certificate_date'
  // The network wants people to sign in first (RFC 6585, 6).
  | 'sign_in';

/** What else is known of a failure, to be said in any language. */
export type FailureDetail =
  | { readonly key: 'not_a_status_page'; readonly what: 'page' | 'feed' | 'data'; readonly title: string }
  | { readonly key: 'choice_needed'; readonly option: OptionName }
  | { readonly key: 'no_such_option'; readonly option: string; readonly format: string; readonly options: string }
  | { readonly key: 'option_too_long'; readonly option: OptionName; readonly most: number }
  | { readonly key: 'option_not_one_of'; readonly option: OptionName; readonly value: string; readonly values: string }
  | { readonly key: 'no_such_format'; readonly format: string }
  | {
      readonly key:
        | 'nothing_here'
        | 'empty_answer'
        | 'web_page_instead'
        | 'cut_short'
        | 'emptied'
        | 'older_copy'
        | 'clock_behind'
        | 'not_an_address';
    };

export interface Failure {
  readonly kind: FailureKind;
  /** One sentence for people, ending in a full stop. No stack, no codes without words. */
  readonly reason: string;
  /** The HTTP status, where the server answered. */
  readonly status?: number;
  /** What the server asked us to wait, in milliseconds, already parsed but not yet clamped. */
  readonly retryAfterMs?: number;
  readonly cause?: FailureCause;
  readonly detail?: FailureDetail;
  /** The host a redirect leads to that was not followed. */
  readonly leadsTo?: string;
}

/** Whether a failure says nothing about the page because our own connection may be the cause. */
export function mayBeOurNetwork(kind: FailureKind): boolean {
  return kind === 'offline' || kind === 'timeout' || kind === 'insecure';
}
