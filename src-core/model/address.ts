import { failed, ok, type Result } from './result.ts';

/** Where a page lives. Split here once, because the core cannot name `URL`. */
export interface Address {
  /** The whole address without query and fragment, always with a path: `https://status.openai.com/`. */
  readonly url: string;
  /** `https://status.openai.com`, with the port where it is not the scheme's own. */
  readonly origin: string;
  /** `status.openai.com`, with the port where it is not the scheme's own. */
  readonly host: string;
  /** The path, beginning with `/`, without a trailing one: `` for the root, `/eu` for a sub-page. */
  readonly path: string;
}

const SHAPE =
  /^(https?):\/\/(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)(?::(\d{1,5}))?(\/[^\s?#\\]*)?(?:[?#]\S*)?$/i;
const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const LONGEST = 2_000;

/**
 * Reads an address a person typed or a page sent. A missing scheme means https. Only https is taken, except that
 * loopback addresses may be http; credentials in an address are refused.
 */
export function parseAddress(text: string): Result<Address, string> {
  const typed = text.trim();
  if (typed === '' || typed.length > LONGEST) return failed('That is not a web address.');
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const match = SHAPE.exec(written);
  if (match === null) return failed(`“${clip(typed)}” is not a web address.`);
  const scheme = (match[1] ?? '').toLowerCase();
  const name = (match[2] ?? '').toLowerCase();
  const port = match[3];
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return failed(`${port} is not a port.`);
  if (scheme === 'http' && !LOOPBACK.test(name)) return failed('Only https addresses are read.');
  const ownPort = scheme === 'https' ? '443' : '80';
  const host = port === undefined || port === ownPort ? name : `${name}:${port}`;
  const fullPath = match[4] ?? '/';
  const origin = `${scheme}://${host}`;
  return ok({ url: origin + fullPath, origin, host, path: fullPath.replace(/\/+$/, '') });
}

/** Whether an address is on this machine. */
export function isLoopbackAddress(url: string): boolean {
  const address = parseAddress(url);
  return address.ok && LOOPBACK.test(address.value.host.replace(/:\d+$/, ''));
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
