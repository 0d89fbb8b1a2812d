import type { CatalogueRow } from './catalogue.ts';

/** The one service a person means by its id, its name or another of its names, whatever the case. */
export function findService(rows: readonly CatalogueRow[], text: string): CatalogueRow | null {
  const wanted = normal(text);
  if (wanted === '') return null;
  return (
    rows.find((row) => normal(row.id) === wanted) ??
    rows.find((row) => normal(row.name) === wanted) ??
    rows.find((row) => row.aliases.some((alias) => normal(alias) === wanted)) ??
    null
  );
}

/** Services that fit what was typed, best first; all of them, as listed, where nothing was. */
export function searchServices(rows: readonly CatalogueRow[], query: string): readonly CatalogueRow[] {
  const wanted = normal(query);
  if (wanted === '') return rows;
  return rows
    .map((row) => ({ row, rank: Math.min(...namesOf(row).map((name) => rankOf(name, wanted))) }))
    .filter(({ rank }) => rank < NO_FIT)
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}

const NO_FIT = 4;

/** 0 the very name, 1 its beginning, 2 the beginning of a word in it, 3 anywhere in it, 4 no fit. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2;
  return name.includes(wanted) ? 3 : NO_FIT;
}

function namesOf(row: CatalogueRow): readonly string[] {
  return [row.name, row.id, ...row.aliases, row.url.replace(/^https?:\/\//, ''), row.category].map(normal);
}

function normal(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
