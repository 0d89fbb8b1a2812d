import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/bench/**', 'node_modules/**'],
    reporters: ['default'],
    testTimeout: 30_000,
    // Two cores: more workers only make the browser tests slow.
    maxWorkers: 2,
  },
});
