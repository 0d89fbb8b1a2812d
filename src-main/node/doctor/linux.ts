import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Finding } from '#core/doctor/finding';
import type { Asked } from './desktop.ts';
import { hasTrayHost, openSessionBus, type SessionBus } from './session-bus.ts';

const run = promisify(execFile);
const ANSWER_WITHIN_MS = 3_000;
const NAME = 'org.freedesktop.Notifications';
const SERVICE = { service: NAME, path: '/org/freedesktop/Notifications', face: NAME };
const DUNST = { ...SERVICE, face: 'org.dunstproject.cmd0' };

/** A Linux desktop is asked on its session bus: one that shows notifications has put its name there. */
export async function examineLinux({ environment }: Asked): Promise<readonly Finding[]> {
  const bus = openSessionBus(environment);
  const running = await bus.running();
  return [...(await notifications(bus, running, environment)), await tray(bus)];
}

async function notifications(
  bus: SessionBus,
  running: ReadonlySet<string> | null,
  environment: NodeJS.ProcessEnv,
): Promise<readonly Finding[]> {
  const subject = 'notifications';
  if (running === null) return [{ subject, state: 'limited', says: 'found.no_bus', advice: 'advice.session' }];
  if (!running.has(NAME)) {
    // Asking it anything would start it.
    return (await bus.startable())?.has(NAME) === true
      ? [{ subject, state: 'ok', says: 'found.service_startable' }]
      : [{ subject, state: 'limited', says: 'found.no_service', advice: 'advice.service' }];
  }
  const program = (await bus.firstText(SERVICE, 'GetServerInformation')) ?? NAME;
  const isHeldBack = await holdsBack(bus, program, environment);
  return [
    { subject, state: 'ok', says: 'found.service', values: { program } },
    isHeldBack
      ? {
          subject: 'permission',
          state: 'limited',
          says: 'found.held_back',
          values: { program },
          advice: 'advice.held_back',
        }
      : { subject: 'permission', state: 'ok', says: 'found.permitted' },
  ];
}

/**
 * “Do not disturb”. Plasma and those that follow its draft of the standard have a property for it (`Inhibited`), dunst
 * has one of its own, and GNOME has a setting.
 */
async function holdsBack(bus: SessionBus, program: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  if (program === 'gnome-shell') return (await showsBanners(environment)) === false;
  if ((await bus.flag(SERVICE, 'Inhibited')) === true) return true;
  return (await bus.flag(DUNST, 'paused')) === true;
}

async function showsBanners(environment: NodeJS.ProcessEnv): Promise<boolean | null> {
  try {
    const args = ['get', 'org.gnome.desktop.notifications', 'show-banners'];
    const { stdout } = await run('gsettings', args, { timeout: ANSWER_WITHIN_MS, env: environment });
    return stdout.trim() !== 'false';
  } catch {
    return null;
  }
}

async function tray(bus: SessionBus): Promise<Finding> {
  return (await hasTrayHost(bus))
    ? { subject: 'tray', state: 'ok', says: 'found.tray_host' }
    : { subject: 'tray', state: 'limited', says: 'found.no_tray_host', advice: 'advice.tray' };
}
