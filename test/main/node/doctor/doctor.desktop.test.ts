import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundWords } from '#core/doctor/finding-words';
import { english } from '#core/i18n/language';
import { examineDesktop } from '../../../../src-main/node/doctor/desktop.ts';
import { startBareBus, type BareBus } from '../../../fakes/bare-bus.ts';
import { useDesktop } from '../../../fakes/use-desktop.ts';
import { dataFolder, runIn } from '../../cli/harness.ts';

const desktopOr = useDesktop();
/** Every one of them may be the only one a desktop has. */
const TOOLS = ['busctl', 'gdbus', 'dbus-send'] as const;
const NO_TRAY = 'limited: Nothing shows tray icons here.';
const PATIENCE_MS = 60_000;

let folder: string;
let bare: BareBus | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenbar-doctor-'));
  for (const tool of TOOLS) {
    const place = placeOf(tool);
    mkdirSync(join(folder, tool));
    if (place !== null) symlinkSync(place, join(folder, tool, tool));
  }
  if (placeOf('dbus-daemon') !== null) bare = await startBareBus();
}, PATIENCE_MS);
afterAll(async () => {
  await bare?.close();
  rmSync(folder, { recursive: true });
});

function placeOf(program: string): string | null {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((each) => join(each, program));
  return places.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What is found out on a bus with nothing but one of the tools. */
async function examine(tool: string, address: string): Promise<Record<string, string>> {
  const environment = { PATH: join(folder, tool), DBUS_SESSION_BUS_ADDRESS: address };
  const findings = await examineDesktop('linux', { environment, appId: null });
  return Object.fromEntries(
    findings.map((finding) => [finding.subject, `${finding.state}: ${foundWords(finding, english)}`]),
  );
}

describe.each(TOOLS)('asked with %s', (tool) => {
  test(
    'a desktop says who shows notifications, and whether they hold them back',
    { timeout: PATIENCE_MS },
    async (context) => {
      const desktop = desktopOr(context.skip);
      if (placeOf(tool) === null) context.skip(`There is no ${tool} here.`);
      const address = desktop.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '';
      const pause = (paused: boolean): void => {
        const { status } = spawnSync('dunstctl', ['set-paused', String(paused)], {
          env: { ...process.env, ...desktop.environment },
        });
        expect(status).toBe(0);
      };
      const service = 'ok: A notification service is there: dunst.';
      const free = { notifications: service, permission: 'ok: Nothing holds notifications back.', tray: NO_TRAY };
      expect(await examine(tool, address)).toEqual(free);
      pause(true);
      expect(await examine(tool, address)).toEqual({
        ...free,
        permission: 'limited: dunst holds notifications back at the moment.',
      });
      pause(false);
      expect(await examine(tool, address)).toEqual(free);
    },
  );

  test(
    'a desktop without such a program says so, and so does one without a bus',
    { timeout: PATIENCE_MS },
    async (context) => {
      if (bare === null) return context.skip('There is no dbus-daemon here.');
      if (placeOf(tool) === null) context.skip(`There is no ${tool} here.`);
      expect(await examine(tool, bare.address)).toEqual({
        notifications: 'limited: No program on this desktop shows notifications.',
        tray: NO_TRAY,
      });
      expect(await examine(tool, `unix:path=${join(folder, 'nobody')}`)).toEqual({
        notifications: 'limited: There is no session bus, so nothing can be shown.',
        tray: NO_TRAY,
      });
    },
  );
});

test('greenbar doctor tells the two desktops apart', { timeout: PATIENCE_MS }, async (context) => {
  const desktop = desktopOr(context.skip);
  if (bare === null) return context.skip('There is no dbus-daemon here.');
  const path = process.env['PATH'] ?? '';
  const doctor = async (address: string): Promise<unknown> => {
    const environment = { CI: '1', PATH: path, DBUS_SESSION_BUS_ADDRESS: address };
    const { out } = await runIn({ environment }, 'doctor', '--json', '--data-dir', dataFolder());
    const { findings } = JSON.parse(out) as { findings: { name: string; state: string; finding: string }[] };
    return findings.filter(({ name }) => name === 'notifications').map(({ state, finding }) => [state, finding]);
  };
  expect(await doctor(desktop.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '')).toEqual([['ok', 'found.service']]);
  expect(await doctor(bare.address)).toEqual([['limited', 'found.no_service']]);
});
