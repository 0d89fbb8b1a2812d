import { describe, expect, it, test } from 'vitest';
import { failureOfNet } from '../../../src-main/electron/net-failures.ts';
import { openNetWire } from '../../../src-main/electron/net-wire.ts';
import { createHttp, type HttpOptions } from '../../../src-main/node/http.ts';
import { createFakeNet } from '../../fakes/electron-net.ts';
import { document, serverFor } from '../node/http-harness.ts';
import { httpLimitsSuite } from '../node/http-limits.suite.ts';
import { httpSuite } from '../node/http.suite.ts';

const SESSION = { closeAllConnections: () => Promise.resolve() };
const openHttp = (options: HttpOptions) =>
  createHttp({ ...options, wire: openNetWire(createFakeNet(), SESSION as never) });

httpSuite(openHttp);
httpLimitsSuite(openHttp);

it('asks in the session it was given, and tells nobody where it came from', async () => {
  const asked: Electron.ClientRequestConstructorOptions[] = [];
  const fake = createFakeNet();
  const wire = openNetWire(
    { request: (options) => (asked.push(options as Electron.ClientRequestConstructorOptions), fake.request(options)) },
    SESSION as never,
  );
  const { http, origin } = await serverFor((options) => createHttp({ ...options, wire }))((_request, response) =>
    response.end('x'),
  );
  document(await http.get(origin, null));
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    session: SESSION,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  });
});

describe('what Chromium calls it', () => {
  test.each([
    ['NAME_NOT_RESOLVED', { kind: 'offline', cause: 'name' }],
    ['DNS_TIMED_OUT', { kind: 'offline', cause: 'resolver' }],
    ['INTERNET_DISCONNECTED', { kind: 'offline', cause: 'no_route' }],
    ['NETWORK_CHANGED', { kind: 'offline', cause: 'cut' }],
    ['CONNECTION_TIMED_OUT', { kind: 'timeout' }],
    ['PROXY_CONNECTION_FAILED', { kind: 'offline', cause: 'proxy' }],
    ['TUNNEL_CONNECTION_FAILED', { kind: 'offline', cause: 'proxy' }],
    ['PAC_SCRIPT_FAILED', { kind: 'offline', cause: 'proxy' }],
    ['CERT_DATE_INVALID', { kind: 'insecure', cause: 'certificate_date' }],
    ['CERT_AUTHORITY_INVALID', { kind: 'insecure', cause: 'untrusted' }],
    ['CERT_COMMON_NAME_INVALID', { kind: 'insecure', cause: 'stranger' }],
    ['SSL_PROTOCOL_ERROR', { kind: 'insecure', cause: 'stranger' }],
    ['CONTENT_DECODING_FAILED', { kind: 'unreadable' }],
    ['HTTP2_PROTOCOL_ERROR', { kind: 'unreadable' }],
    ['UNSAFE_REDIRECT', { kind: 'unreadable' }],
    ['SOMETHING_NEW', { kind: 'offline' }],
  ])('ERR_%s', (name, failure) => {
    expect(failureOfNet(new Error(`net::ERR_${name}`))).toMatchObject(failure);
  });
});
