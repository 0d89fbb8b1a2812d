import type { Answer, Exchange } from '#core/feeds/exchange';
import { parseAddress, type Address } from '#core/model/address';
import type { Failure } from '#core/model/failure';
import type { Result } from '#core/model/result';

/** What a server says to a path and query; null for a 404. */
export type Server = (pathAndQuery: string) => string | { readonly status: number; readonly text: string } | null;

/** Carries an exchange out against a server made of captured bytes. */
export function play<Value>(exchange: Exchange<Value>, origin: string, server: Server): Result<Value, Failure> {
  let step = exchange.next();
  while (step.done !== true) {
    const { url } = step.value;
    const said = url.startsWith(origin) ? server(url.slice(origin.length)) : null;
    step = exchange.next(answerOf(url, said));
  }
  return step.value;
}

/** What was read, or the reason as a thrown error: for tests that expect success. */
export function value<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(result.problem.reason);
  return result.value;
}

/** An address that is known to be one. */
export function addressOf(url: string): Address {
  const address = parseAddress(url);
  if (!address.ok) throw new Error(address.problem);
  return address.value;
}

function answerOf(url: string, said: ReturnType<Server>): Answer {
  const { status, text } = said === null ? { status: 404, text: 'Not found' } : complete(said);
  const contentType = text.startsWith('<') ? 'text/html' : 'application/json';
  return { kind: 'document', url, status, contentType, text };
}

function complete(said: string | { readonly status: number; readonly text: string }) {
  return typeof said === 'string' ? { status: 200, text: said } : said;
}
