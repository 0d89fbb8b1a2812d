import type { IncomingMessage } from 'node:http';
import type { CommandName } from '#core/contract/contract';
import { dispatch, type Handlers, type Reply } from '#core/contract/rpc';
import type { Log } from '../../engine/ports.ts';
import { isSameSecret, newSecret } from '../secret.ts';
import { readJsonBody } from './read-body.ts';

/** What a command in a terminal may ask of a Greenbar that runs: what it would write itself if none did. */
const OPEN_TO_COMMANDS = ['addPage', 'removePage', 'snooze'] as const satisfies readonly CommandName[];

export type DoorCommand = (typeof OPEN_TO_COMMANDS)[number];

/** The way in for commands in a terminal, whichever server it is part of. */
export interface Door {
  readonly token: string;
  answer(request: IncomingMessage): Promise<DoorAnswer>;
}

export interface DoorAnswer {
  readonly status: number;
  readonly reply: Reply;
}

export const DOOR_PATH = '/door/';

export function createDoor(handlers: Handlers, log: Log): Door {
  const token = newSecret();
  return {
    token,
    async answer(request) {
      const refusal = refusalOf(request, token);
      if (refusal !== null) return refusal;
      const name = (request.url ?? '').slice(DOOR_PATH.length);
      if (!OPEN_TO_COMMANDS.some((open) => open === name)) return refuse(404, 'There is no such command here.');
      const body = await readJsonBody(request);
      if (!body.ok) return refuse(body.problem.status, body.problem.reason);
      const reply = await dispatch(handlers, name, body.value, (command, fault) => {
        log.warn('a command failed', { command, fault: fault instanceof Error ? fault.stack : String(fault) });
      });
      return { status: reply.ok ? 200 : 400, reply };
    },
  };
}

/** Whatever comes out of a browser is refused before its secret is looked at: a command sends none of these headers. */
function refusalOf({ headers, method, socket }: IncomingMessage, token: string): DoorAnswer | null {
  const isFromBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
  const isMeantForUs = headers.host === `127.0.0.1:${socket.localPort}`;
  if (isFromBrowser || !isMeantForUs) return refuse(403, 'This door is for the command line only.');
  if (method !== 'POST') return refuse(405, 'Only POST is answered here.');
  const [, offered = ''] = /^Bearer ([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  return isSameSecret(offered, token) ? null : refuse(401, 'This is not the key of this door.');
}

function refuse(status: number, reason: string): DoorAnswer {
  return { status, reply: { ok: false, reason } };
}
