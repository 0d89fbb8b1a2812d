import { Argument, type Command } from 'commander';
import type { WatchedPage } from '#core/settings/settings';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { bashScript } from '../completion/bash.ts';
import { commandTree, type CompletedCommand } from '../completion/command-tree.ts';
import { fishScript } from '../completion/fish.ts';
import { zshScript } from '../completion/zsh.ts';
import { plainCell } from '../text/table.ts';
import { withToolbox, type Toolbox } from '../toolbox.ts';

const SCRIPTS: Readonly<Record<string, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

const CANDIDATES: Readonly<Record<string, (toolbox: Toolbox) => readonly string[]>> = {
  watched: watchedNames,
  services: (toolbox) => [...watchedNames(toolbox), ...toolbox.catalogue.map(({ id }) => id)],
};

export function addCompletion(program: Command, { world, done }: CommandContext): void {
  program
    .command('completion')
    .description('print a script with which a shell completes commands, options and services')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SCRIPTS)))
    .action((shell: string) => {
      world.out(SCRIPTS[shell]?.(commandTree(program)) ?? '');
      done(0);
    });
  // What those scripts ask.
  program
    .command('complete', { hidden: true })
    .addArgument(new Argument('<what>').choices(Object.keys(CANDIDATES)))
    .option('--data-dir <folder>')
    .action(async (what: string, options: CommonOptions) => {
      const quiet = { ...world, err: () => undefined };
      done(
        await withToolbox(quiet, options, (toolbox) => {
          for (const name of new Set(CANDIDATES[what]?.(toolbox))) world.out(`${name}\n`);
          return Promise.resolve(0);
        }),
      );
    });
}

/** By the short name of the catalogue where a page has one of its own. */
function watchedNames({ settings: { pages } }: Toolbox): readonly string[] {
  const isAlone = ({ serviceId }: WatchedPage): boolean =>
    pages.filter((page) => page.serviceId === serviceId).length === 1;
  return pages.map((page) => (page.serviceId !== null && isAlone(page) ? page.serviceId : plainCell(page.name)));
}
