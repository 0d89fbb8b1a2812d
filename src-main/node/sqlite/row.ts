import { LEVELS, type Level } from '#core/model/level';

/** A row as `node:sqlite` gives it. Our own tables are STRICT, so a wrong type is a bug and may be loud. */
export type Row = Readonly<Record<string, unknown>>;

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`${column} is not text`);
  return value;
}

export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`${column} is not a number`);
  return value;
}

export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new TypeError(`${column} is not bytes`);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column);
}

/** A list of texts, written by us as JSON. */
export function texts(row: Row, column: string): readonly string[] {
  return JSON.parse(text(row, column)) as readonly string[];
}

/** The number of a level in the database. It is part of the file's shape and never changes. */
const CODES: Readonly<Record<Level, number>> = {
  operational: 0,
  under_maintenance: 1,
  degraded_performance: 2,
  partial_outage: 3,
  major_outage: 4,
};
const LEVEL_OF = new Map(LEVELS.map((level) => [CODES[level], level]));

export function levelCode(level: Level): number {
  return CODES[level];
}

/** Null for a code that is no level. */
export function levelOf(code: number): Level | null {
  return LEVEL_OF.get(code) ?? null;
}

export function level(row: Row, column: string): Level {
  const known = levelOf(number(row, column));
  if (known === null) throw new TypeError(`${column} is not a level`);
  return known;
}
