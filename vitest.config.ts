import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/bench/**', 'node_modules/**'],
    reporters: ['default'],
    testTimeout: 30_000,
    // Two cores: more workers only make the browser tests slow.
    maxWorkers: 2,
    // A real browser on a loaded machine may miss a frame. A second try is said in the report, and a real fault fails twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
