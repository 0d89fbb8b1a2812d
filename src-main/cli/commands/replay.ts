import { Option, type Command } from 'commander';
import { createSystemClock } from '../../node/system-clock.ts';
import { positiveNumber, withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { findRecording } from '../recordings.ts';
import { openReplayServer } from '../replay-server.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';
import { portOption } from './serve.ts';

interface ReplayOptions extends CommonOptions {
  readonly port: number;
  readonly speed: number;
}

export function addReplay(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('replay')
    .description('play a recorded page back on this machine, from its beginning or from --now')
    .argument('<recording>', 'a file, or the name of one that came along')
    .addOption(portOption())
    .addOption(new Option('--speed <x>', 'so many times faster than life').argParser(positiveNumber).default(1));
  withCommonOptions(command).action(async (name: string, options: ReplayOptions) => {
    done(await replay(world, name, options));
  });
}

async function replay(world: CliWorld, name: string, { now, port, speed, json }: ReplayOptions): Promise<ExitCode> {
  const recording = findRecording(name);
  if (!recording.ok) return complain(world, recording.problem);
  const stopped = world.untilStopped();
  const clock = createSystemClock({ startAt: now ?? recording.value.startsAt, speed });
  const server = await openReplayServer(recording.value, clock, port);
  if (!server.ok) return complain(world, server.problem);
  if (json === true) printJson(world, { url: server.value.url });
  else world.out(`greenbar: ${server.value.url}\n`);
  await stopped;
  await server.value.close();
  return 0;
}
