import type { Reading } from '#core/model/level';
import type { CliWorld } from '../world.ts';

/** Colours for people: on a terminal, unless NO_COLOR is set (https://no-color.org); FORCE_COLOR has the last word. */
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

export function createStyle(world: CliWorld): Style {
  const isPlain = !isColoured(world);
  const paint = (code: string, text: string): string => (isPlain ? text : `\u001b[${code}m${text}\u001b[0m`);
  return {
    bold: (text) => paint('1', text),
    dim: (text) => paint('2', text),
    level: (reading, text) => paint(LEVEL_CODES[reading], text),
  };
}

/** As Node itself takes these variables. */
function isColoured({ isTerminal, environment }: CliWorld): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return !/^(0|false)$/.test(forced);
  return isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}
