// Part of `npm run check`: electron-builder's own schema over electron-builder.yml, and what has to agree elsewhere.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNode } from './lib/local-node.mjs';
import { ROOT } from './lib/root.mjs';

await ensureNode();
const require = createRequire(import.meta.url);
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config');
const { DebugLogger } = require('builder-util');

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const config = await getConfig(ROOT, 'electron-builder.yml', null);
try {
  await validateConfiguration(config, new DebugLogger(false));
} catch (error) {
  fail(`electron-builder.yml: ${error.message}`);
}

const about = JSON.parse(read('package.json'));
const identity = read('src-main/electron/identity.ts');
const metainfo = read('packaging/linux/org.greenbar.Greenbar.metainfo.xml');
const rules = [
  [identity.includes(`'${config.appId}'`), 'APP_ID is the appId: Windows shows toasts under no other'],
  [
    about.desktopName === `${config.appId}.desktop`,
    'desktopName is the appId: Linux finds the icon of the window by it',
  ],
  [config.protocols[0].schemes.includes('greenbar'), 'links to Greenbar are declared'],
  [metainfo.includes(`<id>${config.appId}</id>`), 'the AppStream id is the appId'],
  [metainfo.includes(`<launchable type="desktop-id">${about.desktopName}</launchable>`), 'AppStream starts that entry'],
  [metainfo.includes(`<release version="${about.version}"`), 'AppStream knows the version of package.json'],
  [config.mac.target.some(({ target }) => target === 'zip'), 'macOS has a zip: updates are read from it'],
  [
    !config.appImage.artifactName.includes('version'),
    'an AppImage keeps its name: what starts it at login would not find the next version',
  ],
  [/^\d+\.\d+\.\d+$/.test(about.devDependencies.electron), 'Electron is pinned to one version'],
];
for (const [holds, words] of rules) if (!holds) fail(words);

function fail(words) {
  console.error(`packaging: this does not hold: ${words}`);
  process.exit(1);
}
