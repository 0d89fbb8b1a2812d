import type { Reading } from '#core/model/level';
import type { CliWorld } from '../world.ts';

/** Colours for people. Without a terminal, or with NO_COLOR (https://no-color.org), text stays as it is. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  level(reading: Reading, text: string): string;
}

const LEVEL_CODES: Readonly<Record<Reading, string>> = {
  operational: '32',
  under_maintenance: '34',
  degraded_performance: '33',
  // Of the 256: the sixteen basic colours have no orange.
  partial_outage: '38;5;208',
  major_outage: '31',
  unknown: '90',
};

export function createStyle({ isTerminal, environment }: CliWorld): Style {
  const isPlain = !isTerminal || Boolean(environment['NO_COLOR']) || environment['TERM'] === 'dumb';
  const paint = (code: string, text: string): string => (isPlain ? text : `\u001b[${code}m${text}\u001b[0m`);
  return {
    bold: (text) => paint('1', text),
    dim: (text) => paint('2', text),
    level: (reading, text) => paint(LEVEL_CODES[reading], text),
  };
}
