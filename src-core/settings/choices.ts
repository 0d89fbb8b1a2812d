import type { Choices, Format, FormatOption } from '../feeds/format.ts';
import { failed, ok, type Result } from '../model/result.ts';

/** An option of a format, and what holds for it. */
export interface ChosenOption extends FormatOption {
  readonly value: string;
}

/** More than any key or name that a format asks for; a choice is part of its page's id. */
const MOST_CHARACTERS = 100;
/** So many of the values a sentence names. */
const NAMED = 5;

/** The options of a format with what was chosen for them, or what holds where nothing was. */
export function chosenOptions({ options = [] }: Format, choices: Choices = {}): readonly ChosenOption[] {
  return options.map((option) => ({ ...option, value: choices[option.id] ?? option.initial }));
}

/**
 * Checks what was chosen against the options a format has. What is chosen anyway where nothing is, is left out: it makes
 * no other page. The problem is one sentence.
 */
export function checkChoices(format: Format, choices: Choices): Result<Choices, string> {
  const { label, options = [] } = format;
  const kept: [string, string][] = [];
  for (const [id, given] of Object.entries(choices)) {
    const option = options.find((candidate) => candidate.id === id);
    if (option === undefined) {
      const others =
        options.length === 0 ? 'no options' : `these options: ${options.map((each) => each.id).join(', ')}`;
      return failed(`There is no option “${clip(id)}” here: ${label} has ${others}.`);
    }
    const value = given.trim();
    const problem = problemOf(option, value);
    if (problem !== null) return failed(problem);
    if (value !== '' && value !== option.initial) kept.push([id, value]);
  }
  return ok(Object.fromEntries(kept));
}

/** Those of the choices that this format can take; the others are of another format, or another version of it. */
export function fittingChoices(format: Format, choices: Choices): Choices {
  return Object.fromEntries(Object.entries(choices).filter(([id, value]) => checkChoices(format, { [id]: value }).ok));
}

/** What is wrong with a value; nothing is with an empty one, which is no choice. */
function problemOf({ label, values }: FormatOption, value: string): string | null {
  if (value.length > MOST_CHARACTERS) return `${label} is at most ${MOST_CHARACTERS} characters long.`;
  if (values === null || value === '' || values.some((each) => each.value === value)) return null;
  const known = values.map((each) => each.value).filter((each) => each !== '');
  const some = known.slice(0, NAMED).join(', ');
  const which = known.length > NAMED ? `one of ${known.length}, such as ${some}` : `one of ${some}`;
  return `${label} cannot be “${clip(value)}”; it is ${which}.`;
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
