import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { failed, type Result } from '#core/model/result';
import type { Catalogue } from '#core/settings/catalogue';
import { parseCatalogue } from '#core/settings/parse-catalogue';

/** A list as it is published: its text, and the signature of exactly this text. See docs/catalogue.md. */
const envelope = z.object({ payload: z.string(), signature: z.base64() });

/** The list in an envelope, if the signature is that of the key. The problem is one sentence. */
export function openEnvelope(text: string, publicKey: string): Result<Catalogue, string> {
  const read = envelope.safeParse(parsed(text));
  if (!read.success) return failed('What is published is not a signed list of services.');
  const { payload, signature } = read.data;
  if (!isSigned(payload, signature, publicKey))
    return failed('The published list of services is not signed by its author.');
  return parseCatalogue(parsed(payload));
}

function isSigned(payload: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    // With a key of another kind the same call would ask for another, weaker proof.
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(payload, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
