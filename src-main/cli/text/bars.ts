import type { DayBar } from '#core/history/page-record';
import type { Reading } from '#core/model/level';
import type { Style } from './style.ts';

/** The fuller, the better: the row can be read without colours. */
const BLOCKS: Readonly<Record<Reading, string>> = {
  operational: '█',
  under_maintenance: '▇',
  degraded_performance: '▅',
  partial_outage: '▃',
  major_outage: '▁',
  unknown: '·',
};

/** One character a day, oldest first; the last `most` of them. */
export function barRow(days: readonly DayBar[], most: number, style: Style): string {
  return days
    .slice(-most)
    .map(({ level }) => style.level(level, BLOCKS[level]))
    .join('');
}

/** `█ operational  ▅ degraded …`, for under the rows. */
export function legend(words: (reading: Reading) => string, style: Style): string {
  return (Object.keys(BLOCKS) as Reading[])
    .map((reading) => `${style.level(reading, BLOCKS[reading])} ${words(reading)}`)
    .join('  ');
}

/** `99.93 %`, never rounded up to a hundred; a dash where nothing is covered. */
export function percent(fraction: number | null): string {
  if (fraction === null) return '–';
  return `${(Math.floor(fraction * 10_000 + 1e-6) / 100).toFixed(2)} %`;
}
