import { existsSync, renameSync } from 'node:fs';
import { extname } from 'node:path';

/**
 * Renames a file that cannot be read, `history.sqlite` to `history.corrupt-2026-11-23T10-00-00Z.sqlite`, so that a new
 * one can begin and nothing is lost. `companions` are endings of files that belong to it. Answers with the new name.
 */
export function setAside(file: string, companions: readonly string[] = []): string {
  const kept = stampedName(file, 'corrupt');
  for (const companion of ['', ...companions]) {
    if (existsSync(file + companion)) renameSync(file + companion, kept + companion);
  }
  return kept;
}

/** A name beside the file that says what became of it and when, and that no file has yet. */
export function stampedName(file: string, what: string): string {
  const ending = extname(file);
  const time = new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
  const stem = `${file.slice(0, file.length - ending.length)}.${what}-${time}`;
  let name = stem + ending;
  for (let count = 2; existsSync(name); count += 1) name = `${stem}-${count}${ending}`;
  return name;
}
