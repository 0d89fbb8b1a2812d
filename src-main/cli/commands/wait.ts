import { Option, type Command } from 'commander';
import { english } from '#core/i18n/language';
import { levelWord } from '#core/i18n/words';
import { LEVELS, severity, type Level } from '#core/model/level';
import { ok } from '#core/model/result';
import { SECOND_MS } from '#core/model/time';
import type { Clock } from '../../engine/ports.ts';
import { wholeNumber, withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { findPage, type FoundPage } from '../find-page.ts';
import { pollOnce } from '../poll-once.ts';
import { withToolbox, type Toolbox } from '../toolbox.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';

interface WaitOptions extends CommonOptions {
  readonly until: Level;
  readonly timeout?: number;
  readonly interval: number;
}

const MOST_SECONDS = 30 * 24 * 3_600;

export function addWait(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('wait')
    .description('wait until a service is no worse than a level; exit 0 it is, 1 time is up, 2 could not tell')
    .argument('<service>')
    .addOption(new Option('--until <level>', 'the level to wait for').choices(LEVELS).makeOptionMandatory())
    .addOption(new Option('--timeout <seconds>', 'give up after it').argParser(wholeNumber(0, MOST_SECONDS)))
    .addOption(new Option('--interval <seconds>', 'poll so often').argParser(wholeNumber(1, MOST_SECONDS)).default(30));
  withCommonOptions(command).action(async (service: string, options: WaitOptions) => {
    done(await wait(world, service, options));
  });
}

function wait(world: CliWorld, service: string, options: WaitOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const found = await findPage(service, toolbox);
    if (!found.ok) return complain(world, found.problem);
    const ended = await pollUntil(found.value, options, toolbox);
    const { name } = found.value.page;
    if (ended.level === null) return complain(world, ended.problem ?? `${name} could not be read.`);
    const isReached = severity(ended.level) <= severity(options.until);
    if (options.json === true) printJson(world, { service: name, level: ended.level, reached: isReached });
    else if (isReached) world.out(`${name}: ${levelWord(ended.level, english)}\n`);
    return isReached
      ? 0
      : complain(world, `Time is up, and ${name} is still at “${levelWord(ended.level, english)}”.`, 1);
  });
}

interface Ended {
  /** The last level read; null where none ever was. */
  readonly level: Level | null;
  readonly problem: string | null;
}

/** Failed polls are no readings: it goes on, and they count only if nothing better comes. */
async function pollUntil(
  { page, snapshot }: FoundPage,
  options: WaitOptions,
  { clock, http }: Toolbox,
): Promise<Ended> {
  const endsAt = options.timeout === undefined ? Infinity : clock.now() + options.timeout * SECOND_MS;
  let level: Level | null = null;
  let problem: string | null = null;
  let read = snapshot === null ? await pollOnce(page, http) : ok(snapshot);
  for (;;) {
    if (!read.ok) problem = read.problem;
    else if (read.value.level !== 'unknown') level = read.value.level;
    if (level !== null && severity(level) <= severity(options.until)) return { level, problem };
    const nextAt = clock.now() + options.interval * SECOND_MS;
    if (nextAt > endsAt) return { level, problem };
    await sleepUntil(nextAt, clock);
    read = await pollOnce(page, http);
  }
}

function sleepUntil(at: number, clock: Clock): Promise<void> {
  return new Promise((resolve) => clock.wakeAt(at, resolve));
}
