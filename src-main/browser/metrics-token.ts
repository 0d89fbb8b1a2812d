import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { failed, ok, type Result } from '#core/model/result';

const SHORTEST = 16;
const LONGEST = 1_000;

/**
 * The token scrapers show, from a file they can be pointed to as well: on a command line or in an environment every
 * program of the machine could read it. Where there is no file yet, one is made that only its owner can read. The
 * problem is one sentence.
 */
export function readMetricsToken(file: string): Result<string, string> {
  try {
    const made = `${randomBytes(32).toString('base64url')}\n`;
    writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
    return ok(made.trim());
  } catch (fault) {
    if (!isThere(fault)) return failed(`The file ${file} for the metrics’ token cannot be made.`);
  }
  try {
    const token = readFileSync(file, 'utf8').trim();
    if (token.length >= SHORTEST && token.length <= LONGEST && /^[\x21-\x7e]+$/.test(token)) return ok(token);
    return failed(`The token in ${file} must be ${SHORTEST} to ${LONGEST} visible ASCII characters without blanks.`);
  } catch {
    return failed(`The file ${file} with the metrics’ token cannot be read.`);
  }
}

/** Whether a request shows the token; never where there is none. */
export function showsToken({ headers }: IncomingMessage, token: string | null): boolean {
  const shown = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  // Compared as hashes: these are equally long, and take equally long.
  return token !== null && shown !== undefined && timingSafeEqual(hash(shown), hash(token));
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function isThere(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';
}
