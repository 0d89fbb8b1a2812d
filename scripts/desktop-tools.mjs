// Brings what the tests with a desktop need: an X server without a screen, a session bus, a notification daemon, a
// browser, the tools that look at the result, and shells. On Debian, and where we may, from its packages; elsewhere it
// only says what is missing. Run by itself (`node scripts/desktop-tools.mjs`) or called by a test.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The programs the tests start, and the Debian package each is in. */
const PACKAGES = {
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus',
  'dbus-send': 'dbus',
  gdbus: 'libglib2.0-bin',
  'dbus-launch': 'dbus-x11',
  'xfce4-panel': 'xfce4-panel',
  dunst: 'dunst',
  'notify-send': 'libnotify-bin',
  import: 'imagemagick',
  xwininfo: 'x11-utils',
  xdotool: 'xdotool',
  chromium: 'chromium',
  zsh: 'zsh',
  fish: 'fish',
};
const FONTS = 'fonts-dejavu-core';
const INSTALL_LIMIT_MS = 240_000;

function isInstalled(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)));
}

/**
 * Makes sure that the named programs (all of them by default) can be started. Answers with null, or with one sentence
 * that says what is missing and why it could not be installed.
 */
export function ensureDesktopTools(programs = Object.keys(PACKAGES)) {
  const missing = () => programs.filter((program) => !isInstalled(program));
  if (missing().length === 0) return null;
  const wanted = `Missing: ${missing().join(', ')}.`;
  if (process.platform !== 'linux') return `${wanted} These tests run on Linux only.`;
  if (!isInstalled('apt-get')) return `${wanted} Install them with your system's packages.`;
  const command = `apt-get install --no-install-recommends ${packagesOf(missing()).join(' ')}`;
  if (process.getuid?.() !== 0) return `${wanted} Install them with: sudo ${command}`;
  const problem = install(packagesOf(missing()));
  return missing().length === 0 ? null : `${wanted} Installing them failed: ${problem}`;
}

function packagesOf(programs) {
  return [...programs.map((program) => PACKAGES[program]), FONTS];
}

/** One try with the lists as they are, a second after fetching them. Another installation is waited for. */
function install(packages) {
  const args = ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', ...packages];
  if (aptGet(args).ok) return '';
  aptGet(['-o', 'DPkg::Lock::Timeout=120', 'update']);
  return aptGet(args).problem;
}

function aptGet(args) {
  const { status, stderr, error } = spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: INSTALL_LIMIT_MS,
  });
  const lastLine = (stderr ?? '').trim().split('\n').at(-1) ?? '';
  return { ok: status === 0, problem: error?.message ?? (lastLine || `apt-get ended with ${status}.`) };
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problem = ensureDesktopTools();
  console.log(problem ?? 'Everything the desktop tests need is here.');
  process.exitCode = problem === null ? 0 : 1;
}
