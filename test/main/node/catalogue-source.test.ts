import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Catalogue, CatalogueRow } from '#core/settings/catalogue';
import type { CatalogueSource } from '../../../src-main/engine/ports.ts';
import { openCatalogueSource } from '../../../src-main/node/catalogue-source.ts';
import { packageRoot } from '../../../src-main/node/package-root.ts';

const root = mkdtempSync(join(tmpdir(), 'greenbar-catalogue-'));
afterAll(() => rmSync(root, { recursive: true }));

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const URL_OF_LIST = 'https://lists.example.com/catalogue.json';
const AT = Date.UTC(2026, 10, 23);

const row = (id: string): CatalogueRow => {
  return { id, name: id.toUpperCase(), url: `https://${id}.example/`, formatId: null, category: 'AI', aliases: [] };
};
const SHIPPED: Catalogue = { serial: 5, rows: [row('shipped')] };

const spki = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64');

function signed(content: unknown, key = privateKey): string {
  const payload = typeof content === 'string' ? content : JSON.stringify(content);
  return JSON.stringify({ payload, signature: sign(null, Buffer.from(payload), key).toString('base64') });
}

const list = (serial: number, ...ids: readonly string[]): string => signed({ serial, services: ids.map(row) });

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(root, 'data-'));
});

function open(shipped = SHIPPED, key = spki(publicKey)): CatalogueSource {
  return openCatalogueSource({ shipped, dataDir, origin: { url: URL_OF_LIST, publicKey: key } });
}

const ids = (source: CatalogueSource): readonly string[] => source.rows().map(({ id }) => id);

describe('a published list of services', () => {
  test('is taken where it is signed and newer, and kept for the next start', () => {
    const source = open();
    expect(source.url).toBe(URL_OF_LIST);
    expect([ids(source), source.askedAt()]).toEqual([['shipped'], null]);
    expect(source.take(list(6, 'one', 'two'), AT)).toEqual({ ok: true, value: 'newer' });
    expect(ids(source)).toEqual(['one', 'two']);
    const again = open();
    expect([ids(again), again.askedAt()]).toEqual([['one', 'two'], AT]);
    expect(again.take(list(6, 'one', 'two'), AT + 1)).toEqual({ ok: true, value: 'same' });
    expect(open().askedAt()).toBe(AT + 1);
  });

  test('gives way to a newer app, and is never replaced by an older one', () => {
    open().take(list(6, 'fetched'), AT);
    expect(ids(open({ serial: 7, rows: [row('newer-app')] }))).toEqual(['newer-app']);
    const source = open();
    const older = source.take(list(5, 'older'), AT);
    expect(older).toEqual({ ok: false, problem: 'The published list of services is older than the one at hand.' });
    expect([ids(source), ids(open())]).toEqual([['fetched'], ['fetched']]);
  });

  const stranger = generateKeyPairSync('ed25519').privateKey;
  const good = list(6, 'fetched');
  const payload = (JSON.parse(good) as { payload: string }).payload;
  test.each([
    ['signed by somebody else', signed({ serial: 6, services: [row('x')] }, stranger)],
    ['changed after it was signed', good.replace('fetched', 'altered')],
    ['without a signature', JSON.stringify({ payload })],
    ['with an empty signature', JSON.stringify({ payload, signature: '' })],
    ['with a signature that is none', JSON.stringify({ payload, signature: 'AAAA' })],
    ['cut off', good.slice(0, good.length / 2)],
    ['cut off before it was signed', signed(payload.slice(0, -9))],
    ['a web page', '<!doctype html><title>Sign in to this network</title>'],
    ['empty', ''],
    ['not a list', signed({ serial: 6, services: 'none' })],
    ['without a serial', signed({ services: [row('x')] })],
    ['without a row that can be read', signed({ serial: 6, services: [{ id: 'x' }] })],
    ['the list itself, unsigned', payload],
    ['ten megabytes', JSON.stringify({ payload: 'x'.repeat(10 * 1024 * 1024), signature: 'AAAA' })],
    ['ten megabytes, signed', signed({ serial: 6, services: [row('x')], filling: 'x'.repeat(10 * 1024 * 1024) })],
    ['nested deeply', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('is refused where it is %s', (_what, text) => {
    const source = open();
    const taken = source.take(text, AT);
    expect(taken.ok ? '' : taken.problem).toMatch(/^[A-Z].*\.$/);
    expect([ids(source), ids(open())]).toEqual([['shipped'], ['shipped']]);
    expect(statSync(join(dataDir, 'catalogue.json')).size).toBeLessThan(200);
  });

  test('that was taken stays when the next one is refused', () => {
    const source = open();
    source.take(good, AT);
    source.take('<html>', AT + 1);
    expect([ids(source), ids(open()), open().askedAt()]).toEqual([['fetched'], ['fetched'], AT + 1]);
  });

  test('in the data folder is believed only with its signature', () => {
    open().take(good, AT);
    const file = join(dataDir, 'catalogue.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('fetched', 'altered'));
    expect(ids(open())).toEqual(['shipped']);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
    expect(ids(open())).toEqual(['shipped']);
  });

  test.each([
    ['no address', { url: '', publicKey: spki(publicKey) }],
    ['no key', { url: URL_OF_LIST, publicKey: '' }],
    ['an address that is not https', { url: 'http://lists.example.com/', publicKey: spki(publicKey) }],
  ])('is not asked for with %s', (_what, origin) => {
    expect(openCatalogueSource({ shipped: SHIPPED, dataDir, origin }).url).toBeNull();
  });

  test('is refused with a key of another kind', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(open(SHIPPED, spki(rsa.publicKey)).take(signed({ serial: 6, services: [row('x')] }), AT).ok).toBe(false);
    expect(open(SHIPPED, 'nonsense').take(good, AT).ok).toBe(false);
  });

  test('is taken though the data folder cannot be written to, and that is said', () => {
    const source = openCatalogueSource({
      shipped: SHIPPED,
      dataDir: join(packageRoot(), 'package.json'),
      origin: { url: URL_OF_LIST, publicKey: spki(publicKey) },
    });
    const taken = source.take(good, AT);
    expect(taken.ok ? '' : taken.problem).toContain('could not be kept');
    expect(ids(source)).toEqual(['fetched']);
  });

  test('updates are off in this build', () => {
    expect(openCatalogueSource({ shipped: SHIPPED, dataDir }).url).toBeNull();
  });
});

describe('signing a list', () => {
  const script = join(packageRoot(), 'scripts', 'sign-catalogue.mjs');
  const run = (args: readonly string[], key = ''): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, GREENBAR_CATALOGUE_KEY: key },
    });

  test('makes a key, signs the list of this package with it, and Greenbar takes it', () => {
    const keyFile = join(dataDir, 'key.pem');
    const made = execFileSync(process.execPath, [script, '--new-key', keyFile], { encoding: 'utf8' }).trim();
    expect(statSync(keyFile).mode & 0o077).toBe(0);
    const out = join(dataDir, 'signed.json');
    expect(run(['--key', keyFile, '--out', out]).status).toBe(0);
    const source = open({ serial: 0, rows: [] }, made);
    expect(source.take(readFileSync(out, 'utf8'), AT)).toEqual({ ok: true, value: 'newer' });
    expect(ids(source)[0]).toBe('openai');
    expect(open(SHIPPED).take(readFileSync(out, 'utf8'), AT).ok).toBe(false);

    const fromEnvironment = run([], readFileSync(keyFile, 'utf8'));
    expect(fromEnvironment.stdout).toBe(readFileSync(out, 'utf8'));
    expect(run(['--new-key', keyFile]).status).toBe(2);
  });

  test.each([
    ['no key', []],
    ['a list without services', ['--in', join(packageRoot(), 'package.json')]],
  ])('says in one line what is wrong with %s', (what, args) => {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { status, stderr, stdout } = run(args, what === 'no key' ? '' : pem);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  });
});
