import { Option, type Command } from 'commander';
import type { ListedIncident } from '#core/contract/answers';
import { english } from '#core/i18n/language';
import { momentWords } from '#core/i18n/time-words';
import { impactWord, incidentStatusWord } from '#core/i18n/words';
import { ok, type Result } from '#core/model/result';
import { wholeNumber, withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { findPage } from '../find-page.ts';
import { withHistoryOf, withStoredHistory, type HistorySession } from '../history-session.ts';
import { incidentJson } from '#core/evidence/parts-json';
import { plainCell, table, widestFor } from '../text/table.ts';
import { withToolbox, type Toolbox } from '../toolbox.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';

interface IncidentsOptions extends CommonOptions {
  readonly limit: number;
}

export function addIncidents(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('incidents')
    .description('print the incidents in the history, newest first')
    .argument('[service]')
    .addOption(new Option('--limit <n>', 'at most so many').argParser(wholeNumber(1, 1_000)).default(100));
  withCommonOptions(command).action(async (service: string | undefined, options: IncidentsOptions) => {
    done(await incidents(world, service ?? null, options));
  });
}

function incidents(world: CliWorld, service: string | null, options: IncidentsOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const read = await readIncidents(service, options.limit, toolbox);
    if (!read.ok) return complain(world, read.problem);
    if (options.json === true) printJson(world, { incidents: read.value.map(listedJson) });
    else
      world.out(read.value.length === 0 ? 'No incidents.\n' : table(read.value.map(rowFor(toolbox)), widestFor(world)));
    return 0;
  });
}

async function readIncidents(
  service: string | null,
  limit: number,
  toolbox: Toolbox,
): Promise<Result<readonly ListedIncident[], string>> {
  const ask =
    (pageId: string | null) =>
    async ({ engine }: HistorySession) =>
      ok(await engine.handlers.incidents({ pageId, limit }));
  if (service === null) return withStoredHistory(toolbox, ask(null));
  const found = await findPage(service, toolbox);
  return found.ok ? withHistoryOf(found.value, toolbox, ask(found.value.page.id)) : found;
}

function listedJson({ pageName, incident }: ListedIncident): object {
  return { service: pageName, ...incidentJson(incident) };
}

function rowFor({ clock }: Toolbox): (listed: ListedIncident) => readonly string[] {
  return ({ pageName, incident }) => [
    momentWords(incident.startedAt, clock.timeZone(), english),
    plainCell(pageName),
    impactWord(incident.impact, english),
    incidentStatusWord(incident.status, english),
    plainCell(incident.title),
  ];
}
