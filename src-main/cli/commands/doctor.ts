import type { Command } from 'commander';
import { withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { examineData } from '../doctor/data.ts';
import { examineDesktop } from '../doctor/desktop.ts';
import type { Finding } from '../doctor/finding.ts';
import { examineNetwork } from '../doctor/network.ts';
import { createStyle } from '../text/style.ts';
import { table } from '../text/table.ts';
import { withToolbox } from '../toolbox.ts';
import { printJson, type CliWorld, type ExitCode } from '../world.ts';

export function addDoctor(program: Command, { world, done }: CommandContext): void {
  const command = program
    .command('doctor')
    .description('say what this machine offers; exit 1 where something Greenbar cannot do without is broken');
  withCommonOptions(command).action(async (options: CommonOptions) => {
    done(await doctor(world, options));
  });
}

const LEVELS = { ok: 'operational', limited: 'degraded_performance', broken: 'major_outage' } as const;

function doctor(world: CliWorld, options: CommonOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const [desktop, data, network] = await Promise.all([
      examineDesktop(world),
      examineData(toolbox),
      examineNetwork(toolbox, world.environment),
    ]);
    const findings: readonly Finding[] = [...desktop, ...data, ...network];
    const about = { version: toolbox.version, node: process.version, platform: `${world.platform} ${process.arch}` };
    const style = createStyle(world);
    if (options.json === true) printJson(world, { ...about, findings });
    else {
      world.out(`Greenbar ${about.version}, Node ${about.node}, ${about.platform}\n`);
      world.out(table(findings.map(({ name, state, words }) => [style.level(LEVELS[state], state), name, words])));
    }
    return findings.some(({ state }) => state === 'broken') ? 1 : 0;
  });
}
