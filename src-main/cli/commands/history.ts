import { Option, type Command } from 'commander';
import { english } from '#core/i18n/language';
import { agoWords } from '#core/i18n/time-words';
import { MINUTE_MS } from '#core/model/time';
import {
  parseZone,
  wholeNumber,
  withCommonOptions,
  type CommandContext,
  type CommonOptions,
} from '../command-context.ts';
import { findPage } from '../find-page.ts';
import { readHistory, withHistoryOf } from '../history-session.ts';
import { historyJson } from '#core/evidence/history-json';
import { historyText } from '../text/history-text.ts';
import { createStyle } from '../text/style.ts';
import { withToolbox } from '../toolbox.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';

interface HistoryOptions extends CommonOptions {
  readonly days: number;
  readonly tz?: string;
}

/** From here on the last reading is worth a word. */
const OLD_MS = 30 * MINUTE_MS;

export function addHistory(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('history')
    .description('print day bars and uptime of a service')
    .argument('<service>')
    .addOption(daysOption())
    .addOption(zoneOption());
  withCommonOptions(command).action(async (service: string, options: HistoryOptions) => {
    done(await history(world, service, options));
  });
}

export function daysOption(): Option {
  return new Option('--days <n>', 'the last so many calendar days, today included')
    .argParser(wholeNumber(1, 3_660))
    .default(90);
}

export function zoneOption(): Option {
  return new Option('--tz <zone>', 'calendar days in this time zone; by default that of this machine').argParser(
    parseZone,
  );
}

function history(world: CliWorld, service: string, options: HistoryOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const found = await findPage(service, toolbox);
    if (!found.ok) return complain(world, found.problem);
    const { page } = found.value;
    const timeZone = options.tz ?? toolbox.clock.timeZone();
    let readAt: number | null = null;
    const read = await withHistoryOf(found.value, toolbox, (session) => {
      readAt = session.readAt(page.id);
      return readHistory(session, { pageId: page.id, days: options.days, timeZone });
    });
    if (!read.ok) return complain(world, read.problem);
    if (options.json === true) {
      printJson(world, historyJson(page.name, read.value));
    } else {
      world.out(historyText(page.name, read.value, world.columns, createStyle(world)));
      tellAge(world, readAt, toolbox.clock.now());
    }
    return 0;
  });
}

function tellAge(world: CliWorld, readAt: number | null, now: number): void {
  if (readAt === null || now - readAt < OLD_MS) return;
  complain(world, `The page was last read ${agoWords(readAt, now, english)}; nothing newer is in the history.`);
}
