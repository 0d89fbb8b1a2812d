import type { CompletedCommand, CompletedOption, Filler } from './command-tree.ts';

/** For bash 4 and later: no further package is needed. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# Completion of greenbar for bash. In ~/.bashrc: eval "$(greenbar completion bash)"
# One candidate a line, with what a shell would take for its own written so that it does not.
_greenbar_offer() {
  local word
  while IFS= read -r word; do
    [[ -n $word && $word == "$cur"* ]] && COMPREPLY+=("$(printf '%q' "$word")")
  done
}

_greenbar_values() {
  case $1 in
    services | watched) _greenbar_offer < <("\${COMP_WORDS[0]}" complete "$1" 2>/dev/null) ;;
    files) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
    folders) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
    anything) ;;
    *) _greenbar_offer < <(printf '%s\\n' $1) ;;
  esac
}

_greenbar() {
  local cur=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command= word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -* ]] || { command=$word; break; }
  done
  if [[ -z $command ]]; then
    _greenbar_values "${names} --help --version"
    return
  fi
  case $command in
${commands.map(branch).join('\n')}
  esac
}

complete -F _greenbar greenbar
`;
}

function branch({ name, options, argument }: CompletedCommand): string {
  const flags = options.flatMap((option) => option.flags).join(' ');
  return `    ${name})
      case $before in
${options.flatMap(valueBranch).join('\n')}
      esac
      if [[ $cur == -* ]]; then
        _greenbar_values '${flags}'
      else
        _greenbar_values ${quoted(argument)}
      fi
      ;;`;
}

function valueBranch({ flags, value }: CompletedOption): readonly string[] {
  return value === null ? [] : [`        ${flags.join(' | ')}) _greenbar_values ${quoted(value)}; return ;;`];
}

function quoted(filler: Filler | null): string {
  if (filler === null) return 'anything';
  return filler.kind === 'words' ? `'${filler.words.join(' ')}'` : filler.kind;
}
