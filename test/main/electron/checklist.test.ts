import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { electronChecklist } from '../../../scripts/lib/electron-checklist.mjs';

test('docs/electron-checklist.md is up to date: node scripts/electron-checklist.mjs writes it', () => {
  const written = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'electron-checklist.md'), 'utf8');
  expect(written.replaceAll('\r\n', '\n')).toBe(electronChecklist());
});
