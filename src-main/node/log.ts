import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../engine/ports.ts';

const FILE = 'greenbar.log';
const LARGEST_BYTES = 1024 * 1024;
/** greenbar.log, greenbar.1.log and greenbar.2.log. */
const OLDER_FILES = 2;
const LONGEST_LINE = 4_000;
const SECRET = /token|secret|password|passwd|cookie|authorization|api-?key/i;
const SECRET_IN_ADDRESS = /([?#&](?:[\w-]*token|key|secret|password)=)[^\s&#"]+/gi;

/**
 * A log in the folder given: one line for each entry, three files of a megabyte at most. Never throws: a full disk must
 * not stop the looking. What is named like a secret is not written.
 */
export function openLog(dir: string): Log {
  const file = join(dir, FILE);
  let size = prepare(dir, file);

  function write(level: 'info' | 'warn', message: string, details: Readonly<Record<string, unknown>> = {}): void {
    try {
      const line = lineOf(new Date().toISOString(), level, message, details);
      const bytes = Buffer.byteLength(line);
      if (size + bytes > LARGEST_BYTES) {
        rotate(dir);
        size = 0;
      }
      appendFileSync(file, line);
      size += bytes;
    } catch {
      // There is nobody left to tell.
    }
  }

  return {
    info: (message, details) => write('info', message, details),
    warn: (message, details) => write('warn', message, details),
  };
}

function lineOf(time: string, level: string, message: string, details: Readonly<Record<string, unknown>>): string {
  const told = Object.keys(details).length === 0 ? '' : ` ${JSON.stringify(details, readable)}`;
  const line = `${message}${told}`.replaceAll(/\p{Cc}+/gu, ' ').replace(SECRET_IN_ADDRESS, '$1…');
  return `${time} ${level} ${line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line}\n`;
}

function readable(key: string, value: unknown): unknown {
  if (SECRET.test(key)) return '…';
  if (value instanceof Error) return value.stack ?? value.message;
  return typeof value === 'bigint' ? String(value) : value;
}

function prepare(dir: string, file: string): number {
  try {
    mkdirSync(dir, { recursive: true });
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}

function rotate(dir: string): void {
  const nameOf = (age: number): string => join(dir, age === 0 ? FILE : FILE.replace('.log', `.${age}.log`));
  for (let age = OLDER_FILES; age > 0; age -= 1) {
    if (statSync(nameOf(age - 1), { throwIfNoEntry: false }) !== undefined) renameSync(nameOf(age - 1), nameOf(age));
  }
}
