import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What a test needs a desktop for: see `ensureDesktopTools`. */
export const DESKTOP_PROGRAMS = ['Xvfb', 'dbus-daemon', 'dunst', 'notify-send', 'import'] as const;

export interface Desktop {
  /** DISPLAY and DBUS_SESSION_BUS_ADDRESS, for programs that are to appear on it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Writes what is on the screen to a PNG file. */
  screenshot(file: string): void;
  /** What is in the upper left corner: red, green and blue of every point, row by row. */
  look(width: number, height: number): Buffer;
  /** How many different colours an image has. */
  colours(file: string): number;
  /** Puts pictures side by side, as they are. */
  row(files: readonly string[], file: string): void;
  /** Puts pictures side by side, each cut to the column notifications appear in. */
  strip(files: readonly string[], file: string): void;
  /** How many notifications are on the screen. */
  shown(): number;
  close(): Promise<void>;
}

/** One look for all machines; pop-ups stay until they are looked at. */
const DUNST = `
[global]
  font = DejaVu Sans 11
  width = 420
  height = (0, 300)
  origin = top-right
  offset = (16, 16)
  notification_limit = 6
  idle_threshold = 0
  markup = full
  icon_theme = hicolor
  max_icon_size = 48
[urgency_low]
  timeout = 0
[urgency_normal]
  timeout = 0
[urgency_critical]
  timeout = 0
`;

export interface SessionBus {
  readonly address: string;
  close(): Promise<void>;
}

/** A session bus and nothing else. */
export async function startSessionBus(): Promise<SessionBus> {
  const args = ['--session', '--nofork', '--print-address=1'];
  const bus = spawn('dbus-daemon', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  return { address: await firstLine(bus), close: () => end(bus) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

/** A screen of its own in memory, with a session bus and a notification daemon. */
export async function startDesktop(): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'greenbar-desktop-'));
  const running: ChildProcess[] = [];
  const start = (program: string, args: readonly string[], environment = process.env): ChildProcess => {
    const child = spawn(program, args, { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
    running.push(child);
    return child;
  };

  const screen = ['-screen', '0', '1000x600x24', '-nolisten', 'tcp', '-displayfd', '1', '-fbdir', folder];
  const DISPLAY = `:${await firstLine(start('Xvfb', screen))}`;
  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
  const environment = { DISPLAY, DBUS_SESSION_BUS_ADDRESS: await firstLine(bus) };
  const inside = { ...process.env, ...environment };
  writeFileSync(join(folder, 'dunstrc'), DUNST);
  start('dunst', ['-conf', join(folder, 'dunstrc')], inside);
  await until(() => hasDaemon(inside));

  return {
    environment,
    screenshot: (file) => void run('import', ['-window', 'root', file], inside),
    look: (width, height) => corner(readFileSync(join(folder, 'Xvfb_screen0')), width, height),
    colours: (file) => Number(run('convert', [file, '-format', '%k', 'info:'], inside)),
    row: (files, file) => void run('convert', [...files, '+append', file], inside),
    strip: (files, file) => {
      const cut = ['-crop', '460x600+540+0', '+repage', '-bordercolor', '#888', '-border', '1'];
      run('convert', [...files, ...cut, '+append', file], inside);
    },
    shown: () => Number(run('dunstctl', ['count', 'displayed'], inside)),
    async close() {
      for (const child of running.reverse()) await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Out of a screen as Xvfb keeps it in a file: a dump of X (XWDFile.h), blue, green, red and nothing for each point. */
function corner(screen: Buffer, width: number, height: number): Buffer {
  const [headBytes, lineBytes, colours] = [0, 12, 19].map((field) => screen.readUInt32BE(field * 4));
  const start = (headBytes ?? 0) + (colours ?? 0) * 12;
  const points = Buffer.alloc(width * height * 3);
  for (let point = 0; point < width * height; point += 1) {
    const at = start + Math.floor(point / width) * (lineBytes ?? 0) + (point % width) * 4;
    points.set([screen[at + 2] ?? 0, screen[at + 1] ?? 0, screen[at] ?? 0], point * 3);
  }
  return points;
}

function run(program: string, args: readonly string[], environment: NodeJS.ProcessEnv): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { env: environment, encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}`);
  return stdout;
}

function hasDaemon(environment: NodeJS.ProcessEnv): boolean {
  const owned = 'org.freedesktop.DBus.NameHasOwner';
  const args = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/',
    owned,
    'string:org.freedesktop.Notifications',
  ];
  return spawnSync('dbus-send', args, { env: environment, encoding: 'utf8' }).stdout.includes('boolean true');
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('nothing to read');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line.trim();
}

/** Looks again every 50 ms, for ten seconds at most. */
export async function until(condition: () => boolean): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('waited in vain');
}
