import { expect, test } from 'vitest';
import { budgetTable, measureApp } from '../../bench/kit/app-budget.ts';
import type { ProcessMetric } from '../../bench/kit/app-budget.ts';
import { launchStandIn } from './stand-in/launch.ts';
import { startWatchedPage } from './watched-page.ts';

test(
  'what the nightly run weighs can be weighed: the app in its tray, and with a window',
  { timeout: 90_000 },
  async () => {
    const watched = await startWatchedPage();
    let faults: readonly string[] = [];
    const found = await measureApp(async () => {
      const app = await launchStandIn({ args: ['--page', watched.url, '--hidden'] });
      await app.tray(({ menu }) => menu.length > 0);
      return {
        metrics: async () => (await app.command('metrics')) as readonly ProcessMetric[],
        async showWindow() {
          await app.command('clickTrayMenu', 'Open history');
          await (await app.page()).getByText('OpenAI').first().waitFor();
        },
        async stop() {
          faults = app.faults();
          await app.stop();
        },
      };
    }, 0);
    await watched.close();
    expect(faults).toEqual([]);
    expect(found.hiddenMb).toBeGreaterThan(20);
    expect(found.shownMb).toBeGreaterThan(found.hiddenMb);
    expect(found.processes).toEqual([expect.stringMatching(/^Browser \d/), expect.stringMatching(/^Tab \d/)]);
    const { lines } = budgetTable(found);
    expect(lines.map(([, budget]) => budget)).toEqual(['≤ 150 MB', '≤ 300 MB', '≤ 1.5 s']);
    expect(lines.every(([, , measured]) => /^[\d.,]+ (MB|s)$/.test(measured ?? ''))).toBe(true);
  },
);
