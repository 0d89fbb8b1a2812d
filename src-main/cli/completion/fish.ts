import type { CompletedCommand, CompletedOption, Filler } from './command-tree.ts';

/** For fish 3 and later. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const first = '__fish_use_subcommand';
  const lines = [
    `complete -c greenbar -n ${first} -l help -d 'show what there is'`,
    `complete -c greenbar -n ${first} -l version -d 'print the version'`,
    ...commands.map(
      ({ name, description }) => `complete -c greenbar -n ${first} -a ${name} -d ${inQuotes(description)}`,
    ),
    ...commands.flatMap(linesOf),
  ];
  return `# Completion of greenbar for fish. Keep it as ~/.config/fish/completions/greenbar.fish, or: greenbar completion fish | source
function __greenbar_services
    set -l words (commandline -opc)
    $words[1] complete $argv[1] 2>/dev/null
end

# Commands: ${names}
complete -c greenbar -f
${lines.join('\n')}
`;
}

function linesOf(command: CompletedCommand): readonly string[] {
  const when = `complete -c greenbar -n ${inQuotes(`__fish_seen_subcommand_from ${command.name}`)}`;
  const argument = command.argument === null ? '' : actionOf(command.argument);
  return [
    ...(argument === '' ? [] : [`${when} ${argument}`]),
    ...command.options.map((option) => `${when} ${optionWords(option)}`),
  ];
}

function optionWords({ flags, description, value }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const action = value === null ? '' : ` ${value.kind === 'files' ? '-r' : '-x'} ${actionOf(value)}`.trimEnd();
  return `${names.join(' ')} -d ${inQuotes(description)}${action}`;
}

/** `-F` is for files; without it they are not offered. */
function actionOf(filler: Filler): string {
  switch (filler.kind) {
    case 'words':
      return `-a ${inQuotes(filler.words.join(' '))}`;
    case 'files':
      return '-F';
    case 'folders':
      return "-a '(__fish_complete_directories)'";
    case 'anything':
      return '';
    default:
      return `-a '(__greenbar_services ${filler.kind})'`;
  }
}

/** What fish takes for its own between these quotes. */
function inQuotes(text: string): string {
  return `'${text.replace(/['\\]/g, (sign) => `\\${sign}`)}'`;
}
