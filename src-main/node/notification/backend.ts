import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { NotifierOptions } from './platform-options.ts';

/** node-notifier, reduced to what is used of it. It may throw at once, call back later, or never. */
export type Notify = (options: NotifierOptions, callback: (error: unknown, response: unknown) => void) => void;

/** Loads node-notifier for this platform. Not before the first notification: it looks around when it is loaded. */
export async function loadBackend(platform: NodeJS.Platform): Promise<Notify> {
  const { default: nodeNotifier } = await import('node-notifier');
  const { NotificationCenter, NotifySend, WindowsToaster } = nodeNotifier;
  const way = { withFallback: false, ...vendorPath(platform) };
  if (platform === 'darwin') return asNotify(new NotificationCenter(way));
  if (platform === 'win32') return asNotify(new WindowsToaster(way));
  return asNotify(new NotifySend());
}

function asNotify(notifier: { notify: unknown }): Notify {
  const notify = notifier.notify as Notify;
  return (options, callback) => notify.call(notifier, options, callback);
}

/** A program cannot be started from inside Electron's archive; electron-builder unpacks it beside. */
function vendorPath(platform: NodeJS.Platform): { readonly customPath?: string } {
  const root = dirname(createRequire(import.meta.url).resolve('node-notifier'));
  const archive = `${sep}app.asar${sep}`;
  if (!root.includes(archive)) return {};
  const vendor = join(root.replace(archive, `${sep}app.asar.unpacked${sep}`), 'vendor');
  const program =
    platform === 'darwin'
      ? join('mac.noindex', 'terminal-notifier.app', 'Contents', 'MacOS', 'terminal-notifier')
      : join('snoreToast', process.arch === 'x64' ? 'snoretoast-x64.exe' : 'snoretoast-x86.exe');
  return { customPath: join(vendor, program) };
}
