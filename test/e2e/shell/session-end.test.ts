import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lockDataFolder } from '../../../src-main/node/folder-lock.ts';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { launchStandIn, type StandIn } from './stand-in/launch.ts';
import { INCIDENT_TITLE, startWatchedPage, type WatchedPage } from './watched-page.ts';

const PLACE = { x: 40, y: 60, width: 900, height: 640 };
const PATIENCE = { timeout: 15_000 };

let watched: WatchedPage;
let app: StandIn;

beforeAll(async () => {
  watched = await startWatchedPage();
});
afterAll(() => watched.close());
beforeEach(async () => {
  watched.turn('quiet');
  app = await launchStandIn({
    args: ['--page', watched.url, '--interval', '0.5'],
    settings: { notifications: { delivery: 'electron' } },
  });
});
afterEach(async () => {
  const faults = app.faults();
  await app.stop();
  expect(faults).toEqual([]);
});

const inData = (name: string): string => join(app.dataDir, name);
function kept(): { readonly bounds?: unknown; readonly address?: unknown } {
  const file = inData('window.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
}

/** A window in sight, and an outage that has been told. */
async function inTheMiddleOfThings(): Promise<void> {
  await app.tray(({ menu }) => menu.some(({ label }) => label.startsWith('OpenAI')));
  await app.command('clickTrayMenu', 'Open history');
  await (await app.page()).getByText('OpenAI').first().waitFor();
  watched.turn('down');
  await app.reported('notification');
}

/** Titles of what a database has kept, which has to be whole. */
async function keptIn(file: string): Promise<readonly string[]> {
  const opened = await openSqliteStore(file);
  if (!opened.ok) throw new Error(opened.problem);
  const { store, warning, integrityProblem } = opened.value;
  expect([warning, integrityProblem()]).toEqual([null, null]);
  const titles = store.readIncidents(null, 100).map(({ incident }) => incident.title);
  store.close();
  return titles;
}

/** Everything is closed, and in order: nothing is left to be put right at the next start. */
async function expectOrder(): Promise<void> {
  expect(await app.exitCode).toBe(0);
  expect(app.log()).toBe('');
  expect(existsSync(inData('history.sqlite-wal'))).toBe(false);
  const lock = await lockDataFolder(app.dataDir);
  expect(lock.ok).toBe(true);
  if (lock.ok) lock.value.release();
}

describe('the end of a session', () => {
  test('on Windows, which waits for nobody: the place of the window is kept, and all that was told', async () => {
    await inTheMiddleOfThings();
    await app.command('moveWindow', PLACE);
    app.command('endSession', 'killed').catch(() => undefined);
    await app.exitCode;
    expect(kept().bounds).toEqual(PLACE);
    expect(await keptIn(inData('history.sqlite'))).toContain(INCIDENT_TITLE);
  });

  test('on Windows, where it takes its time: the app goes in order by itself', async () => {
    await inTheMiddleOfThings();
    await app.command('moveWindow', PLACE);
    await app.command('endSession', 'left alone');
    await expectOrder();
    expect(kept().bounds).toEqual(PLACE);
  });

  // On Windows the signal ends a process without a word.
  test.skipIf(process.platform === 'win32')('elsewhere is as if somebody quit', async () => {
    await inTheMiddleOfThings();
    await app.command('moveWindow', PLACE);
    await app.command('terminate');
    await expectOrder();
    expect(kept().bounds).toEqual(PLACE);
  });
});

test('a display that goes away leaves no time: where the window came to rest is kept already', async () => {
  await inTheMiddleOfThings();
  await (await app.page()).getByRole('link', { name: 'Settings' }).click();
  await expect.poll(() => kept().address, PATIENCE).toBe('#/settings');
  await app.command('moveWindow', PLACE);
  await expect.poll(() => kept().bounds, PATIENCE).toEqual(PLACE);
  expect(await app.command('windowLook')).toBe('shown');
});

test('a machine whose battery runs out while it sleeps has kept what was told before', async () => {
  await inTheMiddleOfThings();
  // The page is asked twice a second: the sleep comes amidst polls and writes.
  app.command('sleepForGood').catch(() => undefined);
  await app.exitCode;
  // The file without its log: what is not in there yet, a machine without power may have lost.
  const copy = inData('as-on-disk.sqlite');
  copyFileSync(inData('history.sqlite'), copy);
  expect(await keptIn(copy)).toContain(INCIDENT_TITLE);
});
