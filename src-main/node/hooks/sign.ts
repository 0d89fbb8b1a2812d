import { createHmac } from 'node:crypto';
import type { EpochMs } from '#core/model/time';

/**
 * What shows a receiver that a request is from who knows the secret, and from when it is: HMAC-SHA256 over the seconds
 * since 1970, a full stop and the body.
 */
export function signatureHeaders(secret: string, at: EpochMs, body: string): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(at / 1_000));
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return { 'greenbar-timestamp': seconds, 'greenbar-signature': `sha256=${signature}` };
}
