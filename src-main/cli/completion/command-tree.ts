import type { Argument, Command, Option } from 'commander';

/** What can stand in one place of a command line. */
export type Filler =
  /** Services, watched or not; or those only that are watched. */
  | { readonly kind: 'services' | 'watched' | 'files' | 'folders' | 'anything' }
  | { readonly kind: 'words'; readonly words: readonly string[] };

export interface CompletedOption {
  /** As typed, the long one first. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Null where nothing follows. */
  readonly value: Filler | null;
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What its arguments may be; null where it takes none. */
  readonly argument: Filler | null;
}

/** Words to choose from where the option itself takes more than these. */
const USUAL_VALUES: Readonly<Record<string, readonly string[]>> = {
  '--for': ['30m', '1h', '4h', '1d', 'until-tomorrow', 'until-resolved', 'off'],
};

/** Where only what is watched makes sense. */
const OF_WATCHED = ['remove', 'snooze'];

/** The commands of a program as a shell needs them. Those that are hidden from its help stay hidden. */
export function commandTree(program: Command): readonly CompletedCommand[] {
  const shown = program.createHelp().visibleCommands(program);
  return shown
    .filter(({ registeredArguments, options }) => registeredArguments.length + options.length > 0)
    .map((command) => ({
      name: command.name(),
      description: firstPart(command.description()),
      options: command.createHelp().visibleOptions(command).map(completedOption),
      argument: command.registeredArguments.map((argument) => fillerOf(argument, command))[0] ?? null,
    }));
}

function completedOption(option: Option): CompletedOption {
  const flags = [option.long, option.short].filter((flag) => flag !== undefined);
  return { flags, description: firstPart(option.description), value: valueOf(option) };
}

function valueOf({ flags, long, argChoices, required, optional }: Option): Filler | null {
  if (!required && !optional) return null;
  const words = argChoices ?? USUAL_VALUES[long ?? ''];
  if (words !== undefined) return { kind: 'words', words };
  return { kind: kindOf(flags) };
}

function fillerOf(argument: Argument, command: Command): Filler {
  if (argument.argChoices !== undefined) return { kind: 'words', words: argument.argChoices };
  const kind = kindOf(argument.name());
  return { kind: kind === 'services' && OF_WATCHED.includes(command.name()) ? 'watched' : kind };
}

/** Told by how it is called in the help. */
function kindOf(name: string): Exclude<Filler['kind'], 'words'> {
  if (/service/.test(name)) return 'services';
  if (/folder/.test(name)) return 'folders';
  return /file|recording/.test(name) ? 'files' : 'anything';
}

/** Up to where the help goes into detail. */
function firstPart(description: string): string {
  return description.split(/[;:]/)[0]?.trim() ?? '';
}
