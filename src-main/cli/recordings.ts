import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openRecording } from '#core/feeds/recordings/index';
import type { Recording } from '#core/feeds/recordings/recording';
import { failed, type Result } from '#core/model/result';
import { packageRoot } from '../node/package-root.ts';

/** Opens a recording by the path of its file, or by the first part of the name of one that came along. */
export function findRecording(name: string): Result<Recording, string> {
  if (statSync(name, { throwIfNoEntry: false })?.isFile() === true) return open(name);
  const [file] = ownFiles().filter((candidate) => candidate === name || candidate.startsWith(`${name}.`));
  if (file !== undefined) return open(join(ownFolder(), file));
  const known = ownFiles().map((candidate) => candidate.split('.')[0]);
  return failed(`There is no recording “${name}”; give the path of one, or one of ${known.join(', ')}.`);
}

/** The one that tells the longest story. */
export function longestRecording(): Result<Recording, string> {
  const all = ownFiles().map((file) => open(join(ownFolder(), file)));
  const opened = all.flatMap((one) => (one.ok ? one : []));
  const [longest] = opened.toSorted((a, b) => lengthOf(b.value) - lengthOf(a.value));
  return longest ?? failed('No recording came along with this Greenbar.');
}

function lengthOf({ startsAt, endsAt }: Recording): number {
  return endsAt - startsAt;
}

function open(file: string): Result<Recording, string> {
  try {
    return openRecording(readFileSync(file, 'utf8'));
  } catch {
    return failed(`The file “${file}” cannot be read.`);
  }
}

function ownFolder(): string {
  return join(packageRoot(), 'assets', 'recordings');
}

function ownFiles(): readonly string[] {
  return readdirSync(ownFolder())
    .filter((file) => /\.jsonl?$/.test(file))
    .sort();
}
