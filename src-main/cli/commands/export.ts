import { Option, type Command } from 'commander';
import type { PageHistory } from '#core/history/page-record';
import { assertNever, ok, type Result } from '#core/model/result';
import type { Incident } from '#core/model/snapshot';
import type { EpochMs } from '#core/model/time';
import type { WatchedPage } from '#core/settings/settings';
import { withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { historyCsv } from '../export/csv.ts';
import { incidentsIcs } from '../export/ics.ts';
import { historyMarkdown } from '../export/markdown.ts';
import { findPage } from '../find-page.ts';
import { readHistory, withHistoryOf, type HistorySession } from '../history-session.ts';
import { historyJson } from '../json/history-json.ts';
import { incidentJson } from '../json/parts-json.ts';
import { withToolbox } from '../toolbox.ts';
import { complain, type CliWorld, type ExitCode } from '../world.ts';
import { daysOption, zoneOption } from './history.ts';

const KINDS = ['csv', 'json', 'ics', 'md'] as const;

interface ExportOptions extends CommonOptions {
  readonly format: (typeof KINDS)[number];
  readonly days: number;
  readonly tz?: string;
}

interface Evidence {
  readonly page: WatchedPage;
  readonly history: PageHistory;
  /** Whole, those of the days exported. */
  readonly incidents: readonly Incident[];
  readonly now: EpochMs;
}

const MOST_INCIDENTS = 1_000;

export function addExport(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('export')
    .description('print bars and incidents of a service as a document')
    .argument('<service>')
    .addOption(new Option('--format <format>', 'the kind of document').choices(KINDS).makeOptionMandatory())
    .addOption(daysOption())
    .addOption(zoneOption());
  withCommonOptions(command).action(async (service: string, options: ExportOptions) => {
    done(await exportEvidence(world, service, options));
  });
}

function exportEvidence(world: CliWorld, service: string, options: ExportOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const found = await findPage(service, toolbox);
    if (!found.ok) return complain(world, found.problem);
    const { page } = found.value;
    const timeZone = options.tz ?? toolbox.clock.timeZone();
    const read = await withHistoryOf(found.value, toolbox, (session) =>
      readEvidence(session, { pageId: page.id, days: options.days, timeZone }),
    );
    if (!read.ok) return complain(world, read.problem);
    world.out(asDocument(options.format, { ...read.value, page, now: toolbox.startedAt }));
    return 0;
  });
}

async function readEvidence(
  session: HistorySession,
  args: { readonly pageId: string; readonly days: number; readonly timeZone: string },
): Promise<Result<Pick<Evidence, 'history' | 'incidents'>, string>> {
  const history = await readHistory(session, args);
  if (!history.ok) return history;
  const named = new Set(history.value.incidents.map(({ id }) => id));
  const all = await session.engine.handlers.incidents({ pageId: args.pageId, limit: MOST_INCIDENTS });
  const incidents = all.map(({ incident }) => incident).filter(({ id }) => named.has(id));
  return ok({ history: history.value, incidents });
}

function asDocument(kind: ExportOptions['format'], { page, history, incidents, now }: Evidence): string {
  switch (kind) {
    case 'csv':
      return historyCsv(history);
    case 'json': {
      const document = { ...historyJson(page.name, history), incidents: incidents.map(incidentJson) };
      return `${JSON.stringify(document, null, 2)}\n`;
    }
    case 'ics':
      return incidentsIcs(page.name, page.id, incidents, now);
    case 'md':
      return historyMarkdown(page.name, history, incidents, now);
    default:
      return assertNever(kind);
  }
}
