import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { parseAddress } from '#core/model/address';
import { failed, ok } from '#core/model/result';
import type { EpochMs } from '#core/model/time';
import type { Catalogue } from '#core/settings/catalogue';
import type { CatalogueSource } from '../engine/ports.ts';
import { openEnvelope } from './catalogue/envelope.ts';
import { packageRoot } from './package-root.ts';

/** Where lists are published and who signs them; both empty where nobody does. */
export interface CatalogueOrigin {
  readonly url: string;
  /** Ed25519, as SubjectPublicKeyInfo in base64. */
  readonly publicKey: string;
}

export interface CatalogueSourceOptions {
  /** The list that came with the app. */
  readonly shipped: Catalogue;
  /** Where the last good one is kept. */
  readonly dataDir: string;
  readonly origin?: CatalogueOrigin;
}

/** Ten times the list of today. */
const MAX_CHARACTERS = 2 * 1024 * 1024;
const NOBODY: CatalogueOrigin = { url: '', publicKey: '' };
const kept = z.object({ askedAt: z.number(), signed: z.string().nullable() });
const origins = z.object({ url: z.string(), publicKey: z.string() });

/**
 * The newest list of services at hand: the one that came with the app, or the one that was fetched and kept, whichever
 * has the higher serial. What is kept is checked again whenever it is read: the data folder is not ours alone.
 */
export function openCatalogueSource({
  shipped,
  dataDir,
  origin = readOrigin(),
}: CatalogueSourceOptions): CatalogueSource {
  const address = parseAddress(origin.url);
  const file = join(dataDir, 'catalogue.json');
  const stored = readKept(file);
  let askedAt = stored?.askedAt ?? null;
  let signed = stored?.signed ?? null;
  let current = newerOf(shipped, signed === null ? null : listIn(signed));

  function listIn(text: string): Catalogue | null {
    const opened = openEnvelope(text, origin.publicKey);
    return opened.ok ? opened.value : null;
  }

  return {
    url: address.ok && origin.publicKey !== '' ? address.value.url : null,
    rows: () => current.rows,
    askedAt: () => askedAt,
    take(text, at) {
      askedAt = at;
      const opened =
        text.length > MAX_CHARACTERS
          ? failed('The published list of services is too large.')
          : openEnvelope(text, origin.publicKey);
      const isOlder = opened.ok && opened.value.serial < current.serial;
      const isNewer = opened.ok && opened.value.serial > current.serial;
      if (isNewer) {
        current = opened.value;
        signed = text;
      }
      const written = keep(file, { askedAt, signed });
      if (!opened.ok) return opened;
      if (isOlder) return failed('The published list of services is older than the one at hand.');
      if (!written) return failed('The list of services could not be kept in the data folder.');
      return ok(isNewer ? 'newer' : 'same');
    },
  };
}

/** The address and the key this build of Greenbar trusts. */
function readOrigin(): CatalogueOrigin {
  try {
    const file = join(packageRoot(), 'assets', 'catalogue-source.json');
    return origins.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return NOBODY;
  }
}

function newerOf(shipped: Catalogue, fetched: Catalogue | null): Catalogue {
  return fetched !== null && fetched.serial > shipped.serial ? fetched : shipped;
}

function readKept(file: string): z.infer<typeof kept> | null {
  try {
    if (statSync(file).size > 2 * MAX_CHARACTERS) return null;
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** By way of a second file: half a list would be none after a power cut. */
function keep(file: string, content: { readonly askedAt: EpochMs; readonly signed: string | null }): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(content));
    renameSync(`${file}.new`, file);
    return true;
  } catch {
    return false;
  }
}
