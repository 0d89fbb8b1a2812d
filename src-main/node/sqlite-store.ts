import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { failed, ok, type Result } from '#core/model/result';
import type { Store } from '../engine/ports.ts';
import { setAside } from './set-aside.ts';
import { integrityProblem, openDatabase } from './sqlite/open-database.ts';
import { createTableStore } from './sqlite/table-store.ts';

export interface OpenedStore {
  readonly store: Store;
  /** What the user should know: a damaged file was set aside, and history begins anew. */
  readonly warning: string | null;
  /** Looks through the whole file; null when all is well. */
  integrityProblem(): string | null;
}

/**
 * Opens the history, creating it if need be. A damaged file is renamed, never overwritten; one from a newer Greenbar is
 * left alone. The problem is one sentence. `mayIndex` is false for what behaves as a SQLite without full text.
 */
export async function openSqliteStore(file: string, mayIndex = true): Promise<Result<OpenedStore, string>> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const opened = await openDatabase(file, mayIndex);
    if (opened.kind === 'open') return ok(asOpened(opened.database, null));
    if (opened.kind === 'newer') return failed(NEWER_HISTORY);
    const kept = setAside(file, ['-wal', '-shm']);
    const again = await openDatabase(file, mayIndex);
    if (again.kind !== 'open') return failed('The history cannot be opened.');
    const warning = `The history was damaged and has been kept as ${basename(kept)}; a new one begins now.`;
    return ok(asOpened(again.database, warning));
  } catch (fault) {
    return failed(reasonOf(fault, file));
  }
}

function asOpened(database: DatabaseSync, warning: string | null): OpenedStore {
  return { store: createTableStore(database), warning, integrityProblem: () => integrityProblem(database) };
}

export const NEWER_HISTORY = 'The history was written by a newer Greenbar; please update this one.';

/** Why the history cannot be opened, in one sentence. */
export function reasonOf(fault: unknown, file: string): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  if (code === 'ERR_UNKNOWN_BUILTIN_MODULE') return 'This Node has no SQLite; Greenbar needs Node 24 or newer.';
  const words = fault instanceof Error ? fault.message : 'something went wrong';
  return `The history in ${dirname(file)} cannot be opened: ${REASONS[String(code)] ?? words}.`;
}

/** What the file system says, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'the folder may not be written to',
  EPERM: 'the folder may not be written to',
  EROFS: 'the disk may only be read',
  EEXIST: 'there is a file where the folder should be',
  ENOTDIR: 'there is a file where the folder should be',
  ENOSPC: 'the disk is full',
};
