// `npm run bench`: every benchmark, or those named, one after the other; then the report. A benchmark that fails is told and
// leaves its section as it was.
/* eslint-disable no-console -- a benchmark speaks on the terminal */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure } from './kit/figures.ts';
import { machineLine } from './kit/machine.ts';
import { markdown, merged, type Report, type Section } from './kit/report.ts';
import { NAMES } from './names.ts';

const given = process.argv.slice(2);
const options = given.filter((argument) => argument.startsWith('--'));
const named = given.filter((argument) => !argument.startsWith('--'));
const strangers = named.filter((name) => !(NAMES as readonly string[]).includes(name));
if (strangers.length > 0) {
  console.error(`There is no benchmark ${strangers.join(', ')}. There are: ${NAMES.join(', ')}.`);
  process.exit(2);
}
const reportFolder = options.find((option) => option.startsWith('--report='))?.slice('--report='.length) ?? 'docs';
const folder = mkdtempSync(join(tmpdir(), 'greenbar-bench-'));
let failures = 0;
const startedAt = Date.now();
try {
  const names = NAMES.filter((name) => named.length === 0 || named.includes(name));
  for (const [index, name] of names.entries()) {
    console.error(`${index + 1}/${names.length} ${name}, after ${Math.round((Date.now() - startedAt) / 1_000)} s`);
    const machine = machineLine(new Date());
    const section = await measured(name);
    if (section === null) failures += 1;
    else write({ [name]: { ...section, machine } });
    for (const { figure: what, goal, measured: value, isMet } of section?.goals ?? []) {
      console.error(`  ${isMet === null ? '·' : isMet ? '✓' : '✗'} ${what}: ${value} (goal ${goal})`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.error(`${reportFolder}/benchmarks.md, after ${figure((Date.now() - startedAt) / 1_000)} s`);
process.exitCode = failures === 0 ? 0 : 1;

/** After each, so that a run that is broken off leaves what it found. */
function write(found: Report): void {
  const file = join(reportFolder, 'benchmarks.json');
  const old = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : {};
  const report = merged(old, found, NAMES);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(reportFolder, 'benchmarks.md'), markdown(report));
}

function measured(name: string): Promise<Section | null> {
  const program = join(import.meta.dirname, 'measure.ts');
  const args = ['--no-warnings', '--expose-gc', program, name, folder, ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      const last = said.trim().split('\n').at(-1) ?? '';
      resolve(code === 0 && last.startsWith('{') ? (JSON.parse(last) as Section) : null);
      if (code !== 0) console.error(`  ${name} failed (${code})`);
    });
  });
}
