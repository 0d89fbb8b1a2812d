import type { Failure } from '#core/model/failure';

/** Every way a GET can end without an answer, in one sentence each. */
export const failures = {
  timeout: (timeoutMs: number): Failure => ({
    kind: 'timeout',
    reason: `The page did not answer within ${Math.round(timeoutMs / 100) / 10} seconds.`,
  }),
  closed: (): Failure => ({ kind: 'offline', reason: 'Greenbar is closing.' }),
  notAnAddress: (): Failure => ({ kind: 'unreadable', reason: 'That is not a web address.' }),
  notHttps: (): Failure => ({ kind: 'unreadable', reason: 'The address is not https, and only https is read.' }),
  signIn: (): Failure => ({
    kind: 'offline',
    reason: 'The network wants somebody to sign in before it lets anything through.',
    cause: 'sign_in',
  }),
  proxyRefuses: (): Failure => ({ kind: 'offline', reason: 'The proxy wants a name and a password.', cause: 'proxy' }),
  credentials: (): Failure => ({ kind: 'unreadable', reason: 'The address contains a user name or password.' }),
  badRedirect: (): Failure => ({ kind: 'unreadable', reason: 'The page redirects to something that is no address.' }),
  redirectToThisMachine: (): Failure => ({
    kind: 'unreadable',
    reason: 'The page redirects to this computer, which is not followed.',
  }),
  tooManyRedirects: (most: number): Failure => ({
    kind: 'unreadable',
    reason: `The page redirects more than ${most} times.`,
  }),
  tooBig: (maxBytes: number): Failure => ({
    kind: 'unreadable',
    reason: `The page is larger than ${Math.round((maxBytes / 1024 / 1024) * 10) / 10} MB.`,
  }),
  undecodable: (): Failure => ({
    kind: 'unreadable',
    reason: 'The answer is compressed in a way that cannot be read.',
  }),
} as const;

const SENTENCES: Readonly<Record<string, Failure>> = {
  ENOTFOUND: { kind: 'offline', reason: 'The name of the server could not be found.', cause: 'name' },
  EAI_AGAIN: { kind: 'offline', reason: 'The name of the server could not be looked up.', cause: 'resolver' },
  EAI_FAIL: { kind: 'offline', reason: 'The name of the server could not be looked up.', cause: 'resolver' },
  ENETUNREACH: { kind: 'offline', reason: 'There is no connection to the internet.', cause: 'no_route' },
  ENETDOWN: { kind: 'offline', reason: 'There is no connection to the internet.', cause: 'no_route' },
  EHOSTUNREACH: { kind: 'offline', reason: 'The server cannot be reached from here.' },
  EADDRNOTAVAIL: { kind: 'offline', reason: 'There is no connection to the internet.', cause: 'no_route' },
  ECONNREFUSED: { kind: 'offline', reason: 'The server refused the connection.', cause: 'refused' },
  ECONNRESET: { kind: 'offline', reason: 'The connection was cut.', cause: 'cut' },
  ECONNABORTED: { kind: 'offline', reason: 'The connection was cut.', cause: 'cut' },
  EPIPE: { kind: 'offline', reason: 'The connection was cut.', cause: 'cut' },
  ETIMEDOUT: { kind: 'timeout', reason: 'The server did not answer.' },
  ERR_PROXY_TUNNEL: { kind: 'offline', reason: 'The proxy did not let the connection through.', cause: 'proxy' },
  ERR_PROXY_INVALID_CONFIG: {
    kind: 'offline',
    reason: 'The proxy settings of this computer cannot be used.',
    cause: 'proxy',
  },
  CERT_HAS_EXPIRED: {
    kind: 'insecure',
    reason: 'The certificate of the server has expired, or the clock is wrong.',
    cause: 'certificate_date',
  },
  CERT_NOT_YET_VALID: {
    kind: 'insecure',
    reason: 'The certificate of the server is not valid yet, or the clock is wrong.',
    cause: 'certificate_date',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    kind: 'insecure',
    reason: 'The certificate belongs to another server.',
    cause: 'stranger',
  },
};

/** OpenSSL's names for certificates that lead to no authority we know: an intercepting proxy, a self-made one. */
const UNTRUSTED = /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|INVALID_\w+)$/;
const TLS = /^(ERR_SSL_|ERR_TLS_|EPROTO$)/;
const UNREADABLE = /^(HPE_|ERR_INVALID_|ERR_HTTP_)/;

/** What an error thrown or emitted by Node's http, net or tls means. */
export function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  const known = SENTENCES[code];
  if (known !== undefined) return known;
  if (UNTRUSTED.test(code)) {
    return { kind: 'insecure', reason: 'The certificate of the server is not to be trusted.', cause: 'untrusted' };
  }
  if (TLS.test(code)) return { kind: 'insecure', reason: 'No secure connection could be made.', cause: 'stranger' };
  if (UNREADABLE.test(code))
    return { kind: 'unreadable', reason: 'The server answered with something that is not HTTP.' };
  return { kind: 'offline', reason: 'The connection failed.' };
}

/** Where several addresses of one name were tried, the error is a bundle; the first one speaks for it. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}
