import { stripVTControlCharacters } from 'node:util';

/** Columns under each other, two spaces apart. Colours take no room; the last column is as long as it is. */
export function table(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))));
  }
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)));
      return `${indent}${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

/** Text from outside on one line, without anything a terminal would obey. */
export function plainCell(text: string, longest = 100): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
}

function widthOf(cell: string): number {
  return Array.from(stripVTControlCharacters(cell)).length;
}
