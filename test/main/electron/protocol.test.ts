import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFor, serveBundle } from '../../../src-main/electron/protocol.ts';

describe('the file an address means', () => {
  test.each([
    ['app://bundle/', '/srv/renderer/index.html'],
    ['app://bundle', '/srv/renderer/index.html'],
    ['app://bundle/assets/a%20b.js?x#y', '/srv/renderer/assets/a b.js'],
    ['app://bundle/..hidden.js', null],
    ['app://bundle/%2e%2e%2fmain.js', null],
    ['app://bundle/..%2f..%2fetc/passwd', null],
    ['app://bundle/..%5c..%5csecret.js', null],
    ['app://bundle/%00index.html', null],
    ['app://bundle/%zz', null],
    ['app://other/index.html', null],
    ['file:///etc/passwd', null],
    ['nonsense', null],
  ])('%s → %s', (address, file) => {
    expect(fileFor('/srv/renderer', address)).toBe(file);
  });
});

describe('serving the bundle', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'greenbar-protocol-'));
    await mkdir(join(folder, 'renderer'));
    await writeFile(join(folder, 'renderer', 'index.html'), '<p>here</p>');
    await writeFile(join(folder, 'renderer', 'a.js'), 'export {}');
    await writeFile(join(folder, 'renderer', 'notes.exe'), 'MZ');
    await writeFile(join(folder, 'main.js'), 'secret');
  });
  afterAll(() => rm(folder, { recursive: true }));
  const get = (address: string, method = 'GET') =>
    serveBundle(join(folder, 'renderer'))(new Request(address, { method }));

  test('gives the page with its type and its policy', async () => {
    const answer = await get('app://bundle/');
    expect(await answer.text()).toBe('<p>here</p>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });
  test('module scripts have the type without which they are not run', async () => {
    expect((await get('app://bundle/a.js')).headers.get('content-type')).toMatch(/^text\/javascript/);
  });
  test.each([
    ['app://bundle/..%2fmain.js', 'GET'],
    ['app://bundle/none.js', 'GET'],
    ['app://bundle/notes.exe', 'GET'],
    ['app://bundle/', 'POST'],
  ])('refuses %s by %s, with the policy', async (address, method) => {
    const answer = await get(address, method);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
