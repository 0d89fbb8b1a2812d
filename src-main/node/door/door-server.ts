import type { AddressInfo } from 'node:net';
import type { Handlers } from '#core/contract/rpc';
import type { Log } from '../../engine/ports.ts';
import { http } from '../node-http.ts';
import { postDoor, takeDoorDown, type DoorAddress } from './door-file.ts';
import { createDoor, DOOR_PATH } from './door.ts';

export interface DoorServer {
  /** More often than once does no harm. */
  close(): void;
}

export interface DoorServerParts {
  /** Where commands look for the door. */
  readonly folder: string;
  readonly handlers: Handlers;
  readonly log: Log;
}

/** A door with a server of its own, for a shell that has none. Where there can be none it is logged, and the shell goes on. */
export async function openDoorServer({ folder, handlers, log }: DoorServerParts): Promise<DoorServer> {
  const door = createDoor(handlers, log);
  const server = http.createServer((request, response) => {
    door
      .answer(request)
      .then(({ status, reply }) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
        response.end(JSON.stringify(reply));
      })
      .catch((fault: unknown) => {
        log.warn('a request at the door failed', { fault: String(fault) });
        response.destroy();
      });
  });
  let address: DoorAddress | null = null;
  try {
    const port = await new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
    address = { url: `http://127.0.0.1:${port}${DOOR_PATH}`, token: door.token };
    postDoor(folder, address);
  } catch (fault) {
    log.warn('there is no door for commands', { fault: String(fault) });
  }
  return {
    close() {
      if (address !== null) takeDoorDown(folder, address);
      server.close();
      server.closeAllConnections();
    },
  };
}
