import type { Failure } from '#core/model/failure';
import { failureOf, failures } from '../node/http/failures.ts';

/** Chromium's names (net/base/net_error_list.h) beside those Node has for the same: then the sentences are the same. */
const AS_NODE_SAYS: Readonly<Record<string, string>> = {
  NAME_NOT_RESOLVED: 'ENOTFOUND',
  NAME_RESOLUTION_FAILED: 'EAI_FAIL',
  DNS_TIMED_OUT: 'EAI_AGAIN',
  DNS_SERVER_FAILED: 'EAI_FAIL',
  INTERNET_DISCONNECTED: 'ENETUNREACH',
  ADDRESS_UNREACHABLE: 'EHOSTUNREACH',
  CONNECTION_REFUSED: 'ECONNREFUSED',
  CONNECTION_RESET: 'ECONNRESET',
  CONNECTION_CLOSED: 'ECONNRESET',
  CONNECTION_ABORTED: 'ECONNABORTED',
  EMPTY_RESPONSE: 'ECONNRESET',
  CONTENT_LENGTH_MISMATCH: 'ECONNRESET',
  INCOMPLETE_CHUNKED_ENCODING: 'ECONNRESET',
  // A machine that wakes up, or changes its network, under a request.
  NETWORK_CHANGED: 'ECONNRESET',
  NETWORK_IO_SUSPENDED: 'ECONNRESET',
  CONNECTION_TIMED_OUT: 'ETIMEDOUT',
  TIMED_OUT: 'ETIMEDOUT',
  TUNNEL_CONNECTION_FAILED: 'ERR_PROXY_TUNNEL',
  MANDATORY_PROXY_CONFIGURATION_FAILED: 'ERR_PROXY_INVALID_CONFIG',
  PAC_SCRIPT_FAILED: 'ERR_PROXY_INVALID_CONFIG',
  // Chromium does not say on which side of its dates a certificate is.
  CERT_DATE_INVALID: 'CERT_HAS_EXPIRED',
  CERT_COMMON_NAME_INVALID: 'ERR_TLS_CERT_ALTNAME_INVALID',
  BAD_SSL_CLIENT_AUTH_CERT: 'ERR_SSL_CLIENT',
  INVALID_HTTP_RESPONSE: 'HPE_INVALID',
  INVALID_RESPONSE: 'HPE_INVALID',
  HTTP2_PROTOCOL_ERROR: 'HPE_INVALID',
  QUIC_PROTOCOL_ERROR: 'HPE_INVALID',
};

/** What an error of Chromium's network means: in Electron its message is `net::ERR_` and a name. */
export function failureOfNet(error: unknown): Failure {
  const name = /\bERR_([A-Z0-9_]+)/.exec(error instanceof Error ? error.message : String(error))?.[1] ?? '';
  const code = AS_NODE_SAYS[name];
  if (code !== undefined) return failureOf({ code });
  if (name === 'CONTENT_DECODING_FAILED') return failures.undecodable();
  if (name === 'INVALID_REDIRECT' || name === 'UNSAFE_REDIRECT') return failures.badRedirect();
  if (name.startsWith('PROXY_') || name.startsWith('SOCKS_')) return failureOf({ code: 'ERR_PROXY_TUNNEL' });
  if (name.startsWith('CERT_')) return failureOf({ code: 'CERT_UNTRUSTED' });
  if (name.startsWith('SSL_')) return failureOf({ code: 'ERR_SSL_' });
  if (name.startsWith('RESPONSE_HEADERS_')) return failureOf({ code: 'HPE_INVALID' });
  return failureOf(error);
}
