import { InvalidArgumentError, Option, type Command } from 'commander';
import { EVIDENCE_FORMATS, type EvidenceFormat } from '#core/evidence/evidence';
import { PICTURE_THEMES, type PictureTheme } from '#core/picture/picture-colours';
import { failed, ok } from '#core/model/result';
import type { IsoDate } from '#core/model/time';
import { withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { findPage } from '../find-page.ts';
import { withHistoryOf } from '../history-session.ts';
import { withToolbox } from '../toolbox.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';
import { daysOption, zoneOption } from './history.ts';

interface ExportOptions extends CommonOptions {
  readonly format: EvidenceFormat;
  readonly days: number;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly tz?: string;
  readonly theme: PictureTheme;
}

export function addExport(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('export')
    .description('print bars and incidents of a service as a document; svg is a picture (a PNG is saved in the window)')
    .argument('<service>')
    .addOption(new Option('--format <format>', 'the kind of document').choices(EVIDENCE_FORMATS).makeOptionMandatory())
    .addOption(daysOption())
    .addOption(new Option('--from <date>', 'the first day, instead of --days').argParser(parseDate))
    .addOption(new Option('--to <date>', 'the last day; today by default').argParser(parseDate))
    .addOption(zoneOption())
    .addOption(new Option('--theme <theme>', 'the colours of the picture').choices(PICTURE_THEMES).default('light'));
  withCommonOptions(command).action(async (service: string, options: ExportOptions) => {
    done(await exportEvidence(world, service, options));
  });
}

function exportEvidence(world: CliWorld, service: string, options: ExportOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const found = await findPage(service, toolbox);
    if (!found.ok) return complain(world, found.problem);
    const { format, days, from, to, theme } = options;
    const read = await withHistoryOf(found.value, toolbox, async ({ engine }) => {
      const document = await engine.handlers.evidence({
        pageId: found.value.page.id,
        timeZone: options.tz ?? toolbox.clock.timeZone(),
        ...{ format, days, from, to, theme },
      });
      return document.ok ? ok(document.value) : failed(document.problem);
    });
    if (!read.ok) return complain(world, read.problem);
    const { fileName, mediaType, text } = read.value;
    // A document that is JSON is the one document there may be.
    if (options.json === true && format !== 'json') printJson(world, { fileName, mediaType, text });
    else world.out(text);
    return 0;
  });
}

function parseDate(text: string): IsoDate {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('A day is like 2025-03-25.');
}
