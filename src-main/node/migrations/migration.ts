/** One step of the database's shape. Once released it never changes; the next change is another step. */
export interface Migration {
  /** 1, 2, 3 …: the `user_version` of the database after it. */
  readonly version: number;
  readonly sql: string;
  /** After `sql`. */
  readonly batches?: readonly Batch[];
  /** After the batches. */
  readonly lastSql?: string;
  /** Left out where SQLite has no full text, and made up for where it has. */
  readonly fullText?: true;
}

/**
 * What functions of ours make of rows. All they are given and all they answer stays in memory until their statement is
 * over, so that a statement is about some rows only: those with `$from <= key AND key < $to`.
 */
export interface Batch {
  /** Whose keys these are. */
  readonly of: 'page' | 'incident' | 'maintenance';
  readonly sql: string;
}
