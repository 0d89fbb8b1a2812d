// `npm run bench:electron`: the built app in real Electron, what its processes weigh with its window closed and open. Run by the
// nightly workflow, where there is a desktop.
/* eslint-disable no-console -- a benchmark speaks on the terminal */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { ROOT } from '../layers/source-files.ts';
import { budgetTable, measureApp } from './kit/app-budget.ts';
import { table } from './kit/figures.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'greenbar-budget-'));
try {
  const found = await measureApp(async () => {
    const app = await _electron.launch({
      executablePath: createRequire(import.meta.url)('electron') as string,
      args: [...(process.platform === 'linux' ? ['--no-sandbox'] : []), ROOT, '--data-dir', dataDir, '--hidden'],
      timeout: 60_000,
    });
    return {
      metrics: () => app.evaluate(({ app: inside }) => inside.getAppMetrics()),
      async showWindow() {
        // As a second start does.
        await app.evaluate(({ app: inside }) => inside.emit('second-instance', {}, [], '', null));
        await (await app.firstWindow()).waitForSelector('main');
      },
      stop: () => app.close(),
    };
  });
  const { head, lines } = budgetTable(found);
  console.log(table(head, lines));
  console.log(`processes: ${found.processes.join(', ')}`);
} finally {
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
