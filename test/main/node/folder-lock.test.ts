import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockDataFolder } from '../../../src-main/node/folder-lock.ts';

function someFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'greenbar-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Another process that takes the lock and holds it until it is killed. */
async function startHolder(folder: string): Promise<{ kill(): Promise<void> }> {
  const module = JSON.stringify(new URL('../../../src-main/node/folder-lock.ts', import.meta.url).href);
  const program = `
    const { lockDataFolder } = await import(${module});
    const lock = await lockDataFolder(${JSON.stringify(folder)});
    console.log(lock.ok);
    setInterval(() => lock, 1000);
  `;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', program], {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said = await new Promise<string>((resolve) => child.stdout.once('data', (part) => resolve(String(part))));
  expect(said).toBe('true\n');
  return {
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

test('the second is told in one sentence, and may have it once the first lets go', async () => {
  const folder = join(someFolder(), 'new');
  const first = await lockDataFolder(folder);
  const second = await lockDataFolder(folder);
  expect(second).toEqual({ ok: false, problem: expect.stringMatching(/^Greenbar already runs .+\.$/) as string });
  if (first.ok) first.value.release();
  const third = await lockDataFolder(folder);
  expect(third.ok).toBe(true);
  if (third.ok) third.value.release();
});

test('one that was killed holds nothing', async () => {
  const folder = someFolder();
  const holder = await startHolder(folder);
  expect((await lockDataFolder(folder)).ok).toBe(false);
  await holder.kill();
  const next = await lockDataFolder(folder);
  expect(next.ok).toBe(true);
  if (next.ok) next.value.release();
  expect(statSync(join(folder, 'greenbar.lock')).size).toBe(0);
});

test('where nothing can be kept there is nothing to guard', async () => {
  const file = join(someFolder(), 'file');
  writeFileSync(file, '');
  expect((await lockDataFolder(file)).ok).toBe(true);
  const taken = someFolder();
  mkdirSync(join(taken, 'greenbar.lock'));
  expect((await lockDataFolder(taken)).ok).toBe(true);
});
