import { createReadStream, existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { build, type Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** As strict as the shells are. */
const POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'";

export interface ServedWindow {
  /** The built files. */
  readonly folder: string;
  readonly url: string;
  close(): Promise<void>;
}

interface ServeOptions {
  /** Where one process serves several. */
  readonly name?: string;
  /** What is built otherwise. */
  readonly plugins?: readonly Plugin[];
}

/** Builds the window and serves it on loopback, as the browser shell does. */
export async function serveWindow({ name = 'renderer', plugins = [] }: ServeOptions = {}): Promise<ServedWindow> {
  const folder = join(ROOT, 'out', 'test', `${name}-${process.pid}`);
  await build({
    configFile: join(ROOT, 'src-renderer', 'vite.config.ts'),
    logLevel: 'error',
    plugins: [...plugins],
    build: { outDir: folder },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
      'content-security-policy': POLICY,
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    folder,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        rmSync(folder, { recursive: true, force: true });
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
