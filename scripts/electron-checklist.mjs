// Writes docs/electron-checklist.md: `node scripts/electron-checklist.mjs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronChecklist } from './lib/electron-checklist.mjs';
import { ROOT } from './lib/root.mjs';

writeFileSync(join(ROOT, 'docs', 'electron-checklist.md'), electronChecklist());
