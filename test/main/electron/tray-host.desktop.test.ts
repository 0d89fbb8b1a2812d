import { accessSync, constants, existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureDesktopTools } from '../../../scripts/desktop-tools.mjs';
import { waitForStatusNotifier } from '../../../src-main/electron/platform/linux-tray-host.ts';
import { connectToBus, type BusConnection } from '../../fakes/dbus/connection.ts';
import { startWatcher } from '../../fakes/dbus/status-notifier.ts';
import { startSessionBus, type SessionBus } from '../../fakes/desktop.ts';

const INSTALL_LIMIT_MS = 600_000;
const before = { ...process.env };

let missing: string | null = null;
let bus: SessionBus | null = null;
let panel: BusConnection | null = null;

beforeAll(() => {
  missing = ensureDesktopTools(['dbus-daemon', 'dbus-send', 'gdbus']);
}, INSTALL_LIMIT_MS);

beforeEach(async ({ skip }) => {
  if (missing !== null && process.env['GREENBAR_REQUIRE_DESKTOP'] === '1') throw new Error(missing);
  skip(missing !== null, missing ?? '');
  bus = await startSessionBus();
  process.env['DBUS_SESSION_BUS_ADDRESS'] = bus.address;
  panel = await connectToBus(bus.address);
});
afterEach(async () => {
  panel?.close();
  await bus?.close();
  for (const name of ['DBUS_SESSION_BUS_ADDRESS', 'PATH']) {
    if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before[name];
  }
});

/** The panel of the desktop of this test. */
const desktop = (): BusConnection => panel!;

/** Where a program is. */
function pathOf(program: string): string | null {
  const files = (before['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));
  return files.find((file) => existsSync(file) && isExecutable(file)) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

test.each(['busctl', 'gdbus', 'dbus-send'])('%s finds the host that is there', async (program) => {
  const folder = await mkdtemp(join(tmpdir(), 'greenbar-path-'));
  const file = pathOf(program);
  // Where it is not installed, there is nothing to ask with: that is an answer, too.
  if (file !== null) await symlink(file, join(folder, program));
  process.env['PATH'] = folder;
  await startWatcher(desktop(), () => true);
  expect(await (file === null ? waitForStatusNotifier(0) : waitForStatusNotifier())).toBe(file !== null);
  await rm(folder, { recursive: true });
});

test('a host that comes late is waited for', async () => {
  const waiting = waitForStatusNotifier();
  // The watcher comes first, as a rule, and has no host yet.
  const { asked } = await startWatcher(desktop(), (count) => count > 2);
  expect(await waiting).toBe(true);
  expect(asked()).toBeGreaterThanOrEqual(3);
});

test('where the watcher has no host, there will be no icon', async () => {
  const { asked } = await startWatcher(desktop(), () => false);
  expect(await waitForStatusNotifier(1)).toBe(false);
  expect(asked()).toBeGreaterThan(0);
});

test('where there is no watcher, there will be no icon', async () => {
  expect(await waitForStatusNotifier(1)).toBe(false);
});

test('where there is no session bus, there will be no icon', async () => {
  await bus?.close();
  expect(await waitForStatusNotifier(1)).toBe(false);
});
