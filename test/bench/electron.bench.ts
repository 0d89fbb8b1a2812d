import { budgetTable } from './kit/app-budget.ts';
import type { Benchmark } from './kit/benchmark.ts';

export const benchmark: Benchmark = {
  title: 'Electron, on paper',
  measure: () =>
    Promise.resolve({
      how: [
        'Figures of Electron itself need its program and a desktop, which a benchmark cannot count on. The nightly run has both on three systems:',
        '`npm run bench:electron` starts the built app there, reads `app.getAppMetrics()` with the window closed and open, and prints this table filled in.',
      ],
      goals: [],
      tables: [budgetTable(null)],
    }),
};
