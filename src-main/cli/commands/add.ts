import { Option, type Command } from 'commander';
import type { Choices } from '#core/feeds/format';
import { failed, ok, type Result } from '#core/model/result';
import { findService } from '#core/settings/find-service';
import type { WatchedPage } from '#core/settings/settings';
import { parseChoice } from '../choice-option.ts';
import { withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { findWatched, looksLikeAddress, unknownService } from '../find-watched.ts';
import { giveCommand } from '../give-command.ts';
import { watchedJson } from '../json/watched-json.ts';
import { plainCell } from '../text/table.ts';
import { withToolbox, type Toolbox } from '../toolbox.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';

interface AddOptions extends CommonOptions {
  readonly name?: string;
  readonly choose?: Choices;
}

export function addAdd(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('add')
    .description('watch a service from now on; exit 0 it is watched, also where it was before')
    .argument('<service or URL>')
    .option('--name <name>', 'call it so')
    .addOption(
      new Option(
        '--choose <option=value>',
        'choose what its format asks for, such as region=eu-west-1; repeat for more',
      ).argParser(parseChoice),
    );
  withCommonOptions(command).action(async (service: string, options: AddOptions) => {
    done(await add(world, service, options));
  });
}

interface Added {
  readonly page: WatchedPage;
  readonly isNew: boolean;
}

function add(world: CliWorld, text: string, options: AddOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const result = await watch(text, options, toolbox);
    if (!result.ok) return complain(world, result.problem);
    const { page, isNew } = result.value;
    if (options.json === true) printJson(world, { added: isNew, service: watchedJson(page) });
    else world.out(`${plainCell(page.name)} is ${isNew ? 'watched from now on' : 'watched already'}.\n`);
    return 0;
  });
}

async function watch(text: string, options: AddOptions, toolbox: Toolbox): Promise<Result<Added, string>> {
  const { settings, settingsFile, catalogue } = toolbox;
  const row = findService(catalogue, text);
  const { name = null, choose: choices = {} } = options;
  // With something chosen it may be another page at the same address: that is for the page to say.
  const known = Object.keys(choices).length === 0 ? findWatched(text, settings, catalogue) : null;
  if (known !== null) return ok({ page: known, isNew: false });
  if (row === null && !looksLikeAddress(text)) return failed(unknownService(text, settings.pages, catalogue));
  const given = { url: row?.url ?? text, name, formatId: null, serviceId: row?.id ?? null, choices };
  const told = await giveCommand(toolbox, 'addPage', given);
  if (!told.ok) return told;
  if (!told.value.ok) return failed(told.value.problem);
  const { pageId } = told.value.value;
  const page = settingsFile.load().settings.pages.find(({ id }) => id === pageId);
  return page === undefined
    ? failed('It is watched by the Greenbar that runs, which cannot keep it.')
    : ok({ page, isNew: true });
}
