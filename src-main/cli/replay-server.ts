import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Recording } from '#core/feeds/recordings/recording';
import { failed, ok, type Result } from '#core/model/result';
import type { Clock } from '../engine/ports.ts';
import { http } from '../node/node-http.ts';

export interface ReplayServer {
  /** The recorded page's address on this machine. */
  readonly url: string;
  close(): Promise<void>;
}

/** Answers on this machine as the recorded page would have answered at the clock's time. The problem is one sentence. */
export async function openReplayServer(
  recording: Recording,
  clock: Clock,
  port: number,
): Promise<Result<ReplayServer, string>> {
  const server = http.createServer((request, response) => {
    const [path = '/', query = ''] = (request.url ?? '/').split('?');
    const host = request.headers.host ?? '';
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const answer = isRead ? recording.answer(path, query, clock.now(), host) : null;
    const { status, contentType, body } = answer ?? NOT_FOUND;
    response.writeHead(isRead ? status : 405, {
      'content-type': `${contentType}; charset=utf-8`,
      // The page's clock, not this machine's.
      date: new Date(clock.now()).toUTCString(),
      'cache-control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  const listening = await listen(server, port);
  if (!listening.ok) return listening;
  return ok({
    url: `http://127.0.0.1:${listening.value}${recording.pageUrlPath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

const NOT_FOUND = {
  status: 404,
  contentType: 'text/html',
  body: '<!doctype html><title>Not found</title><p>The recording holds no such document.</p>',
};

function listen(server: Server, port: number): Promise<Result<number, string>> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(failed(`Port ${port} cannot be listened on.`)));
    server.listen(port, '127.0.0.1', () => resolve(ok((server.address() as AddressInfo).port)));
  });
}
