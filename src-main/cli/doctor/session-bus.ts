import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BUS = 'org.freedesktop.DBus';
const ANSWER_WITHIN_MS = 3_000;

/** Two tools that can ask the session bus who is there; a Linux desktop has at least one. */
const TOOLS = {
  'dbus-send': ['--session', '--print-reply', `--dest=${BUS}`, '/org/freedesktop/DBus'],
  gdbus: ['call', '--session', '--dest', BUS, '--object-path', '/org/freedesktop/DBus', '--method'],
} as const;

/**
 * The names on the session bus, those that it would start when asked included; null where there is no bus, or nothing
 * to ask it with.
 */
export async function namesOnBus(environment: NodeJS.ProcessEnv): Promise<ReadonlySet<string> | null> {
  for (const [tool, args] of Object.entries(TOOLS)) {
    try {
      const answers = await Promise.all(
        ['ListNames', 'ListActivatableNames'].map((method) =>
          run(tool, [...args, `${BUS}.${method}`], { timeout: ANSWER_WITHIN_MS, env: environment }),
        ),
      );
      const names = answers.flatMap(({ stdout }) => stdout.match(/[A-Za-z_][\w-]*(?:\.[\w-]+)+/g) ?? []);
      return new Set(names);
    } catch {
      // Not installed, or no bus: the next one finds out the same.
    }
  }
  return null;
}
