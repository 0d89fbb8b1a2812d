// Pictures of every view and state of the window, light and dark, 900 and 1400 px wide, to be looked at:
//   npm run screenshots                      all of them, into out/screenshots
//   npm run screenshots -- service incident  those of the worlds whose names begin so
//   npm run screenshots -- --readme          the three the README shows, into docs/screenshots
// The worlds are those the tests open (test/worlds): recorded pages, and documents generated in a recorded format where no
// page was recorded in that state.
import { renameSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureNode } from './lib/local-node.mjs';
import { ROOT } from './lib/root.mjs';

/** What the README shows: of which world, in which scheme, in which file. */
const README = [
  ['service-day', 'light', 'service-light.png'],
  ['overview', 'dark', 'overview-dark.png'],
  ['incident', 'light', 'incident-light.png'],
];
const README_FOLDER = join(ROOT, 'docs', 'screenshots');

await ensureNode();
const browser = await ensureChromium();
if (browser === null || !process.features.typescript) {
  console.error('Pictures need a browser (CHROMIUM_PATH names one) and Node 22.18 or newer.');
  process.exit(1);
}
process.env.CHROMIUM_PATH = browser;
const { WORLDS } = await import('../test/worlds/worlds.ts');
const { takePictures } = await import('../test/worlds/take-pictures.ts');
const wanted = process.argv.slice(2);
let faulty = 0;

if (wanted.includes('--readme')) {
  for (const [name, scheme, file] of README) {
    const look = { folder: README_FOLDER, widths: [1080], schemes: [scheme], mostHeightPx: 760, scale: 2 };
    await take(
      WORLDS.filter((world) => world.name === name),
      look,
    );
    renameSync(join(README_FOLDER, `${name}-1080-${scheme}.png`), join(README_FOLDER, file));
  }
} else {
  const worlds = WORLDS.filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));
  await take(worlds, {
    folder: join(ROOT, 'out', 'screenshots'),
    widths: [900, 1400],
    schemes: ['light', 'dark'],
    mostHeightPx: 2600,
  });
}
process.exit(faulty > 0 ? 1 : 0);

async function take(worlds, options) {
  await takePictures(worlds, {
    ...options,
    onPicture(path, faults) {
      console.log(relative(ROOT, path));
      for (const fault of faults) console.error(`  ${fault}`);
      faulty += faults.length;
    },
  });
}
