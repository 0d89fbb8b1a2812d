import type { CompletedCommand, CompletedOption, Filler } from './command-tree.ts';

/** For zsh with its completion system on (compinit). */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const list = commands.map(({ name, description }) => `    ${inQuotes(`${name}:${description}`)}`);
  return `#compdef greenbar
# Completion of greenbar for zsh. In ~/.zshrc, after compinit: eval "$(greenbar completion zsh)"
_greenbar_services() {
  local -a names
  names=(\${(f)"$(\${words[1]:-greenbar} complete $1 2>/dev/null)"})
  compadd -a names
}

_greenbar_command() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  _describe command commands
}

_greenbar() {
  local program=$words[1] state line
  _arguments -C '(- *)--help[show what there is]' '(- *)--version[print the version]' '1: :_greenbar_command' '*:: :->rest'
  [[ $state == rest ]] || return
  local command=$words[1]
  words[1]=$program
  case $command in
${commands.map(branch).join('\n')}
  esac
}

compdef _greenbar greenbar
`;
}

function branch({ name, options, argument }: CompletedCommand): string {
  const specs = options.flatMap(optionSpecs);
  const rest = argument === null ? [] : [inQuotes(`*: :${actionOf(argument)}`)];
  return `    ${name})
      _arguments \\
        ${[...specs, ...rest].join(' \\\n        ')}
      ;;`;
}

function optionSpecs({ flags, description, value }: CompletedOption): readonly string[] {
  const text = description.replace(/[[\]\\:]/g, (sign) => `\\${sign}`);
  const ending = value === null ? '' : `: :${actionOf(value)}`;
  return flags.map((flag) => inQuotes(`*${flag}[${text}]${ending}`));
}

function actionOf(filler: Filler): string {
  switch (filler.kind) {
    case 'words':
      return `(${filler.words.join(' ')})`;
    case 'files':
      return '_files';
    case 'folders':
      return '_files -/';
    case 'anything':
      return ' ';
    default:
      return `{_greenbar_services ${filler.kind}}`;
  }
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
