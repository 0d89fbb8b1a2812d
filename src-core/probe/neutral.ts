import { DEFAULT_TIMEOUT_SECONDS, type HttpsTarget } from './probe-setting.ts';

/**
 * Two addresses to tell our own connection by, while a probe is on: operators make them to be asked for just that, they
 * are of different operators, answer 204 without a body, and are asked with HEAD. The user can name two others.
 */
export const NEUTRAL_URLS: readonly [string, string] = [
  'https://connectivitycheck.gstatic.com/generate_204',
  'https://cp.cloudflare.com/generate_204',
];

export const NEUTRAL_TIMEOUT_SECONDS = DEFAULT_TIMEOUT_SECONDS;

/** Whatever such an address says, it was reached; who answers in its place has no certificate for its name. */
export function neutralTarget(url: string): HttpsTarget {
  return { kind: 'https', url, method: 'HEAD', statuses: '100-599', text: null };
}
