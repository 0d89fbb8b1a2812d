import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { awaitDataFolder } from '../../../src-main/node/door/await-folder.ts';
import { findDoor, postDoor, takeDoorDown, type DoorAddress } from '../../../src-main/node/door/door-file.ts';
import { openDoorServer } from '../../../src-main/node/door/door-server.ts';
import { knock } from '../../../src-main/node/door/knock.ts';
import { lockDataFolder } from '../../../src-main/node/folder-lock.ts';
import { createFakeEngine } from '../../fakes/fake-engine.ts';
import { send } from '../browser/http-client.ts';

const ADDRESS: DoorAddress = { url: 'http://127.0.0.1:4711/door/', token: 'a'.repeat(32) };

function someFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'greenbar-door-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('the file that says where the door is', () => {
  test('is for its user alone, and is found until it is taken down', () => {
    const folder = someFolder();
    expect(findDoor(folder)).toEqual({ ok: true, value: null });
    postDoor(folder, ADDRESS);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'door.json')).mode & 0o777).toBe(0o600);
    expect(findDoor(folder)).toEqual({ ok: true, value: ADDRESS });
    // Not by one whose place another has taken.
    takeDoorDown(folder, { ...ADDRESS, token: 'b'.repeat(32) });
    expect(findDoor(folder)).toEqual({ ok: true, value: ADDRESS });
    takeDoorDown(folder, ADDRESS);
    expect(findDoor(folder)).toEqual({ ok: true, value: null });
  });

  test('takes the place of one that was left open to others', () => {
    const folder = someFolder();
    for (const name of ['door.json', 'door.json.new']) {
      writeFileSync(join(folder, name), 'old');
      chmodSync(join(folder, name), 0o666);
    }
    postDoor(folder, ADDRESS);
    expect(findDoor(folder)).toEqual({ ok: true, value: ADDRESS });
    expect(existsSync(join(folder, 'door.json.new'))).toBe(false);
  });

  test.skipIf(process.platform === 'win32').each([0o640, 0o604, 0o622])('with mode %o it is not trusted', (mode) => {
    const folder = someFolder();
    postDoor(folder, ADDRESS);
    chmodSync(join(folder, 'door.json'), mode);
    expect(findDoor(folder)).toMatchObject({ ok: false, problem: expect.stringContaining('not trusted') as string });
  });

  test.skipIf(process.geteuid?.() !== 0)('of another user it is not trusted', () => {
    const folder = someFolder();
    postDoor(folder, ADDRESS);
    chownSync(join(folder, 'door.json'), 65_534, 65_534);
    expect(findDoor(folder)).toMatchObject({ ok: false, problem: expect.stringContaining('another user') as string });
  });

  test.skipIf(process.platform === 'win32')('behind a link it is not trusted', () => {
    const [folder, other] = [someFolder(), someFolder()];
    postDoor(other, ADDRESS);
    symlinkSync(join(other, 'door.json'), join(folder, 'door.json'));
    expect(findDoor(folder).ok).toBe(false);
  });

  test.each([
    'no JSON',
    '{}',
    JSON.stringify({ ...ADDRESS, url: 'http://example.com/door/' }),
    JSON.stringify({ ...ADDRESS, url: 'http://127.0.0.1:80@example.com/door/' }),
    JSON.stringify({ ...ADDRESS, token: 'a\r\nx: y' }),
  ])('that says %s is one sentence', (text) => {
    const folder = someFolder();
    writeFileSync(join(folder, 'door.json'), text, { mode: 0o600 });
    expect(findDoor(folder)).toEqual({ ok: false, problem: expect.stringMatching(/^[^\n]+\.$/) as string });
  });

  test('left by one that was killed is gone once another has the folder', async () => {
    const folder = someFolder();
    postDoor(folder, ADDRESS);
    const lock = await lockDataFolder(folder);
    expect(findDoor(folder)).toEqual({ ok: true, value: null });
    if (lock.ok) lock.value.release();
  });

  test('of one that runs is left alone by whoever wants the folder too', async () => {
    const folder = someFolder();
    const lock = await lockDataFolder(folder);
    postDoor(folder, ADDRESS);
    expect((await awaitDataFolder(folder)).ok).toBe(false);
    expect(findDoor(folder)).toEqual({ ok: true, value: ADDRESS });
    if (lock.ok) lock.value.release();
  });
});

test('a shell waits for a command that has the folder for a moment', async () => {
  const folder = someFolder();
  const command = await lockDataFolder(folder);
  const shell = awaitDataFolder(folder);
  // It has looked once by now, and looks again.
  setTimeout(() => {
    if (command.ok) command.value.release();
  }, 150);
  const lock = await shell;
  expect(lock.ok).toBe(true);
  if (lock.ok) lock.value.release();
});

describe('the door', () => {
  async function open() {
    const folder = someFolder();
    const engine = createFakeEngine();
    const warned: string[] = [];
    const log = { info: () => undefined, warn: (message: string) => void warned.push(message) };
    const server = await openDoorServer({ folder, handlers: engine.handlers, log });
    onTestFinished(() => server.close());
    const found = findDoor(folder);
    if (!found.ok || found.value === null) throw new Error('no door');
    const address = found.value;
    const headers = { authorization: `Bearer ${address.token}` };
    return { folder, engine, warned, server, address, headers };
  }

  test('gives commands to the engine, and brings its answer back', async () => {
    const { address } = await open();
    const reply = await knock(address, 'snooze', { minutes: 60, pageId: null });
    expect(reply).toEqual({ ok: true, answer: null });
  });

  test('tells what was wrong with a command', async () => {
    const { address } = await open();
    expect(await knock(address, 'snooze', { minutes: -1 })).toEqual({
      ok: false,
      reason: 'The command snooze was given wrong arguments.',
    });
  });

  test('is closed to whoever has not its key, does not come from a terminal, or wants something else', async () => {
    const { address, headers } = await open();
    const body = '{"minutes":60}';
    const ask = async (path: string, more: object, method = 'POST') =>
      (await send(address.url, path, { method, headers: { ...headers, ...more }, body })).status;
    expect(await ask('/door/snooze', {})).toBe(200);
    expect(await ask('/door/snooze', { authorization: 'Bearer wrong' })).toBe(401);
    expect(await ask('/door/snooze', { authorization: '' })).toBe(401);
    expect(await ask('/door/snooze', { authorization: address.token })).toBe(401);
    expect(await ask('/door/snooze', { origin: new URL(address.url).origin })).toBe(403);
    expect(await ask('/door/snooze', { 'sec-fetch-site': 'none' })).toBe(403);
    expect(await ask('/door/snooze', { host: 'evil.example' })).toBe(403);
    expect(await ask('/door/snooze', {}, 'PUT')).toBe(405);
    for (const name of ['reset', 'changeSettings', 'openExternal', 'archive', 'state', 'nothing', 'toString', '']) {
      expect(await ask(`/door/${name}`, {})).toBe(404);
    }
    expect(await knock({ ...address, token: 'b'.repeat(32) }, 'snooze', { minutes: 60 })).toBeNull();
  });

  test('leads nowhere once it is closed', async () => {
    const { folder, server, address } = await open();
    server.close();
    expect(existsSync(join(folder, 'door.json'))).toBe(false);
    expect(await knock(address, 'snooze', { minutes: 60 })).toBeNull();
  });

  test('that cannot be posted is logged, and the shell goes on', async () => {
    const file = join(someFolder(), 'file');
    writeFileSync(file, '');
    const warned: string[] = [];
    const log = { info: () => undefined, warn: (message: string) => void warned.push(message) };
    const server = await openDoorServer({ folder: file, handlers: createFakeEngine().handlers, log });
    expect(warned).toEqual(['there is no door for commands']);
    server.close();
    expect(readFileSync(file, 'utf8')).toBe('');
  });
});
