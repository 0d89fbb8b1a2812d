import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Frame } from './profile.ts';

/** Which room of the program a function stands in; null where it is none of ours. */
export type Rooms = (frame: Pick<Frame, 'url' | 'lineNumber' | 'columnNumber'>) => string | null;

/** The rooms of a bundle, by its source map beside it. */
export function roomsOf(bundle: string): Rooms {
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as SourceMapPayload);
  const { href } = pathToFileURL(bundle);
  return ({ url, lineNumber, columnNumber }) => {
    if (url !== href) return null;
    const entry = map.findEntry(lineNumber, columnNumber);
    return roomOf('originalSource' in entry ? entry.originalSource : '');
  };
}

/** A folder of the core or of the program; of Node’s ports a part of them; else the package, or the benchmark itself. */
export function roomOf(file: string): string {
  const [, dependency] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  const [, inside] = /(src-core\/[^/]+|src-main\/(?:node\/)?[^/]+)/.exec(file) ?? [];
  return dependency ?? inside?.replace(/\.ts$/, '') ?? 'the benchmark';
}
