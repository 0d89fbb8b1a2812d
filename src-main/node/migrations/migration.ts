/** One step of the database's shape. Once released it never changes; the next change is another step. */
export interface Migration {
  /** 1, 2, 3 …: the `user_version` of the database after it. */
  readonly version: number;
  readonly sql: string;
  /** Left out where SQLite has no full text, and made up for where it has. */
  readonly fullText?: true;
}
