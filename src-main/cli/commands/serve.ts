import { Option, type Command } from 'commander';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok } from '#core/model/result';
import { SECOND_MS } from '#core/model/time';
import { readMetricsToken } from '../../browser/metrics-token.ts';
import { awaitDataFolder } from '../../node/door/await-folder.ts';
import { openLog } from '../../node/log.ts';
import { wholeNumber, withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { createGivenPages } from '../given-pages.ts';
import { runShell } from '../run-shell.ts';
import { openShellEngine } from '../shell-engine.ts';
import { withToolbox, type Toolbox } from '../toolbox.ts';
import { complain, type CliWorld, type ExitCode } from '../world.ts';

interface ServeOptions extends CommonOptions {
  readonly page: readonly string[];
  readonly interval?: number;
  readonly port: number;
  readonly open: boolean;
  readonly metricsTokenFile?: string;
}

/** The link is worth more than a page that answers slowly. */
const FIRST_LOOK_MS = 3 * SECOND_MS;

export function addServe(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('serve')
    .description('run Greenbar and show its window in the browser')
    .addOption(portOption())
    .option('--page <url>', 'watch this page too; may be repeated', collect, [])
    .addOption(new Option('--interval <seconds>', 'poll so often').argParser(wholeNumber(1, 86_400)))
    .option('--no-open', 'do not open the browser')
    .option('--metrics-token-file <file>', 'let the token in this file read /metrics; made if it is not there');
  withCommonOptions(command).action(async (options: ServeOptions) => {
    done(await withToolbox(world, options, (toolbox) => serveAlone(world, toolbox, options)));
  });
}

export function portOption(): Option {
  return new Option('--port <n>', 'listen on this port; 0 picks one').argParser(wholeNumber(0, 65_535)).default(0);
}

function collect(value: string, values: readonly string[]): readonly string[] {
  return [...values, value];
}

async function serveAlone(world: CliWorld, toolbox: Toolbox, options: ServeOptions): Promise<ExitCode> {
  const lock = await awaitDataFolder(toolbox.dataDir);
  if (!lock.ok) return complain(world, lock.problem);
  try {
    return await serve(world, toolbox, options);
  } finally {
    lock.value.release();
  }
}

async function serve(world: CliWorld, toolbox: Toolbox, options: ServeOptions): Promise<ExitCode> {
  const { dataDir, settingsFile, http, tell } = toolbox;
  const { metricsTokenFile: file } = options;
  const token = file === undefined ? ok(null) : readMetricsToken(file);
  if (!token.ok) return complain(world, token.problem);
  // Asked for now: whoever ends it while the pages are looked at is not to wait, nor to leave things open.
  const stopped = world.untilStopped();
  const log = openLog(join(dataDir, 'logs'));
  const pages = createGivenPages(settingsFile, tell);
  const intervalMs = options.interval === undefined ? null : options.interval * SECOND_MS;
  const engine = await openShellEngine({ ...toolbox, world, clockSpeed: 1, intervalMs, settings: pages.file, log });
  engine.start();
  const looked = pages.watch(options.page, engine, http);
  await Promise.race([looked, stopped, sleep(FIRST_LOOK_MS, null, { ref: false })]);
  const ended = await runShell({
    ...{ world, engine, stopped, port: options.port, mayOpen: options.open, log },
    ...(token.value === null ? {} : { metricsToken: token.value }),
    doorFolder: dataDir,
    asJson: options.json === true,
  });
  pages.stop();
  await engine.stop();
  return ended.ok ? 0 : complain(world, ended.problem);
}
