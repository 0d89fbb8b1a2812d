import { spawn } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/** Electron's program carries its fuses after this text: a version, how many, and one digit each ('0' off, '1' on). */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron comes. The order is that of its own list (build/fuses/fuses.json5). */
const FUSES = [
  ['runAsNode', '1'],
  ['enableCookieEncryption', '0'],
  ['enableNodeOptionsEnvironmentVariable', '1'],
  ['enableNodeCliInspectArguments', '1'],
  ['enableEmbeddedAsarIntegrityValidation', '0'],
  ['onlyLoadAppFromAsar', '0'],
  ['loadBrowserProcessSpecificV8Snapshot', '0'],
  ['grantFileProtocolExtraPrivileges', '1'],
];

/**
 * Packs the built app as for Linux, with something that only looks like Electron in the place of its program: what goes
 * into the package, and how, is real. Answers with the folder of the package.
 */
export async function packLinux(folder) {
  const electron = join(folder, 'substitute');
  await mkdir(join(electron, 'resources'), { recursive: true });
  await mkdir(join(electron, 'locales'));
  const { devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const states = FUSES.map(([, state]) => state).join('');
  const wire = `${FUSE_SENTINEL}\u0001${String.fromCharCode(FUSES.length)}${states}`;
  await writeFile(join(electron, 'electron'), `not Electron ${wire} not Electron`, { mode: 0o755 });
  await chmod(join(electron, 'electron'), 0o755);
  const rest = {
    version: devDependencies.electron,
    LICENSE: 'A substitute.',
    'LICENSES.chromium.html': 'A substitute.',
    'resources/keep': '',
    'locales/en-US.pak': '',
    'locales/de.pak': '',
  };
  for (const [name, text] of Object.entries(rest)) await writeFile(join(electron, name), text);
  await run([
    '--linux',
    'dir',
    '--x64',
    '--publish',
    'never',
    `-c.electronDist=${electron}`,
    `-c.directories.output=${join(folder, 'release')}`,
  ]);
  return join(folder, 'release', 'linux-unpacked');
}

/** The fuses of a packed program, by name. */
export function readFuses(program) {
  const at = program.indexOf(FUSE_SENTINEL);
  if (at < 0) throw new Error('There are no fuses in this program.');
  const first = at + FUSE_SENTINEL.length + 2;
  return Object.fromEntries(FUSES.map(([name], index) => [name, String.fromCharCode(program[first + index]) === '1']));
}

/** What is in an archive, with sizes, and a way to unpack it. */
export function openAsar(file) {
  const { getRawHeader, extractAll } = createRequire(import.meta.url)('@electron/asar');
  const files = [];
  const walk = (entries, prefix) => {
    for (const [name, entry] of Object.entries(entries)) {
      if (entry.files) walk(entry.files, `${prefix}${name}/`);
      else files.push({ path: `${prefix}${name}`, bytes: entry.size ?? 0, isUnpacked: entry.unpacked === true });
    }
  };
  walk(getRawHeader(file).header.files, '');
  return { files, extractTo: (folder) => extractAll(file, folder) };
}

function run(args) {
  const cli = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
  const child = spawn(process.execPath, [cli, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`electron-builder ended with ${code}:\n${said}`)),
    );
  });
}
