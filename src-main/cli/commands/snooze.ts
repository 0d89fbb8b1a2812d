import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ArgsOf } from '#core/contract/contract';
import { english } from '#core/i18n/language';
import { momentWords } from '#core/i18n/time-words';
import type { SnoozeEnd, WatchedPage } from '#core/settings/settings';
import { withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { findWatched } from '../find-watched.ts';
import { giveCommand } from '../give-command.ts';
import { snoozeJson } from '../json/watched-json.ts';
import { notWatched } from '../not-watched.ts';
import { plainCell } from '../text/table.ts';
import { withToolbox } from '../toolbox.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';

type Minutes = ArgsOf<'snooze'>['minutes'];

interface SnoozeOptions extends CommonOptions {
  readonly for: { readonly minutes: Minutes };
}

export function addSnooze(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('snooze')
    .description('announce nothing for a while, of one service or of all; what is seen is kept all the same')
    .argument('[service]')
    .addOption(
      new Option('--for <time>', 'such as 30m, 1h or 2d; until-tomorrow, until-resolved, or off to end it')
        .argParser(parseSnooze)
        .makeOptionMandatory(),
    );
  withCommonOptions(command).action(async (service: string | undefined, options: SnoozeOptions) => {
    done(await snooze(world, service ?? null, options));
  });
}

function snooze(world: CliWorld, text: string | null, options: SnoozeOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const { settings, settingsFile, catalogue, clock } = toolbox;
    const page = text === null ? null : findWatched(text, settings, catalogue);
    if (text !== null && page === null) return complain(world, notWatched(text, toolbox));
    const told = await giveCommand(toolbox, 'snooze', { minutes: options.for.minutes, pageId: page?.id ?? null });
    if (!told.ok) return complain(world, told.problem);
    const { settings: now } = settingsFile.load();
    const until = page === null ? now.snoozedUntil : (now.pages.find(({ id }) => id === page.id)?.snoozedUntil ?? null);
    if (options.json === true) printJson(world, { service: page?.name ?? null, snoozedUntil: snoozeJson(until) });
    else world.out(`${sentence(page, until, clock.timeZone())}\n`);
    return 0;
  });
}

function sentence(page: WatchedPage | null, until: SnoozeEnd | null, timeZone: string): string {
  const what = page === null ? 'Nothing' : `Nothing of ${plainCell(page.name)}`;
  if (until === null) return `${page === null ? 'Everything' : plainCell(page.name)} is announced again.`;
  if (until === 'resolved') return `${what} is announced until what is wrong is over.`;
  return `${what} is announced until ${momentWords(until, timeZone, english)}.`;
}

const UNITS: Readonly<Record<string, number>> = { m: 1, h: 60, d: 24 * 60 };
/** Two weeks, as in the window: a silence that is forgotten is to end. */
const MOST_MINUTES = 14 * 24 * 60;

/** Wrapped, because an option that is null counts as one that was not given. */
function parseSnooze(text: string): { readonly minutes: Minutes } {
  if (text === 'off') return { minutes: null };
  if (text === 'until-tomorrow') return { minutes: 'until_tomorrow' };
  if (text === 'until-resolved') return { minutes: 'until_resolved' };
  const [, count = '', unit = ''] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  const minutes = Number(count) * (UNITS[unit] ?? 0);
  if (minutes >= 1 && minutes <= MOST_MINUTES) return { minutes };
  throw new InvalidArgumentError('It is 30m, 1h or 2d (14d at most), until-tomorrow, until-resolved or off.');
}
