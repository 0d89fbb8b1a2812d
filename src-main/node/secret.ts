import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Nobody guesses it, and it needs no escaping in an address, a header or a cookie. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** Compares hashes, so that neither the length nor the first differing character can be measured. */
export function isSameSecret(offered: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(offered), hash(expected));
}
