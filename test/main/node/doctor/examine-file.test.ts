import { DatabaseSync } from 'node:sqlite';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examineFile } from '../../../../src-main/node/sqlite/examine-file.ts';
import { dataFolder } from '../../cli/harness.ts';

const MEGABYTES = 24;

/** A database of rows that have to be looked through one by one. */
function makeDatabase(): string {
  const file = join(dataFolder(), 'history.sqlite');
  const database = new DatabaseSync(file);
  database.exec('CREATE TABLE told (words TEXT); CREATE INDEX told_by_words ON told (words); BEGIN');
  const add = database.prepare('INSERT INTO told VALUES (?)');
  for (let row = 0; row < MEGABYTES * 500; row += 1) add.run(`${row} ${'x'.repeat(900)}`);
  database.exec('COMMIT');
  database.close();
  expect(statSync(file).size).toBeGreaterThan(MEGABYTES * 500_000);
  return file;
}

test('a large database is looked through while everything else goes on', async () => {
  const file = makeDatabase();
  let turns = 0;
  let looking = true;
  const turn = (): void => {
    turns += 1;
    if (looking) setImmediate(turn);
  };
  turn();
  expect(await examineFile(file)).toEqual({ kind: 'whole' });
  looking = false;
  // In this thread there would be a handful: those before it begins and after it has ended.
  expect(turns).toBeGreaterThan(50);
});

test('damage amidst a database is found, in the words of SQLite, and nothing is changed', async () => {
  const file = makeDatabase();
  const bytes = readFileSync(file);
  bytes.fill(0xff, bytes.length - 40_000);
  writeFileSync(file, bytes);
  const examined = await examineFile(file);
  expect(examined).toMatchObject({ kind: 'damaged' });
  expect(JSON.stringify(examined)).toMatch(/page|malformed/i);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('somebody who has the file for themselves is waited for, but not for ever', async () => {
  const file = makeDatabase();
  const other = new DatabaseSync(file);
  other.exec('BEGIN EXCLUSIVE');
  expect(await examineFile(file, 1)).toEqual({ kind: 'late' });
  const examined = examineFile(file);
  other.exec('COMMIT');
  other.close();
  expect(await examined).toEqual({ kind: 'whole' });
});

test('what is no file that can be read says why', async () => {
  const folder = dataFolder();
  expect(await examineFile(folder)).toMatchObject({ kind: 'unread', problem: expect.stringMatching(/./) as string });
  expect(await examineFile(join(folder, 'nowhere.sqlite'))).toEqual({ kind: 'none' });
});
