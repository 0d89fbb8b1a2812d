import type { Command } from 'commander';
import { withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { findWatched } from '../find-watched.ts';
import { giveCommand } from '../give-command.ts';
import { watchedJson } from '../json/watched-json.ts';
import { notWatched } from '../not-watched.ts';
import { plainCell } from '../text/table.ts';
import { withToolbox } from '../toolbox.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';

export function addRemove(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('remove')
    .description('watch a service no longer; its history stays, and is found again when it is added again')
    .argument('<service>');
  withCommonOptions(command).action(async (service: string, options: CommonOptions) => {
    done(await remove(world, service, options));
  });
}

function remove(world: CliWorld, text: string, options: CommonOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const page = findWatched(text, toolbox.settings, toolbox.catalogue);
    if (page === null) return complain(world, notWatched(text, toolbox));
    const told = await giveCommand(toolbox, 'removePage', { pageId: page.id });
    if (!told.ok) return complain(world, told.problem);
    if (!told.value.ok) return complain(world, told.value.problem);
    if (options.json === true) printJson(world, { removed: true, service: watchedJson(page) });
    else world.out(`${plainCell(page.name)} is watched no longer; its history stays.\n`);
    return 0;
  });
}
