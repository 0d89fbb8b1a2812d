import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Sessions {
  /** The secret of the link that opens the window. */
  readonly token: string;
  /** Gives the value of a Set-Cookie header for the token, once; null for anything else. */
  exchange(token: unknown): string | null;
  /** Whether the request carries the cookie. */
  isSignedIn(request: IncomingMessage): boolean;
}

/**
 * One link, one window: whoever has read the link from a terminal, a process list or a browser's history after it was
 * used gets nothing. Cookies know no ports, so that the port is part of the name: two servers do not sign each other out.
 */
export function createSessions(port: number): Sessions {
  const token = randomBytes(24).toString('base64url');
  const secret = randomBytes(24).toString('base64url');
  const cookieName = `greenbar-${port}`;
  let used = false;
  return {
    token,
    exchange(offered) {
      if (used || typeof offered !== 'string' || !isSame(offered, token)) return null;
      used = true;
      return `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    isSignedIn: ({ headers }) => cookiesNamed(cookieName, headers.cookie ?? '').some((value) => isSame(value, secret)),
  };
}

function cookiesNamed(name: string, header: string): readonly string[] {
  return header.split(';').flatMap((pair) => {
    const [key = '', ...value] = pair.trim().split('=');
    return key === name ? [value.join('=')] : [];
  });
}

/** Compares hashes, so that neither the length nor the first differing character can be measured. */
function isSame(offered: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(offered), hash(expected));
}
