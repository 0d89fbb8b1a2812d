import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import { openSettingsFile } from '../../../src-main/node/settings-file.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenbar-settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const changed: Settings = { ...defaultSettings, polling: { intervalSeconds: 300 }, startAtLogin: true };

describe('the settings file', () => {
  it('is not there at first, and nothing is written before something is saved', () => {
    expect(openSettingsFile(folder).load()).toMatchObject({ settings: defaultSettings, warning: null });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives back what was saved, to the next start as well, and is made for reading', () => {
    const settings = openSettingsFile(join(folder, 'new'));
    settings.save(changed);
    expect(settings.load()).toMatchObject({ settings: changed, warning: null });
    expect(openSettingsFile(join(folder, 'new')).load()).toMatchObject({ settings: changed, warning: null });
    expect(readFileSync(join(folder, 'new', 'settings.json'), 'utf8')).toContain('\n\t"polling": {\n');
    expect(readdirSync(join(folder, 'new'))).toEqual(['settings.json']);
  });

  it.skipIf(process.platform === 'win32')('is for its owner’s eyes, whoever could read it before', () => {
    writeFileSync(file, '{}');
    chmodSync(file, 0o644);
    openSettingsFile(folder).save(changed);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{"polling": {"interv', '[]', 'null', '5', '\0\0\0'])(
    'with %j in it is renamed, reported and never overwritten',
    (text) => {
      writeFileSync(file, text);
      const settings = openSettingsFile(folder);
      const { settings: loaded, warning } = settings.load();
      expect(loaded).toEqual(defaultSettings);
      const [kept = ''] = readdirSync(folder);
      expect(kept).toMatch(/^settings\.corrupt-.*\.json$/);
      expect(warning).toContain(kept);
      settings.save(changed);
      expect(readFileSync(join(folder, kept), 'utf8')).toBe(text);
      expect(openSettingsFile(folder).load()).toMatchObject({ settings: changed, warning: null });
    },
  );

  it('damaged twice in a second is kept twice', () => {
    for (const text of ['one', 'two']) {
      writeFileSync(file, text);
      openSettingsFile(folder).load();
    }
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(kept.sort()).toEqual(['one', 'two']);
  });

  it('with wrong parts keeps the good ones, and is copied before the wrong ones are written over', () => {
    const text = JSON.stringify({ ...changed, polling: { intervalSeconds: 'often' } });
    writeFileSync(file, text);
    const settings = openSettingsFile(folder);
    const loaded = settings.load();
    expect(loaded.settings).toEqual({ ...changed, polling: defaultSettings.polling });
    expect(loaded.warning).toMatch(/\.$/);
    expect(readdirSync(folder)).toEqual(['settings.json']);
    settings.save(loaded.settings);
    settings.save(changed);
    const [copy = '', ...others] = readdirSync(folder);
    expect(others).toEqual(['settings.json']);
    expect(copy).toMatch(/^settings\.before-repair-.*\.json$/);
    expect(readFileSync(join(folder, copy), 'utf8')).toBe(text);
  });

  it('that cannot be read is said to be so, and left alone', () => {
    mkdirSync(file);
    const settings = openSettingsFile(folder);
    expect(settings.load().warning).toContain(file);
    expect(() => settings.save(changed)).toThrow();
    expect(existsSync(file)).toBe(true);
  });

  it('is written by whatever writer the shell hands in', () => {
    const writer = { store: {} };
    const opened: string[] = [];
    openSettingsFile(folder, (dataDir) => {
      opened.push(dataDir);
      return writer;
    }).save(changed);
    expect(opened).toEqual([folder]);
    expect(writer.store).toEqual(changed);
  });
});
