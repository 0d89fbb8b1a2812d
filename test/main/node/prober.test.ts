import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { httpsProbe, type HttpsTarget, type ProbeTarget } from '#core/probe/probe-setting';
import type { ProbeOutcome } from '#core/probe/reading';
import { createNodeProber } from '../../../src-main/node/probe/node-prober.ts';
import { startLoopbackServer, type LoopbackServer } from '../../fakes/loopback-server.ts';
import type { Respond } from './http-harness.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** Long, since nothing here waits for it but what is to be waited for. */
const PATIENCE_MS = 15_000;

async function serve(respond: Respond): Promise<LoopbackServer> {
  const server = await startLoopbackServer(respond);
  opened.push(server);
  return server;
}

function probe(target: ProbeTarget, timeoutMs = PATIENCE_MS): Promise<ProbeOutcome> {
  const prober = createNodeProber({ userAgent: 'Greenbar/test', environment: {} });
  opened.push(prober);
  return prober.probe(target, timeoutMs);
}

function https(url: string, parts: Partial<HttpsTarget> = {}): HttpsTarget {
  const { target } = httpsProbe(url);
  if (target.kind !== 'https') throw new Error('not https');
  return { ...target, ...parts };
}

/** A port nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('one request, with nothing in it but the request, on a connection of its own', async () => {
  const server = await serve((_request, response) => {
    response.setHeader('set-cookie', 'known=1');
    response.end();
  });
  for (let count = 1; count <= 3; count += 1) {
    expect(await probe(https(`${server.origin}/health?full`))).toMatchObject({ problem: null, status: 200 });
    expect(server.connections()).toBe(count);
  }
  for (const { method, url, headers } of server.requests) {
    expect([method, url]).toEqual(['HEAD', '/health?full']);
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  }
});

test('the phases are told apart, and add up', async () => {
  const server = await serve((_request, response) => setTimeout(() => response.end(), 120));
  const { phases } = await probe(https(server.origin.replace('127.0.0.1', 'localhost')));
  expect(phases.dnsMs).toBeGreaterThanOrEqual(0);
  expect(phases.connectMs).toBeGreaterThanOrEqual(0);
  expect(phases.tlsMs).toBeNull();
  expect(phases.firstByteMs).toBeGreaterThan(110);
  const parts = (phases.dnsMs ?? 0) + (phases.connectMs ?? 0) + (phases.firstByteMs ?? 0);
  expect(phases.totalMs).toBeGreaterThanOrEqual(parts - 1);
  expect((await probe(https(server.origin))).phases.dnsMs).toBeNull();
});

test('a redirect is its status and is not followed', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect(await probe(https(server.origin))).toMatchObject({ problem: null, status: 302 });
  expect(await probe(https(server.origin, { statuses: '200-299' }))).toMatchObject({ problem: 'status', status: 302 });
  expect(server.requests).toHaveLength(2);
});

test('what is expected decides what a status is worth', async () => {
  const server = await serve((request, response) => response.writeHead(Number(request.url?.slice(1))).end());
  const problem = async (status: number, statuses?: string): Promise<unknown> =>
    (await probe(https(`${server.origin}/${status}`, statuses === undefined ? {} : { statuses }))).problem;
  expect(await problem(401)).toBeNull();
  expect(await problem(503)).toBe('status');
  expect(await problem(503, '500-599')).toBeNull();
  expect(await problem(401, '200, 204')).toBe('status');
  // Whoever says these stands between us and the service.
  expect([await problem(407), await problem(511)]).toEqual(['proxy', 'proxy']);
});

test('a text is looked for where one is expected, and no more is read than needed', async () => {
  let sent = 0;
  const server = await serve((request, response) => {
    if (request.url === '/endless') {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(64 * 1024))) sent += 1;
      };
      response.on('drain', more);
      more();
    } else response.end('all good');
  });
  const get = { method: 'GET', text: 'all good' } as const;
  expect(await probe(https(server.origin, get))).toMatchObject({ problem: null });
  expect(await probe(https(server.origin, { ...get, text: 'all bad' }))).toMatchObject({ problem: 'text' });
  expect(await probe(https(`${server.origin}/endless`, get))).toMatchObject({ problem: 'text' });
  // Without a text the first byte is enough.
  expect(await probe(https(`${server.origin}/endless`, { method: 'GET' }))).toMatchObject({ problem: null });
  expect(sent).toBeLessThan(2_000);
});

test('each way to fail has its name', async () => {
  const port = await freePort();
  const cut = await serve((request) => request.socket.destroy());
  const mute = await serve(() => undefined);
  expect(await probe(https(`http://127.0.0.1:${port}/`))).toMatchObject({ problem: 'refused' });
  expect(await probe(https('https://nobody.invalid/'))).toMatchObject({ problem: 'name' });
  expect(await probe(https(cut.origin))).toMatchObject({ problem: 'cut' });
  expect(await probe(https(mute.origin), 200)).toMatchObject({ problem: 'timeout' });
  expect(await probe(https(mute.origin.replace('http:', 'https:')))).toMatchObject({ problem: 'insecure' });
  expect(await probe(https('http://example.com/'))).toMatchObject({ problem: 'unreadable' });
  expect(await probe(https('https://me:secret@127.0.0.1/'))).toMatchObject({ problem: 'unreadable' });
});

test('something that speaks no HTTP is no answer', async () => {
  const server = createServer((socket) => socket.on('error', () => undefined).end('220 mail.example ESMTP\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(server);
  const { port } = server.address() as AddressInfo;
  expect(await probe(https(`http://127.0.0.1:${port}/`))).toMatchObject({ problem: 'unreadable' });
  expect(await probe({ kind: 'tcp', host: '127.0.0.1', port })).toMatchObject({ problem: null });
});

test('a connection is opened and closed without a byte', async () => {
  const heard: Buffer[] = [];
  let ended = (): void => undefined;
  const end = new Promise<void>((resolve) => (ended = resolve));
  const server = createServer((socket) => {
    socket.on('data', (bytes) => heard.push(bytes)).on('error', () => undefined);
    socket.on('close', ended);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(server);
  const { port } = server.address() as AddressInfo;
  const { problem, phases } = await probe({ kind: 'tcp', host: 'localhost', port });
  expect(problem).toBeNull();
  expect(phases.totalMs).toBeGreaterThanOrEqual(phases.connectMs ?? 0);
  await end;
  expect(heard).toEqual([]);
  expect(await probe({ kind: 'tcp', host: '127.0.0.1', port: await freePort() })).toMatchObject({ problem: 'refused' });
  expect(await probe({ kind: 'tcp', host: 'nobody.invalid', port: 80 })).toMatchObject({ problem: 'name' });
});

test('a name is asked of the system', async () => {
  const { problem, phases } = await probe({ kind: 'dns', host: 'localhost' });
  expect([problem, phases.totalMs]).toEqual([null, phases.dnsMs]);
  expect(await probe({ kind: 'dns', host: 'nobody.invalid' })).toMatchObject({ problem: 'name' });
});

test('closing gives up what is under way', async () => {
  let heard = (): void => undefined;
  const asked = new Promise<void>((resolve) => (heard = resolve));
  const server = await serve(() => heard());
  const prober = createNodeProber({ userAgent: 'Greenbar/test', environment: {} });
  const waiting = prober.probe(https(server.origin), 60_000);
  await asked;
  prober.close();
  expect(await waiting).toMatchObject({ problem: 'timeout' });
  expect(await prober.probe(https(server.origin), 60_000)).toMatchObject({ problem: 'timeout' });
  expect(server.requests).toHaveLength(1);
});
