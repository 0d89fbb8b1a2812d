import type { Command } from 'commander';
import { english } from '#core/i18n/language';
import { levelWord } from '#core/i18n/words';
import { worst, type Reading } from '#core/model/level';
import { ok } from '#core/model/result';
import { isOpen } from '#core/model/snapshot';
import { withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { findPage, type FoundPage } from '../find-page.ts';
import { statusJson, type ServiceStatus } from '../json/status-json.ts';
import { verdictLine, withVerdicts } from '../page-verdicts.ts';
import { pollOnce } from '../poll-once.ts';
import { createStyle, type Style } from '../text/style.ts';
import { plainCell, table, widestFor } from '../text/table.ts';
import { withToolbox, type Toolbox } from '../toolbox.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';
import { statusGlyph } from './status-glyph.ts';

interface StatusOptions extends CommonOptions {
  readonly glyph?: boolean;
}

export function addStatus(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('status')
    .description('poll what is watched, or the services named, once; exit 0 all operational, 1 not, 2 could not tell')
    .argument('[service...]')
    .option('--glyph', 'print one sign and a number for a prompt, from what was last read; nothing is polled');
  withCommonOptions(command).action(async (services: readonly string[], options: StatusOptions) => {
    done(await (options.glyph === true ? statusGlyph(world, options) : status(world, services, options)));
  });
}

function status(world: CliWorld, services: readonly string[], options: CommonOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const named = await Promise.all(services.map((service) => findPage(service, toolbox)));
    const lost = named.flatMap((found) => (found.ok ? [] : found.problem));
    const found = services.length === 0 ? watchedPages(toolbox) : named.flatMap((one) => (one.ok ? one.value : []));
    for (const problem of lost) complain(world, problem);
    if (found.length === 0) {
      return lost.length > 0 ? 2 : complain(world, 'No service is watched yet; name one, or start “greenbar serve”.');
    }
    const read = await Promise.all(found.map((page) => statusOf(page, toolbox)));
    const statuses = await withVerdicts(read, toolbox);
    const readings = statuses.map(({ read }): Reading => (read.ok ? read.value.level : 'unknown'));
    const level = worst(readings);
    if (options.json === true) printJson(world, statusJson(level, statuses, toolbox.clock.now()));
    else
      world.out(
        table(
          statuses.flatMap((one) => rowsOf(one, createStyle(world))),
          widestFor(world),
        ),
      );
    if (level !== 'operational' && level !== 'unknown') return 1;
    return lost.length > 0 || readings.includes('unknown') ? 2 : 0;
  });
}

function watchedPages({ settings }: Toolbox): readonly FoundPage[] {
  return settings.pages.map((page) => ({ page, isWatched: true, snapshot: null }));
}

async function statusOf({ page, snapshot }: FoundPage, { http }: Toolbox): Promise<ServiceStatus> {
  return { page, read: snapshot === null ? await pollOnce(page, http) : ok(snapshot) };
}

/** The service, then what is wrong with it. */
function rowsOf(status: ServiceStatus, style: Style): readonly (readonly string[])[] {
  const { page, read } = status;
  const line = verdictLine(status);
  const ruled = line === null ? [] : [['', '', plainCell(line)]];
  if (!read.ok) {
    const unknown = style.level('unknown', levelWord('unknown', english));
    return [[plainCell(page.name), unknown, read.problem], ...ruled];
  }
  const { level, headline, incidents } = read.value;
  const open = incidents.filter(isOpen).map(({ title }) => ['', '', plainCell(title)]);
  return [
    [plainCell(page.name), style.level(level, levelWord(level, english)), plainCell(headline ?? '')],
    ...ruled,
    ...open,
  ];
}
