import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { AppState } from '#core/contract/app-state';
import { isChange, withChange, type StateChange, type StateMessage } from '#core/contract/state-change';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBrowserShell, type BrowserShell } from '../../../src-main/browser/browser-shell.ts';
import { createFakeEngine, type FakeEngine } from '../../fakes/fake-engine.ts';
import { openEvents, openShell, send, signIn } from './http-client.ts';

let folder: string;
let engine: FakeEngine;
let shell: BrowserShell;
let link: string;
let host: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenbar-shell-'));
  const built = join(folder, 'window');
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{"secret": true}');
  writeFileSync(join(built, 'index.html'), '<!doctype html><title>Greenbar</title>');
  writeFileSync(join(built, 'assets', 'index-abc.js'), 'console.log("ä");'.repeat(100));
  engine = createFakeEngine();
  shell = await openShell(engine, built);
  link = shell.link;
  host = new URL(link).host;
});
afterEach(async () => {
  await shell.close();
  rmSync(folder, { recursive: true });
});

describe('the link', () => {
  test('signs one window in, with a cookie that scripts cannot read and other sites do not send', async () => {
    const token = new URL(link).hash.replace('#token=', '');
    expect(token.length).toBeGreaterThanOrEqual(32);
    const body = JSON.stringify({ token });
    const first = await send(link, '/session', { method: 'POST', body });
    expect(first.status).toBe(204);
    expect(first.headers['set-cookie']?.[0]).toMatch(/^greenbar-\d+=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/);
    const second = await send(link, '/session', { method: 'POST', body });
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('opened again in the same window does no harm', async () => {
    const cookie = await signIn(link);
    const token = new URL(link).hash.replace('#token=', '');
    const again = await send(link, '/session', {
      method: 'POST',
      headers: { cookie },
      body: JSON.stringify({ token }),
    });
    expect(again.status).toBe(204);
  });

  test.each([['{"token":"wrong"}'], ['{}'], ['null'], ['{"token":["a"]}'], ['{"token":']])(
    'with %s signs nobody in, and is still good afterwards',
    async (body) => {
      const wrong = await send(link, '/session', { method: 'POST', body });
      expect([400, 401]).toContain(wrong.status);
      expect(wrong.headers['set-cookie']).toBeUndefined();
      expect(await signIn(link)).toMatch(/^greenbar-/);
    },
  );
});

test('a window that asks for it is told a state once, and then how each next one differs', async () => {
  const told: StateMessage[] = [];
  const stop = await openEvents(link, await signIn(link), (message) => told.push(message), '?changes');
  engine.publish({ online: false });
  await expect.poll(() => told.length).toBe(2);
  expect(told.map(isChange)).toEqual([false, true]);
  expect(withChange(told[0] as AppState, told[1] as StateChange)).toEqual(engine.state());
  stop();
});

describe('a stranger', () => {
  test.each([[undefined], ['greenbar-1=x'], ['other=1; greenbar=2']])('with cookie %s gets nothing', async (cookie) => {
    const headers = cookie === undefined ? {} : { cookie };
    const call = await send(link, '/rpc/state', { method: 'POST', headers, body: '{}' });
    const events = await send(link, '/events', { headers });
    expect([call.status, events.status]).toEqual([401, 401]);
    expect(engine.called).toEqual([]);
  });

  test.each([['evil.example'], ['evil.example:80'], ['127.0.0.1'], ['127.0.0.1:1'], ['127.0.0.1.nip.example']])(
    'under the name “%s” is refused (DNS rebinding)',
    async (name) => {
      const cookie = await signIn(link);
      const call = await send(link, '/rpc/state', { method: 'POST', headers: { host: name, cookie }, body: '{}' });
      const page = await send(link, '/', { headers: { host: name } });
      expect([call.status, page.status]).toEqual([403, 403]);
      expect(engine.called).toEqual([]);
    },
  );

  test.each([['https://evil.example'], ['null'], ['http://localhost:1'], ['http://127.0.0.1']])(
    'from the origin %s is refused, cookie or not',
    async (origin) => {
      const headers = { origin, cookie: await signIn(link) };
      expect((await send(link, '/rpc/state', { method: 'POST', headers, body: '{}' })).status).toBe(403);
      expect((await send(link, '/events', { headers })).status).toBe(403);
    },
  );

  test.each([['cross-site'], ['same-site']])(
    'that the browser calls %s is refused, but may follow a link',
    async (site) => {
      const headers = { 'sec-fetch-site': site, cookie: await signIn(link) };
      expect((await send(link, '/rpc/state', { method: 'POST', headers, body: '{}' })).status).toBe(403);
      expect((await send(link, '/assets/index-abc.js', { headers })).status).toBe(403);
      const navigation = { ...headers, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
      expect((await send(link, '/', { headers: navigation })).status).toBe(200);
    },
  );

  test('the window itself, by either name of this machine, is let in', async () => {
    const cookie = await signIn(link);
    const byName = `localhost:${new URL(link).port}`;
    for (const name of [host, byName]) {
      const headers = { host: name, origin: `http://${name}`, 'sec-fetch-site': 'same-origin', cookie };
      expect((await send(link, '/rpc/state', { method: 'POST', headers, body: '{}' })).status).toBe(200);
    }
  });
});

describe('requests', () => {
  test('larger than 64 KB are refused, announced or not', async () => {
    const headers = { cookie: await signIn(link) };
    const body = JSON.stringify({ url: 'x'.repeat(70_000) });
    expect((await send(link, '/rpc/inspect', { method: 'POST', headers, body })).status).toBe(413);
    const chunked = { ...headers, 'transfer-encoding': 'chunked' };
    expect((await send(link, '/rpc/inspect', { method: 'POST', headers: chunked, body })).status).toBe(413);
    expect(engine.called).toEqual([]);
  });

  test('that are not JSON are refused in words', async () => {
    const headers = { cookie: await signIn(link) };
    const answer = await send(link, '/rpc/state', { method: 'POST', headers, body: '{"a"' });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body.toString())).toEqual({ ok: false, reason: 'The request is not JSON.' });
  });

  test('with another method are refused', async () => {
    const headers = { cookie: await signIn(link) };
    const statuses = await Promise.all([
      send(link, '/rpc/state', { headers }),
      send(link, '/events', { method: 'POST', headers, body: '{}' }),
      send(link, '/session'),
      send(link, '/', { method: 'DELETE' }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([405, 405, 405, 405]);
  });
});

describe('files', () => {
  test('come with a policy that lets nothing inline run and nobody frame the window', async () => {
    const { status, headers, body } = await send(link, '/');
    expect(status).toBe(200);
    expect(body.toString()).toContain('<title>Greenbar</title>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('are compressed for those who take it, and kept by the browser when their name has a hash', async () => {
    const plain = await send(link, '/assets/index-abc.js');
    const packed = await send(link, '/assets/index-abc.js', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers['cache-control']).toContain('immutable');
    expect(packed.body.length).toBeLessThan(plain.body.length);
    expect(gunzipSync(packed.body)).toEqual(plain.body);
    const head = await send(link, '/assets/index-abc.js', { method: 'HEAD' });
    expect([head.body.length, head.headers['content-length']]).toEqual([0, String(plain.body.length)]);
  });

  test.each([
    ['/../secret.json'],
    ['/..%2fsecret.json'],
    ['/%2e%2e/secret.json'],
    ['/assets/../../secret.json'],
    ['/..\\secret.json'],
    ['/..%5csecret.json'],
    ['//etc/passwd'],
    ['/%00'],
    ['/%'],
    ['/assets'],
    ['/assets/'],
    ['/index.html/'],
    ['/nothing.js'],
  ])('%s is not there', async (path) => {
    const { status, body } = await send(link, path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });
});

describe('states', () => {
  test('a window that does not read is sent the newest only, once it reads', async () => {
    const cookie = await signIn(link);
    const { port } = new URL(link);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`GET /events HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`);
    socket.pause();
    const large = 'x'.repeat(1_000_000);
    for (let count = 0; count < 100; count += 1) {
      engine.publish({ notices: [large] });
      await new Promise((resolve) => setImmediate(resolve));
    }
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
    socket.resume();
    await expect.poll(() => received.includes(`id: ${engine.state().revision}\n`), { timeout: 10_000 }).toBe(true);
    expect(received.length).toBeLessThan(50_000_000);
    socket.destroy();
  });

  test('a window that has gone is forgotten', async () => {
    const stop = await openEvents(link, await signIn(link), () => undefined);
    expect(shell.navigate({ view: 'settings' })).toBe(true);
    stop();
    await expect.poll(() => shell.navigate({ view: 'settings' })).toBe(false);
  });

  test('closing lets go of the engine and of open windows', async () => {
    await openEvents(link, await signIn(link), () => undefined);
    await shell.close();
    expect(engine.listening).toBe(0);
    shell = await openShell(engine, folder);
  });
});

test('a port that is taken is said in words', async () => {
  const port = Number(new URL(link).port);
  const log = { info: () => undefined, warn: () => undefined };
  const second = await openBrowserShell({ engine, windowFolder: folder, port, log });
  expect(second).toEqual({ ok: false, problem: `Port ${port} is taken by another program.` });
});
