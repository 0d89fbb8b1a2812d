import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const NAME = 'org.kde.StatusNotifierWatcher';
const PATH = '/StatusNotifierWatcher';
const PROPERTY = 'IsStatusNotifierHostRegistered';

/** Three tools that can ask the session bus; a desktop has at least one of them. */
const WAYS: readonly (readonly [command: string, args: readonly string[]])[] = [
  ['busctl', ['--user', 'get-property', NAME, PATH, NAME, PROPERTY]],
  [
    'gdbus',
    `call --session --dest ${NAME} --object-path ${PATH} --method org.freedesktop.DBus.Properties.Get ${NAME} ${PROPERTY}`.split(
      ' ',
    ),
  ],
  [
    'dbus-send',
    `--session --print-reply --dest=${NAME} ${PATH} org.freedesktop.DBus.Properties.Get string:${NAME} string:${PROPERTY}`.split(
      ' ',
    ),
  ],
];

/** At login the desktop's own shell may come up after us. */
const PATIENCE_MS = 15_000;
const ASK_EVERY_MS = 500;
const ANSWER_WITHIN_MS = 2_000;

/**
 * Waits until a host for tray icons (a StatusNotifierItem host) is there. Electron looks for one exactly once, when the
 * tray is made, and says nothing if there is none: asking first is the only way to know.
 */
export async function waitForStatusNotifier(): Promise<boolean> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    if (await isHostRegistered()) return true;
    if (performance.now() > giveUpAt) return false;
    await sleep(ASK_EVERY_MS);
  }
}

async function isHostRegistered(): Promise<boolean> {
  for (const [command, args] of WAYS) {
    try {
      const { stdout } = await run(command, args, { timeout: ANSWER_WITHIN_MS });
      return /\btrue\b/.test(stdout);
    } catch (fault) {
      // Not installed: the next one. Anything else is an answer: the bus or the watcher is not there.
      if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') return false;
    }
  }
  return false;
}
