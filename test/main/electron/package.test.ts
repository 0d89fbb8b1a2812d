import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAsar, packLinux, readFuses } from '../../../scripts/lib/pack-linux.mjs';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** node-notifier and what it needs: everything else is inside the bundles. */
const MODULES = ['growly', 'is-docker', 'is-wsl', 'isexe', 'node-notifier', 'semver', 'shellwords', 'uuid', 'which'];
const LARGEST_BYTES = 6 * 1024 * 1024;

let folder = '';
let packed = '';
let files: ReturnType<typeof openAsar>['files'] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenbar-package-'));
  packed = await packLinux(folder);
  ({ files } = openAsar(join(packed, 'resources', 'app.asar')));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const named = (start: string): readonly string[] =>
  files.filter(({ path }) => path.startsWith(start)).map(({ path }) => path);

test('nothing is missing', () => {
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'package.json',
      'LICENSE',
      'out/electron/main.js',
      'out/electron/preload.cjs',
      'out/renderer/index.html',
      'assets/services.json',
      'assets/catalogue-source.json',
      'assets/icon-512.png',
      'node_modules/node-notifier/index.js',
    ]),
  );
  expect(named('assets/tray/')).toEqual(
    readdirSync(join(ROOT, 'assets', 'tray', 'linux')).map((name) => `assets/tray/linux/${name}`),
  );
  const built = readdirSync(join(ROOT, 'out', 'renderer'), { recursive: true, encoding: 'utf8' })
    .map((name) => `out/renderer/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.\w+$/.test(path) && !path.endsWith('.map'));
  expect(named('out/renderer/').toSorted()).toEqual(built.toSorted());
});

test('nothing is foreign', () => {
  const modules = new Set(named('node_modules/').map((path) => path.split('/')[1]));
  expect([...modules].filter((name) => !MODULES.includes(name ?? ''))).toEqual([]);
  const strange = files.filter(
    ({ path }) => !/^(out\/(electron|renderer)\/|assets\/|node_modules\/|LICENSE$|package\.json$)/.test(path),
  );
  expect(strange).toEqual([]);
  // Programs for other systems, sources, maps and what was captured from anybody have no business in it.
  expect(files.filter(({ path }) => /\.(exe|app|map|ts|tsx|jsonl)$|\/vendor\//.test(path))).toEqual([]);
});

test('what other programs run or read lies outside the archive', () => {
  for (const { path, isUnpacked } of files) {
    if (!/^(assets|node_modules\/node-notifier)\//.test(path)) continue;
    expect({ path, isUnpacked }).toEqual({ path, isUnpacked: true });
    expect(existsSync(join(packed, 'resources', 'app.asar.unpacked', path))).toBe(true);
  }
});

test('it stays small', () => {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const largest = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3);
  process.stdout.write(
    `The app without Electron: ${(bytes / 1024 / 1024).toFixed(2)} MB in ${files.length} files; ` +
      largest.map(({ path, bytes: size }) => `${path} ${Math.round(size / 1024)} kB`).join(', ') +
      '\n',
  );
  expect(bytes).toBeLessThan(LARGEST_BYTES);
});

test('only the language of our sentences for Chromium is packed', () => {
  expect(readdirSync(join(packed, 'locales'))).toEqual(['en-US.pak']);
});

test('the fuses are blown', () => {
  expect(readFuses(readFileSync(join(packed, 'greenbar')))).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('package.json says what starts, and brings no scripts or tools along', () => {
  const to = join(folder, 'unpacked');
  openAsar(join(packed, 'resources', 'app.asar')).extractTo(to);
  const about = JSON.parse(readFileSync(join(to, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(about).toMatchObject({
    main: 'out/electron/main.js',
    type: 'module',
    desktopName: 'org.greenbar.Greenbar.desktop',
  });
  expect(existsSync(join(to, String(about['main'])))).toBe(true);
  expect(Object.keys(about)).not.toEqual(expect.arrayContaining(['scripts']));
  expect(Object.keys(about)).not.toEqual(expect.arrayContaining(['devDependencies']));
});
