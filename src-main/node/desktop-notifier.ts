import type { Notification } from '#core/events/event';
import { loadBackend, type Notify } from './notification/backend.ts';
import { refused, type Channel, type Outcome } from './notification/channel.ts';
import {
  notificationCenterOptions,
  notifySendOptions,
  toasterOptions,
  type DesktopIdentity,
  type NotifierOptions,
} from './notification/platform-options.ts';
import { whyNotPossible } from './notification/preflight.ts';

export interface DesktopNotifierOptions extends DesktopIdentity {
  readonly platform?: NodeJS.Platform;
  readonly environment?: NodeJS.ProcessEnv;
  /** How to reach the desktop; node-notifier by default. */
  readonly load?: (platform: NodeJS.Platform) => Promise<Notify>;
}

/** How a platform answers, and for how long it is worth waiting. */
interface Way {
  readonly optionsFor: (notification: Notification, identity: DesktopIdentity) => NotifierOptions;
  /** After this it is under way, and whether it was shown will never be said. */
  readonly waitMs: number;
  readonly judge: (error: unknown, response: unknown) => Outcome;
}

const LINUX: Way = {
  optionsFor: notifySendOptions,
  waitMs: 5_000,
  // The first argument is what notify-send wrote to its error output, usually the empty text.
  judge: (error) => (error instanceof Error ? refused(lastLine(error.message)) : { kind: 'shown' }),
};
const MACOS: Way = {
  optionsFor: notificationCenterOptions,
  waitMs: 2_000,
  judge: (error) => (error instanceof Error ? refused(error) : { kind: 'unknown' }),
};
const WINDOWS: Way = {
  optionsFor: toasterOptions,
  // SnoreToast stays until the toast is gone, up to a minute. One that ends at once without a word has failed.
  waitMs: 300,
  judge: (error, response) =>
    error instanceof Error || response === undefined
      ? { kind: 'failed', obstacle: { cause: 'not_taken' } }
      : { kind: 'shown' },
};

/** Native notifications through node-notifier. They cannot be clicked on Linux; see `Channel` for the rest. */
export function createDesktopNotifier({
  platform = process.platform,
  environment = process.env,
  load = loadBackend,
  ...identity
}: DesktopNotifierOptions): Channel {
  const way = platform === 'darwin' ? MACOS : platform === 'win32' ? WINDOWS : LINUX;
  let backend: Promise<Notify> | null = null;
  return {
    obstacle: () => whyNotPossible(platform, environment),
    async send(notification) {
      const obstacle = whyNotPossible(platform, environment);
      if (obstacle !== null) return { kind: 'failed', obstacle };
      try {
        backend ??= load(platform);
        return await deliver(await backend, way, way.optionsFor(notification, identity));
      } catch (fault) {
        // It throws at once when a program cannot be started at all.
        return refused(fault);
      }
    },
  };
}

function deliver(notify: Notify, way: Way, options: NotifierOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ kind: 'unknown' }), way.waitMs);
    const done = (error: unknown, response: unknown): void => {
      clearTimeout(timer);
      resolve(way.judge(error, response));
    };
    try {
      notify(options, done);
    } catch (fault) {
      clearTimeout(timer);
      reject(fault instanceof Error ? fault : new Error(String(fault)));
    }
  });
}

/** Of a failed command, Node's message begins with the whole command line; what it wrote itself comes last. */
function lastLine(message: string): string {
  const lines = message.trim().split('\n');
  return lines.length > 1 ? (lines.at(-1) ?? '') : 'notify-send failed';
}
