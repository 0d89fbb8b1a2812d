import { z } from 'zod';
import { english, type Language } from '../i18n/language.ts';
import { languageOf } from '../i18n/languages.ts';
import { contract, type AnswerOf, type ArgsOf, type CommandName } from './contract.ts';

/** One function for each command; what the engine offers. */
export type Handlers = {
  readonly [Name in CommandName]: (args: ArgsOf<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};

/** What a call across a transport brings back. */
export type Reply = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly reason: string };

/**
 * The one door behind every transport: unknown commands and wrong arguments are refused in words, and a handler that
 * throws is reported to `onFault` and answered without its stack.
 */
export async function dispatch(
  handlers: Handlers,
  name: unknown,
  args: unknown,
  onFault: (name: CommandName, fault: unknown) => void,
): Promise<Reply> {
  if (!isCommandName(name)) return { ok: false, reason: 'There is no such command.' };
  const parsed = z.safeParse(contract[name].args, args);
  if (!parsed.success) return { ok: false, reason: `The command ${name} was given wrong arguments.` };
  try {
    const handle = handlers[name] as (args: unknown) => unknown;
    return { ok: true, answer: await handle(parsed.data) };
  } catch (fault) {
    onFault(name, fault);
    return { ok: false, reason: (await languageFor(handlers)).say('refusal.inside') };
  }
}

/** What the window speaks; English where not even that can be told. */
async function languageFor(handlers: Handlers): Promise<Language> {
  try {
    return languageOf((await handlers.state({})).locale);
  } catch {
    return english;
  }
}

function isCommandName(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
