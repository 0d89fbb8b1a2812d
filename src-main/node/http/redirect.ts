import type { Failure } from '#core/model/failure';
import { failed, ok, type Result } from '#core/model/result';
import { failures } from './failures.ts';

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export function isRedirect(status: number): boolean {
  return REDIRECTS.includes(status);
}

/** Whether an address is on this machine: the only place that is spoken to without encryption. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}

/** The address as a `URL`, if it is one we may read: https, or http on this machine, without credentials. */
export function checkAddress(text: string): Result<URL, Failure> {
  if (!URL.canParse(text)) return failed(failures.notAnAddress());
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return failed(failures.credentials());
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return ok(url);
  return failed(failures.notHttps());
}

/**
 * Where a redirect leads, if it may be followed. A page on the internet may not send us to this machine: that would
 * let it read what listens here.
 */
export function followRedirect(from: URL, location: string): Result<URL, Failure> {
  if (!URL.canParse(location, from.href)) return failed(failures.badRedirect());
  const target = new URL(location, from);
  const leadsTo = target.host;
  const next = checkAddress(target.href);
  if (!next.ok) return failed({ ...next.problem, leadsTo });
  if (isLoopback(next.value) && !isLoopback(from)) return failed({ ...failures.redirectToThisMachine(), leadsTo });
  // What was encrypted stays so, even on this machine.
  if (from.protocol === 'https:' && next.value.protocol === 'http:') return failed({ ...failures.notHttps(), leadsTo });
  return next;
}
