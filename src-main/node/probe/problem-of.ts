import type { ProbeProblem } from '#core/probe/reading';
import { failureOf } from '../http/failures.ts';

/** What an error of Node's http, net, tls or dns means for a probe. */
export function problemOf(error: unknown, signal: AbortSignal): ProbeProblem {
  if (signal.aborted) return 'timeout';
  const { kind, cause } = failureOf(error);
  switch (cause) {
    case 'name':
    case 'resolver':
      return 'name';
    case 'no_route':
    case 'refused':
    case 'cut':
    case 'proxy':
      return cause;
    default:
      break;
  }
  if (kind === 'timeout' || kind === 'insecure' || kind === 'unreadable') return kind;
  return 'no_route';
}
