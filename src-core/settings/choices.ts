import type { Choices, Format, FormatOption, OptionValue } from '../feeds/format.ts';
import { english, type Language } from '../i18n/language.ts';
import type { FailureDetail } from '../model/failure.ts';
import { failed, ok, type Result } from '../model/result.ts';

/** An option of a format as people are shown it, and what holds for it. */
export interface ChosenOption {
  readonly id: string;
  /** `Region` */
  readonly label: string;
  /** What the choice is for, in one sentence. */
  readonly hint: string;
  /** Null: any text is taken. */
  readonly values: readonly { readonly value: string; readonly label: string }[] | null;
  /** What holds where nothing was chosen; empty for none. */
  readonly initial: string;
  readonly value: string;
}

/** More than any key or name that a format asks for; a choice is part of its page's id. */
const MOST_CHARACTERS = 100;
/** So many of the values a sentence names. */
const NAMED = 5;

/** The options of a format with what was chosen for them, or what holds where nothing was. */
export function chosenOptions(
  { options = [] }: Format,
  choices: Choices = {},
  language: Language = english,
): readonly ChosenOption[] {
  const { say } = language;
  return options.map(({ id, name, example = '', values, initial }) => ({
    id,
    label: say(`option.${name}`),
    hint: say(`option_hint.${name}`, { example }),
    values: values === null ? null : values.map((each) => ({ value: each.value, label: labelOf(each, language) })),
    initial,
    value: choices[id] ?? initial,
  }));
}

function labelOf(value: OptionValue, { say }: Language): string {
  return 'word' in value ? say(`option_value.${value.word}`) : value.label;
}

/**
 * Checks what was chosen against the options a format has. What is chosen anyway where nothing is, is left out: it makes
 * no other page.
 */
export function checkChoices(format: Format, choices: Choices): Result<Choices, FailureDetail> {
  const { label, options = [] } = format;
  const kept: [string, string][] = [];
  for (const [id, given] of Object.entries(choices)) {
    const option = options.find((candidate) => candidate.id === id);
    if (option === undefined) {
      const others = options.map((each) => each.id).join(', ') || 'none';
      return failed({ key: 'no_such_option', option: clip(id), format: label, options: others });
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
function problemOf({ name, values }: FormatOption, value: string): FailureDetail | null {
  if (value.length > MOST_CHARACTERS) return { key: 'option_too_long', option: name, most: MOST_CHARACTERS };
  if (values === null || value === '' || values.some((each) => each.value === value)) return null;
  const known = values.map((each) => each.value).filter((each) => each !== '');
  const some = known.slice(0, NAMED).join(', ') + (known.length > NAMED ? ', …' : '');
  return { key: 'option_not_one_of', option: name, value: clip(value), values: some };
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
