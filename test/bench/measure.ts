// One benchmark in a process of its own, so that none inherits the heap of another. Its findings go to standard output as
// the last line, everything else to standard error. Arguments: name, folder, and what the command line said.
/* eslint-disable no-console -- a benchmark speaks on the terminal */
import type { Benchmark } from './kit/benchmark.ts';

const [name = '', folder = '', ...options] = process.argv.slice(2);
const given = new Map(options.map((option) => option.replace(/^--/, '').split('=') as [string, string | undefined]));
const { benchmark } = (await import(`./${name}.bench.ts`)) as { benchmark: Benchmark };
const startedAt = performance.now();
const findings = await benchmark.measure({
  folder,
  isTiny: given.has('tiny'),
  option: (option, usual) => Number(given.get(option) ?? usual),
  say: (words) => console.error(`  ${words}`),
});
const tookSeconds = (performance.now() - startedAt) / 1_000;
await new Promise<void>((resolve) => {
  process.stdout.write(`${JSON.stringify({ title: benchmark.title, tookSeconds, ...findings })}\n`, () => resolve());
});
process.exit();
