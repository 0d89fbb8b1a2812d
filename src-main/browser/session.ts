import type { IncomingMessage } from 'node:http';
import { isSameSecret, newSecret } from '../node/secret.ts';

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
  const token = newSecret();
  const secret = newSecret();
  const cookieName = `greenbar-${port}`;
  let used = false;
  return {
    token,
    exchange(offered) {
      if (used || typeof offered !== 'string' || !isSameSecret(offered, token)) return null;
      used = true;
      return `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    isSignedIn: ({ headers }) =>
      cookiesNamed(cookieName, headers.cookie ?? '').some((value) => isSameSecret(value, secret)),
  };
}

function cookiesNamed(name: string, header: string): readonly string[] {
  return header.split(';').flatMap((pair) => {
    const [key = '', ...value] = pair.trim().split('=');
    return key === name ? [value.join('=')] : [];
  });
}
