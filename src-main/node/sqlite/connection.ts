import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { number, type Row } from './row.ts';

/** An open database, with every statement prepared once and every name of a page or row looked up once. */
export interface Connection {
  /** All rows of a query. */
  readonly all: (sql: string, ...values: SQLInputValue[]) => readonly Row[];
  /** The first row, or null. */
  readonly first: (sql: string, ...values: SQLInputValue[]) => Row | null;
  readonly run: (sql: string, ...values: SQLInputValue[]) => void;
  /** All of it or none; inside another transaction it is part of that one. */
  readonly transaction: (work: () => void) => void;
  /** Called when a transaction was taken back: whatever was remembered of it is wrong. */
  readonly onRollback: (forget: () => void) => void;
  /** The number of a page, null if it is not known. */
  readonly pageKey: (pageId: string) => number | null;
  /** As `pageKey`, adding the page if need be. */
  readonly ensurePage: (pageId: string) => number;
  /** The number of a row of a page, adding it if need be. */
  readonly ensureRow: (pageKey: number, rowId: string) => number;
  /** Pages or rows have other names now, or are gone: whatever was remembered of them is looked up again. */
  readonly forgetKeys: () => void;
}

export function createConnection(database: DatabaseSync): Connection {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const keys = new Map<string, number>();
  const forgetters: (() => void)[] = [() => keys.clear()];

  function prepared(sql: string): ReturnType<DatabaseSync['prepare']> {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  function first(sql: string, ...values: SQLInputValue[]): Row | null {
    return prepared(sql).get(...values) ?? null;
  }

  function run(sql: string, ...values: SQLInputValue[]): void {
    prepared(sql).run(...values);
  }

  function isInTransaction(): boolean {
    return database.isTransaction;
  }

  function lookUp(name: string, sql: string, ...values: SQLInputValue[]): number | null {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const row = first(sql, ...values);
    if (row === null) return null;
    const key = number(row, 'key');
    keys.set(name, key);
    return key;
  }

  function pageKey(pageId: string): number | null {
    return lookUp(`page ${pageId}`, 'SELECT page_key AS key FROM page WHERE page_id = ?', pageId);
  }

  function rowKey(page: number, rowId: string): number | null {
    const sql = 'SELECT row_key AS key FROM page_row WHERE page_key = ? AND row_id = ?';
    return lookUp(`row ${page} ${rowId}`, sql, page, rowId);
  }

  return {
    all: (sql, ...values) => prepared(sql).all(...values),
    first,
    run,
    transaction(work) {
      if (isInTransaction()) {
        work();
        return;
      }
      database.exec('BEGIN IMMEDIATE');
      try {
        work();
        database.exec('COMMIT');
      } catch (fault) {
        // A full disk may already have ended the transaction.
        if (isInTransaction()) database.exec('ROLLBACK');
        for (const forget of forgetters) forget();
        throw fault;
      }
    },
    forgetKeys() {
      for (const forget of forgetters) forget();
    },
    onRollback: (forget) => void forgetters.push(forget),
    pageKey,
    ensurePage(pageId) {
      const known = pageKey(pageId);
      if (known !== null) return known;
      run('INSERT INTO page (page_id) VALUES (?)', pageId);
      return pageKey(pageId) ?? unheardOf(pageId);
    },
    ensureRow(page, rowId) {
      const known = rowKey(page, rowId);
      if (known !== null) return known;
      run('INSERT INTO page_row (page_key, row_id) VALUES (?, ?)', page, rowId);
      return rowKey(page, rowId) ?? unheardOf(rowId);
    },
  };
}

function unheardOf(id: string): never {
  throw new Error(`${id} was written and is not there`);
}
