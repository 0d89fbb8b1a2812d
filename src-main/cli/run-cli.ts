import { Command, CommanderError } from 'commander';
import { packageVersion } from './package-version.ts';
import { addAdd } from './commands/add.ts';
import { addCheck } from './commands/check.ts';
import { addCompletion } from './commands/completion.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addHistory } from './commands/history.ts';
import { addIncidents } from './commands/incidents.ts';
import { addList } from './commands/list.ts';
import { addRemove } from './commands/remove.ts';
import { addReplay } from './commands/replay.ts';
import { addServe } from './commands/serve.ts';
import { addSnooze } from './commands/snooze.ts';
import { addStatus } from './commands/status.ts';
import { addWait } from './commands/wait.ts';
import { commandFirst, type CommandContext } from './command-context.ts';
import { complain, type CliWorld, type ExitCode } from './world.ts';

const COMMANDS = [
  addCheck,
  addStatus,
  addHistory,
  addIncidents,
  addWait,
  addExport,
  addAdd,
  addRemove,
  addList,
  addSnooze,
  addServe,
  addReplay,
  addDemo,
  addDoctor,
  addCompletion,
];

/** Runs one command line, without the program's own name. Never rejects, and never shows a stack. */
export async function runCli(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('greenbar')
    .description('Tells you at a glance whether the services you depend on are working, and remembers.')
    .version(packageVersion())
    .showHelpAfterError(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: world.out,
      writeErr: world.err,
      outputError: (text) => complain(world, asSentence(text)),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  const context: CommandContext = { world, done: (ended) => (code = ended) };
  for (const add of COMMANDS) add(program, context);
  try {
    await program.parseAsync(commandFirst(args), { from: 'user' });
    return code;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2;
    return complain(world, `Something went wrong inside Greenbar: ${messageOf(fault)}`);
  }
}

/** `error: unknown command 'x'`, and in a line of its own in brackets what may have been meant. */
function asSentence(text: string): string {
  const [said = '', advice] = text
    .trim()
    .replace(/^error: /, '')
    .split('\n');
  const words = said.charAt(0).toUpperCase() + said.slice(1);
  const sentence = /[.!?]$/.test(words) ? words : `${words}.`;
  return advice === undefined ? sentence : `${sentence} ${advice.replace(/^\(|\)$/g, '')}`;
}

function messageOf(fault: unknown): string {
  const [line = ''] = (fault instanceof Error ? fault.message : String(fault)).split('\n');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
