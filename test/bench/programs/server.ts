// A program of its own: many status pages on this machine, each at a port, so that what serves costs the measured
// process nothing.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { summaryOf } from '../kit/model-page.ts';
import { answerParent } from '../kit/program.ts';

interface Served {
  readonly pages: number;
  readonly components: number;
  /** Whether answers can be asked for conditionally. */
  readonly validates: boolean;
}

interface Page {
  version: number;
  etag: string;
  packed: Buffer;
  readonly sockets: Socket[];
}

let served: Served = { pages: 0, components: 0, validates: true };
const pages: Page[] = [];

answerParent({
  async open(asked: Served): Promise<readonly string[]> {
    served = asked;
    for (let index = 0; index < asked.pages; index += 1) pages.push(pageAt(index, 0));
    return Promise.all(pages.map(listen));
  },
  /** Every page says something new from now on. */
  change(): void {
    pages.forEach((page, index) => Object.assign(page, contentOf(index, page.version + 1)));
  },
  /** Bytes over all connections of all pages, as they went over the wire. */
  traffic: () =>
    pages
      .flatMap(({ sockets }) => sockets)
      .reduce((sum, socket) => ({ received: sum.received + socket.bytesRead, sent: sum.sent + socket.bytesWritten }), {
        received: 0,
        sent: 0,
      }),
});

function pageAt(index: number, version: number): Page {
  return { ...contentOf(index, version), sockets: [] };
}

function contentOf(index: number, version: number): Pick<Page, 'version' | 'etag' | 'packed'> {
  const text = summaryOf({ index, components: served.components, version });
  const etag = `W/"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
  return { version, etag, packed: gzipSync(text) };
}

async function listen(page: Page): Promise<string> {
  const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => answer(page, request, response));
  server.on('connection', (socket) => page.sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** With the headers vendors send, as far as they cost. */
function answer(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const isSummary = request.url === '/api/v2/summary.json';
  const headers = {
    'cache-control': 'max-age=0, private, must-revalidate',
    'strict-transport-security': 'max-age=259200',
    'x-content-type-options': 'nosniff',
    vary: 'Accept,Accept-Encoding',
    ...(served.validates ? { etag: page.etag } : {}),
  };
  if (!isSummary) response.writeHead(404, headers).end();
  else if (served.validates && request.headers['if-none-match'] === page.etag) response.writeHead(304, headers).end();
  else {
    const body = { 'content-type': 'application/json; charset=utf-8', 'content-encoding': 'gzip' };
    response.writeHead(200, { ...headers, ...body, 'content-length': page.packed.length }).end(page.packed);
  }
}
