import type { Hook, HookCommand } from './hook.ts';

/** What hooks would start that none of those before does: a program, or one with other arguments. */
export function newPrograms(before: readonly Hook[], after: readonly Hook[]): readonly HookCommand[] {
  const known = new Set(commandsOf(before).map(lineOf));
  return commandsOf(after).filter((command) => !known.has(lineOf(command)));
}

/**
 * A command on one line for somebody who has to decide: quoted wherever it is not plain, with everything that cannot be
 * seen, or that turns writing around, as its number. Two commands that differ have lines that do.
 */
export function lineOf({ program, arguments: given }: HookCommand): string {
  return [program, ...given].map(quoted).join(' ');
}

function commandsOf(hooks: readonly Hook[]): readonly HookCommand[] {
  return hooks.flatMap(({ target }) => (target.kind === 'command' ? [target] : []));
}

function quoted(word: string): string {
  if (/^[\w./:@%+=,~-]+$/.test(word)) return word;
  return JSON.stringify(word).replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
