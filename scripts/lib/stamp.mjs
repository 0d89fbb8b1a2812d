import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from './root.mjs';

/** Everything the build reads. */
const INPUTS = [
  'src-core',
  'src-main',
  'src-renderer',
  'scripts/lib/build-all.mjs',
  'package.json',
  'package-lock.json',
];
const STAMP = join(ROOT, 'out', '.stamp');

/** A hash of the names and contents of every input: times mean nothing after a clone or a checkout. */
export function hashInputs() {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => filesUnder(join(ROOT, input)))) {
    hash.update(relative(ROOT, path).split(sep).join('/')).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Whether what `out/` holds was built from exactly these inputs. */
export function isStamped(hash) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
}

export function writeStamp(hash) {
  writeFileSync(STAMP, hash);
}

function filesUnder(path) {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
}
