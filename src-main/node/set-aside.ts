import { existsSync, renameSync } from 'node:fs';
import { extname } from 'node:path';

/**
 * Renames a file that cannot be read, `history.sqlite` to `history.corrupt-2026-11-23T10-00-00Z.sqlite`, so that a new
 * one can begin and nothing is lost. `companions` are endings of files that belong to it. Answers with the new name.
 */
export function setAside(file: string, companions: readonly string[] = []): string {
  const ending = extname(file);
  const time = new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
  const stem = `${file.slice(0, file.length - ending.length)}.corrupt-${time}`;
  const free = [`${stem}${ending}`, `${stem}-${process.pid}${ending}`].find((name) => !existsSync(name));
  const kept = free ?? `${stem}-${process.hrtime.bigint()}${ending}`;
  for (const companion of ['', ...companions]) {
    if (existsSync(file + companion)) renameSync(file + companion, kept + companion);
  }
  return kept;
}
