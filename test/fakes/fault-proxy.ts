import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createNetServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Fault } from './faults.ts';

/** A server on this machine between us and a page, that spoils what it passes on as it is told. */
export interface FaultProxy {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** `next` says for each request whether, and how, it is spoilt; `bodyOf` what the page would have said. */
export async function startFaultProxy(
  bodyOf: (path: string) => string | undefined,
  next: () => Fault | null,
): Promise<FaultProxy> {
  const server = createHttpServer((request, response) => {
    // Whoever hangs up in the middle is expected to.
    response.on('error', () => undefined);
    const body = bodyOf(request.url ?? '/');
    const fault = next();
    if (body === undefined) response.writeHead(404).end('Not found');
    else if (fault !== null) fault(request, response, body);
    else response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  server.keepAliveTimeout = 100;
  return listen(server, 'http');
}

/** What a server does instead of a TLS handshake, by name. */
export const TLS_FAULTS: Readonly<Record<string, (socket: Socket) => void>> = {
  'HTTP where TLS should be': (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
  // A record of type 21, TLS 1.2, two bytes: fatal, handshake_failure (RFC 8446, 6).
  'a handshake refused': (socket) => socket.end(Buffer.from([0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x28])),
  'a handshake cut off': (socket) => socket.once('data', () => socket.resetAndDestroy()),
  'a handshake that never ends': (socket) => socket.resume(),
};

/** A server that never gets as far as HTTP. */
export async function startTlsFault(fault: (socket: Socket) => void): Promise<FaultProxy> {
  return listen(
    createNetServer((socket) => {
      socket.on('error', () => undefined);
      fault(socket);
    }),
    'https',
  );
}

async function listen(server: Server | HttpServer, scheme: string): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${scheme}://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
