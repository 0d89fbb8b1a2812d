import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export interface StaticFile {
  readonly contentType: string;
  readonly cacheControl: string;
  readonly body: Buffer;
  /** Null where compressing is not worth it. */
  readonly gzipped: Buffer | null;
}

export interface StaticFiles {
  /** The file for a path as it stands in a request line; null where there is none. Never leaves its folder. */
  find(path: string): Promise<StaticFile | null>;
}

const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const BINARY_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const compress = promisify(gzip);

/** Serves one folder, the built window. Compressed copies are kept until the file changes. */
export function createStaticFiles(folder: string): StaticFiles {
  const root = resolve(folder);
  const kept = new Map<string, { readonly mtimeMs: number; readonly file: StaticFile }>();
  return {
    async find(path) {
      const name = fileNameFor(root, path);
      if (name === null) return null;
      try {
        const { mtimeMs } = await stat(name);
        const known = kept.get(name);
        if (known?.mtimeMs === mtimeMs) return known.file;
        const file = await load(name);
        kept.set(name, { mtimeMs, file });
        return file;
      } catch {
        return null;
      }
    },
  };
}

function fileNameFor(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\') || /.\/$/.test(decoded)) return null;
  const name = resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`);
  const isKnownType = extname(name) in TEXT_TYPES || extname(name) in BINARY_TYPES;
  return name.startsWith(root + sep) && isKnownType ? name : null;
}

async function load(name: string): Promise<StaticFile> {
  const body = await readFile(name);
  const extension = extname(name);
  const textType = TEXT_TYPES[extension];
  return {
    contentType: textType ?? BINARY_TYPES[extension] ?? 'application/octet-stream',
    // The build puts a hash into every name but that of the page itself.
    cacheControl: extension === '.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
    body,
    gzipped: textType === undefined ? null : await compress(body),
  };
}
