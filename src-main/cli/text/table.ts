import type { CliWorld } from '../world.ts';
import { cellWidth } from './cell-width.ts';

export interface TableStyle {
  readonly indent?: string;
  /** From here on the last column goes on below itself. */
  readonly widest?: number;
}

/** Less than this is not worth a column of its own. */
const LEAST_WIDTH = 20;

/** Columns under each other, two spaces apart. Colours take no room; the last column is as long as there is room. */
export function table(
  rows: readonly (readonly string[])[],
  { indent = '', widest = Infinity }: TableStyle = {},
): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cellWidth(cell))));
  }
  return rows
    .map((row) => {
      const before = row.slice(0, -1).map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - cellWidth(cell)));
      const start = indent + before.map((cell) => `${cell}  `).join('');
      const startWidth = cellWidth(start);
      const [first = '', ...more] = wrapped(row.at(-1) ?? '', widest - startWidth);
      return [start + first, ...more.map((line) => ' '.repeat(startWidth) + line)]
        .map((line) => `${line.trimEnd()}\n`)
        .join('');
    })
    .join('');
}

/** The width of the terminal somebody looks at; what goes elsewhere stays on its line. */
export function widestFor({ isTerminal, columns }: Pick<CliWorld, 'isTerminal' | 'columns'>): TableStyle {
  return isTerminal ? { widest: columns } : {};
}

/** The words in lines no longer than so many columns. What is coloured stays whole: its colour would end with the line. */
function wrapped(text: string, width: number): readonly string[] {
  if (width < LEAST_WIDTH || cellWidth(text) <= width || text.includes('\u001b')) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && cellWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Text from outside on one line, without anything a terminal would obey. */
export function plainCell(text: string, longest = 100): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
}
