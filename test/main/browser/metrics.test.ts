import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBrowserShell, type BrowserShell } from '../../../src-main/browser/browser-shell.ts';
import { readMetricsToken } from '../../../src-main/browser/metrics-token.ts';
import { createFakeEngine } from '../../fakes/fake-engine.ts';
import { send, signIn } from './http-client.ts';

const TOKEN = 'a-token-of-more-than-sixteen';
let folder: string;
const shells: BrowserShell[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenbar-metrics-'));
});
afterEach(async () => {
  for (const shell of shells.splice(0)) await shell.close();
  rmSync(folder, { recursive: true });
});

async function open(metricsToken?: string): Promise<string> {
  const log = { info: () => undefined, warn: () => undefined };
  const shell = await openBrowserShell({
    ...{ engine: createFakeEngine(), windowFolder: folder, port: 0, log },
    ...(metricsToken === undefined ? {} : { metricsToken }),
  });
  if (!shell.ok) throw new Error(shell.problem);
  shells.push(shell.value);
  return shell.value.link;
}

const showing = (authorization: string): { headers: { authorization: string } } => ({ headers: { authorization } });

describe('/metrics', () => {
  test('is shown to who has the token', async () => {
    const link = await open(TOKEN);
    const answer = await send(link, '/metrics', showing(`Bearer ${TOKEN}`));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body.toString()).toContain('# TYPE x gauge\nx 1\n');
  });

  test('is shown to nobody else', async () => {
    const link = await open(TOKEN);
    for (const wrong of ['', 'Bearer', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, `Bearer ${TOKEN} x`, TOKEN]) {
      const answer = await send(link, '/metrics', showing(wrong));
      expect([wrong, answer.status]).toEqual([wrong, 401]);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer /);
    }
    expect((await send(link, '/metrics')).status).toBe(401);
    const rebound = { authorization: `Bearer ${TOKEN}`, host: 'evil.example' };
    expect((await send(link, '/metrics', { headers: rebound })).status).toBe(403);
    const elsewhere = { authorization: `Bearer ${TOKEN}`, origin: 'https://evil.example' };
    expect((await send(link, '/metrics', { headers: elsewhere })).status).toBe(403);
  });

  test('needs no token of a window that is signed in, and takes none where none is set', async () => {
    const link = await open();
    expect((await send(link, '/metrics', showing('Bearer null'))).status).toBe(401);
    expect((await send(link, '/metrics', showing('Bearer undefined'))).status).toBe(401);
    const cookie = await signIn(link);
    expect((await send(link, '/metrics', { headers: { cookie } })).status).toBe(200);
    expect((await send(link, '/metrics', { method: 'POST', headers: { cookie } })).status).toBe(405);
  });

  test('is all the token opens', async () => {
    const link = await open(TOKEN);
    const { headers } = showing(`Bearer ${TOKEN}`);
    expect((await send(link, '/rpc/settings', { method: 'POST', headers, body: '{}' })).status).toBe(401);
    expect((await send(link, '/events', { headers })).status).toBe(401);
  });
});

describe('the token’s file', () => {
  test('is made where there is none, for its owner’s eyes', () => {
    const file = join(folder, 'token');
    const made = readMetricsToken(file);
    expect(made.ok && made.value).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(file, 'utf8').trim()).toBe(made.ok && made.value);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readMetricsToken(file)).toEqual(made);
  });

  test('that holds no token is left as it is, and said to', () => {
    const file = join(folder, 'token');
    for (const text of ['', 'short', 'with a blank in the middle', 'ümlaut-in-the-middle-of-it', 'x'.repeat(1_001)]) {
      writeFileSync(file, text);
      expect(readMetricsToken(file)).toMatchObject({ ok: false });
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
    expect(readMetricsToken(join(folder, 'no', 'folder'))).toMatchObject({ ok: false });
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});
