import type { Findings, Goal, Table } from './benchmark.ts';

/** What one benchmark found, and where and when. */
export interface Section extends Findings {
  readonly title: string;
  readonly machine: string;
  readonly tookSeconds: number;
}

/** By the names of the benchmarks. */
export type Report = Readonly<Record<string, Section>>;

/** What a run found takes the place of what an earlier one found of the same; the rest stays, in the order of `names`. */
export function merged(old: Report, found: Report, names: readonly string[]): Report {
  const all = { ...old, ...found };
  return Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}

/** The report as people read it. */
export function markdown(report: Report): string {
  const sections = Object.entries(report);
  const machines = [...new Set(sections.map(([, { machine }]) => machine.replace(/, \d{4}-\d{2}-\d{2} .*/, '')))];
  return `${[
    '# Benchmarks',
    'Written by `npm run bench`; `npm run bench -- <name>…` takes the figures of some sections anew and leaves the others. Everything runs on loopback. Figures are medians of rounds that take turns with their control in the same run, with the least and the most of all rounds behind them: the ratio to the control holds where absolute figures depend on the machine.',
    ...machines.map((machine) => `Machine: ${machine}.`),
    '## Goals',
    goalTable(sections.flatMap(([name, { goals }]) => goals.map((goal) => ({ name, ...goal })))),
    ...sections.flatMap(([name, section]) => sectionText(name, section)),
  ].join('\n\n')}\n`;
}

function sectionText(
  name: string,
  { title, machine, tookSeconds, how, tables, notes = [] }: Section,
): readonly string[] {
  return [
    `## ${title}`,
    how.join(' '),
    ...tables.flatMap(tableText),
    ...notes,
    `<sub>\`npm run bench -- ${name}\`, ${Math.round(tookSeconds)} s. ${machine}.</sub>`,
  ];
}

function goalTable(goals: readonly (Goal & { readonly name: string })[]): string {
  const met = (isMet: boolean | null): string => (isMet === null ? '–' : isMet ? 'met' : '**missed**');
  return gridOf(
    ['figure', 'goal', 'measured', 'control in the same run', ''],
    goals.map(({ figure, goal, measured, control, isMet }) => [figure, goal, measured, control, met(isMet)]),
  );
}

function tableText({ caption, head, lines }: Table): readonly string[] {
  return [`**${caption}**`, gridOf(head, lines)];
}

function gridOf(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [row(head), row(rule), ...lines.map(row)].join('\n');
}
