import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../layers/source-files.ts';
import { installServer } from './install.ts';
import { startStatusServer } from './status-server.ts';

/** Installing takes minutes, so a person asks for it; on CI it is a duty. */
const isAsked = ['GREENBAR_REAL_SERVERS', 'GREENBAR_REQUIRE_DESKTOP'].some((name) => process.env[name] !== undefined);
const LIMIT_MS = 20 * 60_000;

interface Checked {
  readonly format: string;
  readonly level: string;
  readonly page: { readonly name: string };
  readonly components: readonly { readonly name: string; readonly group: string | null; readonly level: string }[];
}

test('a real server’s page is read, and what breaks behind it is seen', { timeout: LIMIT_MS }, async ({ skip }) => {
  skip(!isAsked, 'installs a real status page server (minutes); set GREENBAR_REAL_SERVERS=1 to run it');
  const installed = installServer();
  if ('reason' in installed) throw new Error(installed.reason);

  let status = 200;
  const monitored = createServer((_request, response) => response.writeHead(status).end('shop'));
  await new Promise<void>((resolve) => monitored.listen(0, '127.0.0.1', resolve));
  const { port } = monitored.address() as AddressInfo;
  const server = await startStatusServer(installed.folder, `http://127.0.0.1:${port}/`);
  try {
    await server.sees(1);
    expect(await check(server.pageUrl)).toMatchObject({
      format: 'uptime-kuma',
      page: { name: 'Corner shop' },
      level: 'operational',
      components: [{ name: 'Shop', group: 'Services', level: 'operational' }],
    });

    status = 500;
    await server.sees(0);
    const broken = await check(server.pageUrl);
    expect(broken.level).not.toBe('operational');
    expect(broken.components).toMatchObject([{ name: 'Shop', level: 'major_outage' }]);
  } finally {
    await server.close();
    monitored.close();
  }
});

/** What `greenbar check` says of an address, with detection on. */
function check(url: string): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const args = [join(ROOT, 'scripts/greenbar.mjs'), 'check', url, '--json'];
    execFile(process.execPath, args, { encoding: 'utf8' }, (fault, stdout, stderr) => {
      if (fault === null) resolve(JSON.parse(stdout) as Checked);
      else reject(new Error(stderr));
    });
  });
}
