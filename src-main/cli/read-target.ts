import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { notAStatusPage, recognise } from '#core/feeds/detect';
import type { FeedDocument } from '#core/feeds/exchange';
import type { Choices, Claim } from '#core/feeds/format';
import { FORMATS, formatById } from '#core/feeds/index';
import { failed, ok, type Result } from '#core/model/result';
import type { Snapshot } from '#core/model/snapshot';
import { lookAt } from '../engine/inspect.ts';
import type { Http } from '../engine/ports.ts';
import { decodeText } from '../node/http/charset.ts';

/** A page that was read, in which format, and why in that; null where the format was given. */
export interface ReadPage {
  readonly formatId: string;
  readonly claim: Claim | null;
  readonly snapshot: Snapshot;
}

const LARGEST_FILE_BYTES = 64 * 1024 * 1024;

/** As servers name them; a format may look at it, and a captured file has no header. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.atom': 'application/atom+xml',
  '.rss': 'application/rss+xml',
  '.xml': 'application/xml',
};

/** How a page is read. */
export interface ReadOptions {
  /** Null: find out. */
  readonly formatId: string | null;
  readonly choices: Choices;
}

/** Reads a page once, from the network or from a captured file. The problem is one sentence. */
export async function readTarget(
  target: string,
  { formatId, choices }: ReadOptions,
  http: Http,
): Promise<Result<ReadPage, string>> {
  if (formatId !== null && formatById(formatId) === null) {
    return failed(`There is no format called “${formatId}”; there are ${FORMATS.map(({ id }) => id).join(', ')}.`);
  }
  const isFile = !/^https?:\/\//i.test(target) && statSync(target, { throwIfNoEntry: false }) !== undefined;
  if (isFile && Object.keys(choices).length > 0) {
    return failed('A captured file says what it says; an option only counts for a page that is asked.');
  }
  if (isFile) return readFile(target, formatId);
  if (looksLikeFile(target)) return failed(`There is no file “${target}”.`);
  const looked = await lookAt(target, formatId, http, choices);
  if (!looked.ok) return failed(looked.problem.reason);
  const { detection, snapshot } = looked.value;
  return ok({ formatId: detection.format.id, claim: formatId === null ? detection.claim : null, snapshot });
}

/** Told from an address without a scheme by how it begins, or by an ending that no host has. */
function looksLikeFile(target: string): boolean {
  return /^(?:[./~\\]|[a-z]:[\\/])/i.test(target) || (!target.includes('/') && extname(target) in CONTENT_TYPES);
}

function readFile(path: string, formatId: string | null): Result<ReadPage, string> {
  const document = openDocument(path);
  if (!document.ok) return document;
  const given = formatId === null ? null : formatById(formatId);
  const found = given === null ? recognise(document.value) : { format: given, claim: null };
  if (found === null) return failed(notAStatusPage(document.value).reason);
  const read = found.format.read(document.value);
  if (!read.ok) return failed(read.problem.reason);
  return ok({ formatId: found.format.id, claim: found.claim, snapshot: read.value });
}

function openDocument(path: string): Result<FeedDocument, string> {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return failed(`“${path}” is not a file.`);
    if (stats.size > LARGEST_FILE_BYTES) return failed(`“${path}” is larger than any status page.`);
    const contentType = CONTENT_TYPES[extname(path).toLowerCase()] ?? '';
    const text = decodeText(readFileSync(path), contentType);
    return ok({ kind: 'document', url: pathToFileURL(path).href, status: 200, contentType, text });
  } catch {
    return failed(`The file “${path}” cannot be read.`);
  }
}
