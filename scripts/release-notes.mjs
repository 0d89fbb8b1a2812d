// The notes of one version, from CHANGELOG.md: `node scripts/release-notes.mjs <version>`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseNotes } from './lib/release-notes.mjs';
import { ROOT } from './lib/root.mjs';

const version = process.argv[2] ?? '';
const notes = releaseNotes(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version);
if (notes === null) {
  console.error(
    version === ''
      ? 'Which version? Say it as in: release-notes 1.2.0'
      : `CHANGELOG.md says nothing about “${version}”.`,
  );
  process.exit(1);
}
console.log(notes);
