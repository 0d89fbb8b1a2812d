import type { Command } from 'commander';
import type { AppState, PageState } from '#core/contract/app-state';
import { english } from '#core/i18n/language';
import { agoWords, momentWords } from '#core/i18n/time-words';
import { levelWord } from '#core/i18n/words';
import { ok } from '#core/model/result';
import { toIso } from '#core/model/time';
import type { SnoozeEnd, WatchedPage } from '#core/settings/settings';
import { withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { withStoredHistory } from '../history-session.ts';
import { snoozeJson, watchedJson } from '../json/watched-json.ts';
import { createStyle, type Style } from '../text/style.ts';
import { plainCell, table, widestFor } from '../text/table.ts';
import { withToolbox } from '../toolbox.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';

export function addList(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('list')
    .description('print what is watched, and how it was when it was last read; nothing is polled');
  withCommonOptions(command).action(async (options: CommonOptions) => {
    done(await list(world, options));
  });
}

interface Listed {
  readonly page: WatchedPage;
  /** Null for a format this version cannot read. */
  readonly state: PageState | null;
}

function list(world: CliWorld, options: CommonOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const read = await withStoredHistory(toolbox, ({ engine }) => Promise.resolve(ok(engine.state())));
    if (!read.ok) return complain(world, read.problem);
    const state = read.value;
    const listed = toolbox.settings.pages.map((page) => ({
      page,
      state: state.pages.find(({ id }) => id === page.id) ?? null,
    }));
    if (options.json === true) {
      printJson(world, { snoozedUntil: snoozeJson(state.snoozedUntil), services: listed.map(listedJson) });
    } else if (listed.length === 0) {
      world.out('No service is watched yet; “greenbar add” begins.\n');
    } else {
      const style = createStyle(world);
      world.out(
        table(
          listed.map((one) => rowOf(one, state, style)),
          widestFor(world),
        ),
      );
      if (state.snoozedUntil !== null)
        world.out(`Nothing is announced until ${endWords(state.snoozedUntil, state)}.\n`);
    }
    return 0;
  });
}

function listedJson({ page, state }: Listed): object {
  return {
    ...watchedJson(page),
    level: state?.level ?? 'unknown',
    freshness: state?.freshness ?? 'broken',
    readAt: toIso(state?.readAt ?? null),
    muted: page.muted,
    snoozedUntil: snoozeJson(state?.snoozedUntil),
  };
}

function rowOf({ page, state }: Listed, app: AppState, style: Style): readonly string[] {
  const level = state?.level ?? 'unknown';
  const readAt = state?.readAt ?? null;
  const silence = state?.snoozedUntil ?? null;
  const notes = [
    readAt === null ? 'not read yet' : `read ${agoWords(readAt, app.now, english)}`,
    ...(page.muted ? ['muted'] : []),
    ...(silence === null ? [] : [`silent until ${endWords(silence, app)}`]),
  ];
  return [
    plainCell(page.name),
    style.level(level, levelWord(level, english)),
    style.dim(notes.join(', ')),
    style.dim(plainCell(page.url)),
  ];
}

function endWords(until: SnoozeEnd, { timeZone }: AppState): string {
  return until === 'resolved' ? 'what is wrong is over' : momentWords(until, timeZone, english);
}
