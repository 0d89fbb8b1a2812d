import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { Obstacle, WayState } from '#core/events/delivery';
import { createExaminer } from '../../../../src-main/node/doctor/examiner.ts';
import { nodeWayOut } from '../../../../src-main/node/doctor/node-way-out.ts';
import { openSqliteStore } from '../../../../src-main/node/sqlite-store.ts';
import { dataFolder } from '../../cli/harness.ts';
import { incident, pageWrite } from '../store-samples.ts';

interface Given {
  readonly dataDir?: string | null;
  readonly ways?: readonly WayState[];
  readonly platform?: NodeJS.Platform;
  readonly settingsWarning?: string;
}

async function examine({ dataDir = null, ways = [], platform = 'darwin', settingsWarning }: Given) {
  const { versions, findings } = await createExaminer({
    versions: { greenbar: '1.2.3', electron: null },
    platform,
    environment: {},
    appId: null,
    ways: () => ways,
    data: () => ({
      dataDir,
      historyFile: join(dataDir ?? '/nowhere', 'history.sqlite'),
      pagesWatched: 2,
      settingsWarning: settingsWarning ?? null,
    }),
    url: () => null,
    http: { get: () => Promise.reject(new Error('There is no page to ask.')) },
    wayOut: nodeWayOut({}),
    own: () => [],
  }).examine();
  return {
    versions,
    found: Object.fromEntries(findings.map(({ subject, state, says }) => [subject, `${state} ${says}`])),
  };
}

describe('the history', () => {
  test('is looked through while it is open and written to', async () => {
    const dataDir = dataFolder();
    const opened = await openSqliteStore(join(dataDir, 'history.sqlite'));
    if (!opened.ok) throw new Error(opened.problem);
    opened.value.store.write({ ...pageWrite({ changes: [] }), incidents: [incident()] });
    expect((await examine({ dataDir })).found['history']).toBe('ok found.history_whole');
    opened.value.store.write(pageWrite({ changes: [] }));
    opened.value.store.close();
    expect((await examine({ dataDir })).found['history']).toBe('ok found.history_whole');
  });

  test('has texts that cannot be read, which is said apart from the rest', async () => {
    const dataDir = dataFolder();
    const opened = await openSqliteStore(join(dataDir, 'history.sqlite'));
    if (!opened.ok) throw new Error(opened.problem);
    opened.value.store.write({ ...pageWrite({ changes: [] }), incidents: [incident()] });
    opened.value.store.close();
    const database = new DatabaseSync(join(dataDir, 'history.sqlite'));
    database.exec("UPDATE incident_updates SET packed = x'00ff'");
    database.close();
    expect((await examine({ dataDir })).found['history']).toBe('limited found.history_texts');
  });

  test('is broken where SQLite says so, and nothing is moved', async () => {
    const dataDir = dataFolder();
    writeFileSync(join(dataDir, 'history.sqlite'), 'no database, but something someone may want back');
    expect((await examine({ dataDir })).found['history']).toBe('broken found.history_damaged');
    expect(readdirSync(dataDir)).toEqual(['history.sqlite']);
  });

  test('is not there before anything was written, nor where nothing is kept', async () => {
    expect((await examine({ dataDir: dataFolder() })).found['history']).toBe('ok found.no_history');
    expect((await examine({})).found['history']).toBe('ok found.nothing_kept');
  });
});

test('settings that could not be read whole are told of', async () => {
  expect((await examine({})).found['settings']).toBe('ok found.settings_read');
  const { found } = await examine({ settingsWarning: 'The settings were damaged.' });
  expect(found['settings']).toBe('limited found.settings_mended');
});

describe('a system that notifies', () => {
  const way = (name: WayState['way'], obstacle: Obstacle | null): WayState => ({ way: name, obstacle });

  test.each([
    ['ok found.system_notifies', [way('node-notifier', null)]],
    ['limited found.no_rosetta', [way('node-notifier', { cause: 'no_rosetta' })]],
    ['limited found.no_notify_send', [way('node-notifier', { cause: 'no_notify_send' })]],
    ['ok found.system_notifies', [way('node-notifier', { cause: 'no_rosetta' }), way('electron', null)]],
    [
      'limited found.no_way',
      [way('node-notifier', { cause: 'no_rosetta' }), way('electron', { cause: 'not_supported' })],
    ],
  ])('%s, where the ways are %o', async (expected, ways) => {
    expect((await examine({ ways })).found['notifications']).toBe(expected);
  });

  test('where macOS does not say what it permits, neither do we', async () => {
    expect((await examine({ platform: 'darwin' })).found['permission']).toBe('unknown found.permission_unknown');
  });
});

test('the findings come in one order, and with what runs here', async () => {
  const { versions, found } = await examine({});
  expect(Object.keys(found)).toEqual([
    ...['notifications', 'permission', 'tray', 'data_folder', 'settings', 'history'],
    ...['proxy', 'certificates', 'network', 'clock'],
  ]);
  expect(versions).toEqual({
    greenbar: '1.2.3',
    electron: null,
    node: process.version,
    platform: `darwin ${process.arch}`,
  });
});
