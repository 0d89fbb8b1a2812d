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

/**
 * The service whose page is at an address, or was. Where several share a page it is the one with these choices, or the one
 * that is the whole page.
 */
export function findServiceAt(
  rows: readonly CatalogueRow[],
  url: string,
  choices: CatalogueRow['choices'] = {},
): CatalogueRow | null {
  const wanted = plainUrl(url);
  const living = rows.filter((row) => plainUrl(row.url) === wanted);
  const here =
    living.length > 0
      ? living
      : rows.filter((row) => row.aliasUrls?.some((alias) => plainUrl(alias) === wanted) === true);
  return (
    here.find((row) => choiceKey(row.choices) === choiceKey(choices)) ??
    here.find((row) => row.choices === undefined) ??
    here[0] ??
    null
  );
}

function choiceKey(choices: CatalogueRow['choices'] = {}): string {
  return JSON.stringify(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Services that fit what was typed, best first; all of them, as listed, where nothing was. */
export function searchServices(rows: readonly CatalogueRow[], query: string): readonly CatalogueRow[] {
  const wanted = normal(query);
  if (wanted === '') return rows;
  return rows
    .map((row) => ({
      row,
      rank: Math.min(bestRank(namesOf(row), wanted), rankOfWords(row, wanted)),
    }))
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

function bestRank(names: readonly string[], wanted: string): number {
  return Math.min(...names.map((name) => rankOf(name, wanted)));
}

function namesOf(row: CatalogueRow): readonly string[] {
  const hosts = [row.url, ...(row.aliasUrls ?? [])].map(plainUrl);
  return [row.name, row.id, ...row.aliases, ...hosts].map(normal);
}

/**
 * How well the words fit that find it beside others: never better than a name that begins so, except that whoever types
 * a category means the category.
 */
function rankOfWords({ searchWords = [], category }: CatalogueRow, wanted: string): number {
  const words = searchWords.length === 0 ? NO_FIT : bestRank(searchWords.map(normal), wanted);
  return Math.min(Math.max(1, rankOf(normal(category), wanted)), Math.max(2, words));
}

function plainUrl(url: string): string {
  return url
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

function normal(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
