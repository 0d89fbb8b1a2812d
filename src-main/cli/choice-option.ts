import { InvalidArgumentError } from 'commander';
import type { Choices } from '#core/feeds/format';

/** Adds one choice to those before it. */
export function parseChoice(text: string, before: Choices = {}): Choices {
  const [, id, value = ''] = /^([\w-]{1,100})=(.*)$/s.exec(text) ?? [];
  if (id === undefined) throw new InvalidArgumentError('An option is chosen like region=eu-west-1.');
  return { ...before, [id]: value };
}
