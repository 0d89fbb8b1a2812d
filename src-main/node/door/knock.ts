import { z } from 'zod';
import type { Reply } from '#core/contract/rpc';
import { MINUTE_MS } from '#core/model/time';
import { http } from '../node-http.ts';
import type { DoorAddress } from './door-file.ts';
import type { DoorCommand } from './door.ts';

/** A page is read before it is watched: redirects, several documents, each of which may take ten seconds. */
const ANSWERED_WITHIN_MS = 2 * MINUTE_MS;

const shape = z.union([
  z.object({ ok: z.literal(true), answer: z.unknown() }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);
/** What was asked, and what was wrong with it; anything else is not our door, or does not know us. */
const ANSWERS: readonly (number | undefined)[] = [200, 400];

/** Gives a command to the Greenbar behind a door. Null where nobody is there, or it is not who it was. */
export function knock({ url, token }: DoorAddress, name: DoorCommand, args: unknown): Promise<Reply | null> {
  return new Promise((resolve) => {
    const nobody = (): void => resolve(null);
    const sent = http.request(
      `${url}${name}`,
      { method: 'POST', headers: { authorization: `Bearer ${token}` }, agent: false, timeout: ANSWERED_WITHIN_MS },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', nobody);
        response.on('end', () => resolve(ANSWERS.includes(response.statusCode) ? parsed(text) : null));
      },
    );
    sent.on('timeout', () => sent.destroy());
    sent.on('error', nobody);
    sent.end(JSON.stringify(args));
  });
}

function parsed(text: string): Reply | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
