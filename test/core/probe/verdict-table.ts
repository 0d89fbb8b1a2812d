import {
  BASELINES,
  OWN_CONNECTIONS,
  ownConnection,
  PAGES_REACHES,
  type OwnConnection,
} from '#core/probe/own-connection';
import { STANDINGS, type Standing } from '#core/probe/standing';
import { PAGE_WORDS, ruleOn, type PageWord } from '#core/probe/verdict';

export interface Case {
  readonly page: PageWord;
  readonly probe: Standing;
  readonly own: OwnConnection;
}

/** Everything a verdict can be asked about. */
export const CASES: readonly Case[] = PAGE_WORDS.flatMap((page) =>
  STANDINGS.flatMap((probe) => OWN_CONNECTIONS.map((own) => ({ page, probe, own }))),
);

/** The two tables of `docs/verdict.md`, from the functions themselves. */
export function verdictTables(): string {
  const joined = table(
    ['neutral addresses', ...PAGES_REACHES.map((pages) => `pages: ${pages}`)],
    BASELINES.map((baseline) => [baseline, ...PAGES_REACHES.map((pages) => ownConnection(baseline, pages))]),
  );
  const ruled = table(
    ['page', 'probe', ...OWN_CONNECTIONS.map((own) => `own: ${own}`)],
    PAGE_WORDS.flatMap((page) =>
      STANDINGS.map((probe) => [
        page,
        probe,
        ...OWN_CONNECTIONS.map((own) => {
          const { kind, reason } = ruleOn(page, probe, own);
          return `**${kind}** ${reason}`;
        }),
      ]),
    ),
  );
  return `### Our own connection\n\n${joined}\n\n### The verdict\n\n${ruled}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
