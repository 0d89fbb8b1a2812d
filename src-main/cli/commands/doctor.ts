import type { Command } from 'commander';
import type { Finding, FindingState } from '#core/doctor/finding';
import { adviceWords, foundWords, versionWords } from '#core/doctor/finding-words';
import { english } from '#core/i18n/language';
import { createDesktopNotifier } from '../../node/desktop-notifier.ts';
import { withCommonOptions, type CommandContext, type CommonOptions } from '../command-context.ts';
import { createNodeExaminer } from '../node-examiner.ts';
import { createStyle } from '../text/style.ts';
import { table, widestFor } from '../text/table.ts';
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

const LEVELS = {
  ok: 'operational',
  limited: 'degraded_performance',
  broken: 'major_outage',
  unknown: 'unknown',
} as const satisfies Record<FindingState, string>;

function doctor(world: CliWorld, options: CommonOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const notifier = createDesktopNotifier({ ...world, appName: 'Greenbar', appId: null, iconFile: null });
    const { versions, findings } = await createNodeExaminer({
      ...toolbox,
      world,
      settings: () => toolbox.settings,
      settingsWarning: () => toolbox.settingsWarning,
      ways: () => [{ way: 'node-notifier', obstacle: notifier.obstacle() }],
    }).examine();
    const style = createStyle(world);
    if (options.json === true) {
      const { greenbar: version, node, platform } = versions;
      printJson(world, { version, node, platform, findings: findings.map(asJson) });
    } else {
      world.out(`${versionWords(versions)}\n`);
      world.out(
        table(
          findings.map((finding) => [
            style.level(LEVELS[finding.state], finding.state),
            nameOf(finding),
            [foundWords(finding, english), adviceWords(finding, english) ?? []].flat().join(' '),
          ]),
          widestFor(world),
        ),
      );
    }
    return findings.some(({ state }) => state === 'broken') ? 1 : 0;
  });
}

/** `finding` is for programs: it stays the same when the words change. */
function asJson(finding: Finding): object {
  const words = foundWords(finding, english);
  return {
    name: nameOf(finding),
    state: finding.state,
    finding: finding.says,
    words,
    advice: adviceWords(finding, english),
  };
}

function nameOf({ subject }: Finding): string {
  return subject.replaceAll('_', ' ');
}
