import type { IncomingMessage } from 'node:http';

/**
 * Sent with every answer. Nothing inline runs, nobody may frame the window, and nothing of it can be read from another
 * origin.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * Why a request is not for us, in words; null when it may go on. A page elsewhere can make a browser send requests
 * here, under a name that it lets resolve to this machine (DNS rebinding): so the name, the origin and what the
 * browser itself says about the sender are all checked.
 */
export function refusalOf({ headers }: IncomingMessage, port: number): string | null {
  const host = headers.host ?? '';
  if (!ownHosts(port).includes(host.toLowerCase())) return 'This server answers to its own name only.';
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return 'Requests from elsewhere are refused.';
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  // A link somewhere may lead here; it shows the window, and the window shows nothing without its cookie.
  const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return isLink ? null : 'Requests from elsewhere are refused.';
}

function ownHosts(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost'];
  return port === 80 ? [...names, ...names.map((name) => `${name}:80`)] : names.map((name) => `${name}:${port}`);
}
