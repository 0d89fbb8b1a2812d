import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLoopbackServer } from '../../fakes/loopback-server.ts';
import { APP, START } from './stand-in/launch.ts';

export const NEWER = '9.9.9';

export interface Offer {
  /** The file the user starts the app by. */
  readonly appImage: string;
  /** Where the packed app finds whom to ask. */
  readonly resources: string;
  /** What an AppImage is told by its runtime. */
  readonly environment: Readonly<Record<string, string>>;
  /** Makes a version to offer: started, it runs the app on that data. */
  make(dataDir: string): void;
  /** What was asked for, oldest first. */
  asked(): readonly string[];
  /** Whether the newer version is in the place of the older. */
  isInPlace(): boolean;
  /** The process of the newer version, once it was started to stay. */
  successor(): number | undefined;
  /** Whether the newer version has come as far as its tray icon. */
  hasTray(): boolean;
  close(): Promise<void>;
}

/** A place on this machine that offers a newer version, as a release does: a description with a sum, and a file. */
export async function offerNewerVersion(): Promise<Offer> {
  const folder = await mkdtemp(join(tmpdir(), 'greenbar-offer-'));
  const resources = join(folder, 'resources');
  const appImage = join(folder, 'Greenbar-x64.AppImage');
  const [pidFile, reportsFile] = [join(folder, 'pid'), join(folder, 'reports')];
  let newer = '';
  const server = await startLoopbackServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://offer');
    if (/^\/latest-linux(-\w+)?\.yml$/.test(pathname)) {
      const sha512 = createHash('sha512').update(newer).digest('base64');
      const file = `{ url: Greenbar-x64.AppImage, sha512: '${sha512}', size: ${newer.length} }`;
      response.end(`version: ${NEWER}\nfiles: [${file}]\nreleaseDate: '2026-03-18T00:00:00.000Z'\n`);
    } else if (pathname === '/Greenbar-x64.AppImage') response.end(newer);
    else response.writeHead(404).end();
  });
  await mkdir(resources);
  await writeFile(join(resources, 'app-update.yml'), `provider: generic\nurl: ${server.origin}\n`);
  await writeFile(appImage, 'the older version');
  return {
    appImage,
    resources,
    environment: { APPIMAGE: appImage },
    make(dataDir) {
      const command = [process.execPath, '--no-warnings', START, APP, '--data-dir', dataDir, '--hidden'];
      newer = [
        '#!/bin/sh',
        // Put in place at the end of the older version it is run once, and is to end at once.
        '[ -n "$APPIMAGE_EXIT_AFTER_INSTALL" ] && exit 0',
        `echo $$ >'${pidFile}'`,
        `export STAND_IN_REPORTS='${reportsFile}'`,
        `exec ${command.map((word) => `'${word}'`).join(' ')}`,
        '',
      ].join('\n');
    },
    asked: () => server.requests.map(({ url }) => new URL(url ?? '/', 'http://offer').pathname),
    isInPlace: () => readFileSync(appImage, 'utf8') === newer,
    successor: () => (existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) || undefined : undefined),
    hasTray: () => existsSync(reportsFile) && readFileSync(reportsFile, 'utf8').includes('"kind":"tray"'),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
