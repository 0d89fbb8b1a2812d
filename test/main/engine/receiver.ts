import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HookDocument } from '#core/hooks/event-document';

/**
 * How a receiver fares: well, not at all, with an error before it has done anything, or it dies after it has done
 * everything and before it has said so.
 */
export type Mood = 'up' | 'down' | 'error' | 'dies';

/** A receiver of hooks that acts on whatever it reads, and notes it. */
export interface Receiver {
  readonly url: string;
  readonly acted: readonly HookDocument[];
  /** How often it was asked, whatever came of it. */
  asked(): number;
  be(mood: Mood): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const acted: HookDocument[] = [];
  let asked = 0;
  let mood: Mood = 'up';
  let port = 0;
  let server: Server | null = null;

  async function listen(): Promise<void> {
    const opened = createServer((request, response) => {
      asked += 1;
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      // A sender that was killed in the middle has told nothing.
      request.on('error', () => undefined);
      request.on('end', () => {
        if (mood === 'error') {
          response.writeHead(500).end('not now');
          return;
        }
        acted.push(JSON.parse(Buffer.concat(parts).toString('utf8')) as HookDocument);
        if (mood === 'dies') request.socket.destroy();
        else response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve, reject) => {
      opened.once('error', reject);
      opened.listen(port, '127.0.0.1', resolve);
    });
    ({ port } = opened.address() as AddressInfo);
    server = opened;
  }

  async function close(): Promise<void> {
    const closing = server;
    server = null;
    if (closing === null) return;
    const closed = new Promise<void>((resolve) => closing.close(() => resolve()));
    closing.closeAllConnections();
    await closed;
  }

  await listen();
  return {
    url: `http://127.0.0.1:${port}/`,
    acted,
    asked: () => asked,
    async be(next) {
      mood = next;
      if (next === 'down') await close();
      else if (server === null) await listen();
    },
  };
}
