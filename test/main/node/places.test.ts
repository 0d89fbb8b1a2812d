import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src-main/node/catalogue.ts';
import { defaultDataDir } from '../../../src-main/node/data-dir.ts';
import { packageRoot } from '../../../src-main/node/package-root.ts';

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/me/.config/Greenbar'],
    ['linux', { XDG_CONFIG_HOME: '/etc/me' }, '/etc/me/Greenbar'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/me/.config/Greenbar'],
    ['darwin', { XDG_CONFIG_HOME: '/etc/me' }, '/home/me/Library/Application Support/Greenbar'],
    ['win32', { APPDATA: 'C:\\Users\\me\\AppData\\Roaming' }, 'C:\\Users\\me\\AppData\\Roaming\\Greenbar'],
  ] as const)('on %s with %j is %s', (platform, environment, expected) => {
    expect(defaultDataDir(platform, environment, '/home/me')).toBe(expected);
  });
});

describe('the catalogue', () => {
  it('is read from the package', () => {
    const loaded = loadCatalogue();
    if (!loaded.ok) throw new Error(loaded.problem);
    expect(existsSync(join(packageRoot(), 'assets', 'services.json'))).toBe(true);
    expect(loaded.value.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['openai', 'github', 'claude']));
  });

  it.each(['[{"id":"x"}]', '{}', 'nonsense', '[{"id":"x","name":"X","url":"http://x.example/","formatId":null}]'])(
    'with %s in it is said to be damaged',
    (text) => {
      const folder = mkdtempSync(join(tmpdir(), 'greenbar-catalogue-'));
      writeFileSync(join(folder, 'services.json'), text);
      const loaded = loadCatalogue(join(folder, 'services.json'));
      expect(loaded.ok ? '' : loaded.problem).toMatch(/^The list of services .* cannot be read\.$/);
      rmSync(folder, { recursive: true });
    },
  );
});
