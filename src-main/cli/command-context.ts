import { InvalidArgumentError, Option, type Command } from 'commander';
import { knownTimeZone } from '#core/history/days';
import type { EpochMs } from '#core/model/time';
import type { CliWorld, ExitCode } from './world.ts';

/** What a command is given when it is added to the program. */
export interface CommandContext {
  readonly world: CliWorld;
  /** Called with what the command ends with. */
  readonly done: (code: ExitCode) => void;
}

/** Options every command has. */
export interface CommonOptions {
  readonly dataDir?: string;
  readonly now?: EpochMs;
  readonly json?: boolean;
}

export function withCommonOptions(command: Command): Command {
  return command
    .option('--data-dir <folder>', 'use the settings and the history in this folder')
    .addOption(new Option('--now <time>', 'run a clock that starts at this ISO time').argParser(parseMoment))
    .option('--json', 'print one JSON document and nothing else');
}

/** The options every command has may stand before it, too: `greenbar --json status`. */
export function commandFirst(args: readonly string[]): readonly string[] {
  const isWhole = (word: string): boolean => /^--(?:json$|(?:data-dir|now)=)/.test(word);
  let at = 0;
  for (let word = args[at]; word !== undefined; word = args[at]) {
    if (isWhole(word)) at += 1;
    else if (word === '--data-dir' || word === '--now') at += 2;
    else break;
  }
  const [command, ...rest] = args.slice(at);
  return command === undefined || command.startsWith('-') ? args : [command, ...args.slice(0, at), ...rest];
}

/** Reads a whole number within limits. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** Reads a number above zero. */
export function positiveNumber(text: string): number {
  const value = /^\d{1,9}(?:\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (value > 0) return value;
  throw new InvalidArgumentError('It must be a number above 0.');
}

/** Reads the name of a time zone, in the zone's own spelling. */
export function parseZone(text: string): string {
  const zone = knownTimeZone(text);
  if (zone !== null) return zone;
  throw new InvalidArgumentError('There is no such time zone; a name is like Europe/Berlin or UTC.');
}

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** Without a zone it is UTC: the same words mean the same moment on every machine. */
function parseMoment(text: string): EpochMs {
  const match = ISO.exec(text);
  const isZoned = match?.[1] !== undefined || !text.includes('T');
  const at = match === null ? Number.NaN : Date.parse(isZoned ? text : `${text}Z`);
  if (!Number.isNaN(at)) return at;
  throw new InvalidArgumentError('A time is like 2025-03-25T09:00:00Z.');
}
