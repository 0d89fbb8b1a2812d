import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { notAStatusPage, recognise } from '#core/feeds/detect';
import type { FeedDocument } from '#core/feeds/exchange';
import type { Format } from '#core/feeds/format';
import { FORMATS, formatById } from '#core/feeds/index';
import { failed, ok, type Result } from '#core/model/result';
import type { Snapshot } from '#core/model/snapshot';
import { lookAt } from '../engine/inspect.ts';
import type { Http } from '../engine/ports.ts';
import { decodeText } from '../node/http/charset.ts';

/** A page that was read, and in which format. */
export interface ReadPage {
  readonly formatId: string;
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

/** Reads a page once, from the network or from a captured file. The problem is one sentence. */
export async function readTarget(
  target: string,
  formatId: string | null,
  http: Http,
): Promise<Result<ReadPage, string>> {
  if (formatId !== null && formatById(formatId) === null) {
    return failed(`There is no format called “${formatId}”; there are ${FORMATS.map(({ id }) => id).join(', ')}.`);
  }
  const isFile = !/^https?:\/\//i.test(target) && statSync(target, { throwIfNoEntry: false }) !== undefined;
  if (isFile) return readFile(target, formatId);
  const looked = await lookAt(target, formatId, http);
  if (!looked.ok) return failed(looked.problem.reason);
  return ok({ formatId: looked.value.detection.format.id, snapshot: looked.value.snapshot });
}

function readFile(path: string, formatId: string | null): Result<ReadPage, string> {
  const document = openDocument(path);
  if (!document.ok) return document;
  const format = formatOf(document.value, formatId);
  if (format === null) return failed(notAStatusPage(document.value).reason);
  const read = format.read(document.value);
  return read.ok ? ok({ formatId: format.id, snapshot: read.value }) : failed(read.problem.reason);
}

function formatOf(document: FeedDocument, formatId: string | null): Format | null {
  return formatId === null ? (recognise(document)?.format ?? null) : formatById(formatId);
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
