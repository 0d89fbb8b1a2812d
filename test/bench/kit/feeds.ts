import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A recorded page. By the working folder, the project's own: a bundled program no longer knows its place. */
export function recordedFeed(path: string): string {
  return readFileSync(join(process.cwd(), 'test', 'fixtures', 'feeds', path), 'utf8');
}
