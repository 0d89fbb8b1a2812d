import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const MODULE = pathToFileURL(join(import.meta.dirname, '../../../src-main/node/small-heap.ts')).href;

test('V8 knows what it is asked for, and the program goes on', async () => {
  const program = `const { preferSmallHeap } = await import('${MODULE}'); preferSmallHeap(); console.log('went on');`;
  const args = ['--no-warnings', '--input-type=module', '--eval', program];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
  expect({ stdout, stderr }).toEqual({ stdout: 'went on\n', stderr: '' });
});
