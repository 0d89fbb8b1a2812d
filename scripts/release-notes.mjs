// The notes of one version, from CHANGELOG.md: `node scripts/release-notes.mjs <version>`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';

const version = process.argv[2] ?? '';
const sections = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').split(/^## /m);
// A version that is only tried out has no section of its own: what is not released yet is what is in it.
const wanted = version.includes('-') ? ['Unreleased', version] : [version];
const section = sections.find((text) => wanted.some((name) => text.startsWith(`[${name}]`)));
if (version === '' || section === undefined) {
  console.error(`CHANGELOG.md says nothing about “${version}”.`);
  process.exit(1);
}
console.log(section.split('\n').slice(1).join('\n').trim());
