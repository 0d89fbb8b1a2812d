// Fills in the templates for winget and Homebrew:
// `node scripts/manifests.mjs <version> <address of the files> <folder of the files> <folder for the result>`.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';

const [version, address, files, result] = process.argv.slice(2);
if (result === undefined || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || !address.startsWith('https://')) {
  console.error(
    'usage: node scripts/manifests.mjs <version> <https address> <folder of files> <folder for the result>',
  );
  process.exit(2);
}

for (const folder of ['winget', 'homebrew']) {
  await mkdir(join(result, folder), { recursive: true });
  for (const name of await readdir(join(ROOT, 'packaging', folder))) {
    const template = await readFile(join(ROOT, 'packaging', folder, name), 'utf8');
    await writeFile(join(result, folder, name), await fill(template, folder === 'winget'));
  }
}

async function fill(template, upperCase) {
  let text = template.replaceAll('@VERSION@', version).replaceAll('@URL@', address.replace(/\/$/, ''));
  for (const [mark, name] of text.matchAll(/@SHA256:([^@]+)@/g)) {
    const sum = createHash('sha256')
      .update(await readFile(join(files, name)))
      .digest('hex');
    text = text.replace(mark, upperCase ? sum.toUpperCase() : sum);
  }
  return text;
}
