import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of Greenbar's package.json, from the sources and from the built files alike: assets are found from it. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('Greenbar is not in its package.');
    folder = parent;
  }
  return folder;
}
