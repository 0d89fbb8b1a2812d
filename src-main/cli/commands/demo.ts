import { Option, type Command } from 'commander';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recording } from '#core/feeds/recordings/recording';
import { createHttp } from '../../node/http.ts';
import { openLog } from '../../node/log.ts';
import { openSettingsFile } from '../../node/settings-file.ts';
import { createSystemClock } from '../../node/system-clock.ts';
import type { Clock } from '../../engine/ports.ts';
import { positiveNumber, type CommandContext } from '../command-context.ts';
import { packageVersion } from '../package-version.ts';
import { findRecording, longestRecording } from '../recordings.ts';
import { openReplayServer, type ReplayServer } from '../replay-server.ts';
import { runShell } from '../run-shell.ts';
import { openShellEngine } from '../shell-engine.ts';
import { complain, type CliWorld, type ExitCode } from '../world.ts';
import { portOption } from './serve.ts';

interface DemoOptions {
  readonly speed?: number;
  readonly port: number;
  readonly open: boolean;
}

/** The whole recording in so long, unless a speed is given. */
const PLAYED_IN_MS = 5 * 60_000;
/** Of real time: often enough to look alive, seldom enough for a slow machine. */
const POLL_EVERY_MS = 220;

export function addDemo(program: Command, { world, done }: CommandContext): void {
  program
    .command('demo')
    .description('play a recorded page through the whole app: bars, tray, notifications')
    .argument('[recording]', 'a file, or the name of one that came along')
    .addOption(new Option('--speed <x>', 'so many times faster than life').argParser(positiveNumber))
    .addOption(portOption())
    .option('--no-open', 'do not open the browser')
    .action(async (name: string | undefined, options: DemoOptions) => {
      done(await demo(world, name ?? null, options));
    });
}

async function demo(world: CliWorld, name: string | null, options: DemoOptions): Promise<ExitCode> {
  const found = name === null ? longestRecording() : findRecording(name);
  if (!found.ok) return complain(world, found.problem);
  const recording = found.value;
  const stopped = world.untilStopped();
  const speed = options.speed ?? (recording.endsAt - recording.startsAt) / PLAYED_IN_MS;
  const clock = createSystemClock({ startAt: recording.startsAt, speed });
  const server = await openReplayServer(recording, clock, 0);
  if (!server.ok) return complain(world, server.problem);
  const dataDir = mkdtempSync(join(tmpdir(), 'greenbar-demo-'));
  try {
    return await play({ world, stopped, recording, clock, speed, server: server.value, dataDir, options });
  } finally {
    await server.value.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Played {
  readonly world: CliWorld;
  readonly stopped: Promise<void>;
  readonly recording: Recording;
  readonly clock: Clock;
  readonly speed: number;
  readonly server: ReplayServer;
  readonly dataDir: string;
  readonly options: DemoOptions;
}

async function play({ world, stopped, recording, clock, speed, server, dataDir, options }: Played): Promise<ExitCode> {
  const log = openLog(join(dataDir, 'logs'));
  const version = packageVersion();
  const http = createHttp({ userAgent: `Greenbar/${version}` });
  const engine = await openShellEngine({
    world,
    clock,
    clockSpeed: speed,
    intervalMs: Math.round(POLL_EVERY_MS * speed),
    http,
    catalogue: [],
    version,
    settings: openSettingsFile(dataDir),
    historyFile: join(dataDir, 'history.sqlite'),
    log,
  });
  const added = await engine.handlers.addPage({ url: server.url, name: null, formatId: null });
  if (!added.ok) {
    await engine.stop();
    return complain(world, `This recording cannot be watched: ${added.problem}`);
  }
  engine.start();
  world.err(`greenbar: playing ${recording.name}, ${Math.round(speed)} times faster than life\n`);
  const cancel = clock.wakeAt(recording.endsAt, () => {
    world.err('greenbar: the recording is over; the window stays until you stop it\n');
  });
  const ended = await runShell({
    ...{ world, engine, stopped, port: options.port, mayOpen: options.open, log },
    doorFolder: null,
  });
  cancel();
  await engine.stop();
  return ended.ok ? 0 : complain(world, ended.problem);
}
