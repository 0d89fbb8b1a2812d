import { Option, type Command } from 'commander';
import type { Choices } from '#core/feeds/format';
import { parseChoice } from '../choice-option.ts';
import { withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { snapshotJson } from '../json/snapshot-json.ts';
import { readTarget } from '../read-target.ts';
import { createStyle } from '../text/style.ts';
import { snapshotText } from '../text/snapshot-text.ts';
import { withToolbox } from '../toolbox.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';

interface CheckOptions extends CommonOptions {
  readonly format?: string;
  readonly option?: Choices;
}

export function addCheck(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('check')
    .description('read a status page once, from its address or a captured file, and print what it says')
    .argument('<url or file>')
    .option('--format <format>', 'read it as this format instead of finding out')
    .addOption(
      new Option(
        '--option <id=value>',
        'choose what its format asks for, such as region=eu-west-1; repeat for more',
      ).argParser(parseChoice),
    );
  withCommonOptions(command).action(async (target: string, options: CheckOptions) => {
    done(await check(world, target, options));
  });
}

function check(world: CliWorld, target: string, options: CheckOptions): Promise<ExitCode> {
  return withToolbox(world, options, async ({ http, clock }) => {
    const read = await readTarget(target, { formatId: options.format ?? null, choices: options.option ?? {} }, http);
    if (!read.ok) return complain(world, read.problem);
    const { snapshot, formatId, claim } = read.value;
    if (options.json === true) printJson(world, snapshotJson(snapshot, formatId, claim));
    else world.out(snapshotText(snapshot, clock.timeZone(), createStyle(world)));
    return 0;
  });
}
