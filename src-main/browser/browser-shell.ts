import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WindowTarget } from '#core/contract/host';
import { failed, ok, type Result } from '#core/model/result';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../engine/ports.ts';
import type { DoorAddress } from '../node/door/door-file.ts';
import { createDoor, DOOR_PATH } from '../node/door/door.ts';
import { http } from '../node/node-http.ts';
import { createEventStreams } from './event-stream.ts';
import { writeReply } from './reply.ts';
import { route } from './routes.ts';
import { createSessions } from './session.ts';
import { createStaticFiles } from './static-files.ts';

export interface BrowserShell {
  /** The link that opens the window, once, with its token. */
  readonly link: string;
  /** Where it takes commands from a terminal. */
  readonly door: DoorAddress;
  /** Tells the open windows where to go; false where none is open. */
  navigate(target: WindowTarget): boolean;
  close(): Promise<void>;
}

export interface BrowserShellOptions {
  readonly engine: Pick<Engine, 'handlers' | 'state' | 'onState'>;
  /** The folder of the built window. */
  readonly windowFolder: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly log: Log;
  /** With which programs may read the metrics; left out, none may. */
  readonly metricsToken?: string;
}

/** The engine's window over loopback HTTP. The problem is one sentence: the port is taken. */
export async function openBrowserShell(options: BrowserShellOptions): Promise<Result<BrowserShell, string>> {
  const { engine, log } = options;
  const server = http.createServer();
  const listening = await listen(server, options.port);
  if (!listening.ok) return listening;
  const port = listening.value;
  const sessions = createSessions(port);
  const door = createDoor(engine.handlers, log);
  const streams = createEventStreams();
  const files = createStaticFiles(options.windowFolder);
  const metricsToken = options.metricsToken ?? null;
  const forget = engine.onState((state) => streams.pushState(state));

  server.on('request', (request, response) => {
    route({ port, engine, sessions, door, files, log, metricsToken }, request)
      .then((reply) => {
        if (reply.kind === 'states') streams.add(response, engine.state(), reply.asChanges);
        else writeReply(response, reply);
      })
      .catch((fault: unknown) => {
        log.warn('a request failed', { path: request.url, fault: String(fault) });
        response.destroy();
      });
  });
  return ok({
    link: `http://127.0.0.1:${port}/#token=${sessions.token}`,
    door: { url: `http://127.0.0.1:${port}${DOOR_PATH}`, token: door.token },
    navigate: (target) => streams.navigate(target),
    close() {
      forget();
      streams.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  });
}

/** Listens on this machine's own address only. */
function listen(server: Server, port: number): Promise<Result<number, string>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : 'cannot be listened on';
      resolve(failed(`Port ${port} ${why}.`));
    });
    server.listen(port, '127.0.0.1', () => resolve(ok((server.address() as AddressInfo).port)));
  });
}
