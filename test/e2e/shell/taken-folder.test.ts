import { expect, test } from 'vitest';
import { lockDataFolder, type FolderLock } from '../../../src-main/node/folder-lock.ts';
import { launchStandIn } from './stand-in/launch.ts';

test('while browser mode has the data the app says so, in words one can see, and ends', async () => {
  const held: FolderLock[] = [];
  const app = await launchStandIn({
    args: [],
    before: async (dataDir) => {
      const lock = await lockDataFolder(dataDir);
      if (lock.ok) held.push(lock.value);
    },
  });
  try {
    expect(await app.exitCode).toBe(2);
    expect(app.log()).toBe(
      `greenbar: Greenbar already runs with the data in ${app.dataDir}; quit it, or use another folder.\n`,
    );
    expect(app.reports).toMatchObject([{ kind: 'errorBox', title: 'Greenbar' }]);
    expect(app.faults()).toEqual([]);
  } finally {
    for (const lock of held) lock.release();
    await app.stop();
  }
});

test('while the app has the data, browser mode does not', async () => {
  const app = await launchStandIn({ args: [] });
  try {
    await app.tray(({ menu }) => menu.length > 0);
    expect(await lockDataFolder(app.dataDir)).toMatchObject({ ok: false });
  } finally {
    await app.stop();
  }
});
