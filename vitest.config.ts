import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/bench/**', 'node_modules/**'],
    reporters: ['default'],
    testTimeout: 30_000,
    // Two cores: more workers only make the browser tests slow.
    maxWorkers: 2,
    // A real browser on a loaded machine may miss a frame. Further tries are said in the report, and a real fault fails
    // each time.
    retry: process.env['CI'] === undefined ? 0 : 2,
  },
});
