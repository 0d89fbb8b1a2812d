import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { english } from '#core/i18n/language';
import { sentenceIn, type Sentence } from '#core/i18n/sentence';
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

/** Takes what the user should know of the history, to be said in any language. */
export type TellOfHistory = (sentence: Sentence) => void;

/**
 * Opens the history, creating it if need be. A damaged file is renamed, never overwritten; one from a newer Greenbar is
 * left alone. The problem is one sentence in English; `tell` takes it, and the warning, for other languages. `mayIndex`
 * is false for what behaves as a SQLite without full text.
 */
export async function openSqliteStore(
  file: string,
  mayIndex = true,
  tell: TellOfHistory = () => undefined,
): Promise<Result<OpenedStore, string>> {
  const told = (sentence: Sentence): string => {
    tell(sentence);
    return sentenceIn(sentence, english);
  };
  try {
    mkdirSync(dirname(file), { recursive: true });
    const opened = await openDatabase(file, mayIndex);
    if (opened.kind === 'open') return ok(asOpened(opened.database, null));
    if (opened.kind === 'newer') return failed(told(NEWER_HISTORY));
    const kept = setAside(file, ['-wal', '-shm']);
    const again = await openDatabase(file, mayIndex);
    if (again.kind !== 'open') return failed(told({ key: 'notice.history_unopened' }));
    const warning = told({ key: 'notice.history_damaged', values: { file: basename(kept) } });
    return ok(asOpened(again.database, warning));
  } catch (fault) {
    return failed(told(reasonOf(fault, file)));
  }
}

function asOpened(database: DatabaseSync, warning: string | null): OpenedStore {
  return { store: createTableStore(database), warning, integrityProblem: () => integrityProblem(database) };
}

export const NEWER_HISTORY: Sentence = { key: 'notice.history_newer' };

/** Why the history cannot be opened, in one sentence. */
export function reasonOf(fault: unknown, file: string): Sentence {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  if (code === 'ERR_UNKNOWN_BUILTIN_MODULE') return { key: 'notice.no_sqlite' };
  const words = fault instanceof Error ? fault.message : 'something went wrong';
  const what = REASONS[String(code)] ?? 'other';
  return { key: 'notice.history_blocked', values: { folder: dirname(file), what, words } };
}

/** What the file system says, as the sentence about it knows it. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'read_only',
  EEXIST: 'file',
  ENOTDIR: 'file',
  ENOSPC: 'full',
};
