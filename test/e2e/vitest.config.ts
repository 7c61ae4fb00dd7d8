import { defineConfig } from 'vitest/config';

// One browser at a time: two cores, and times that mean something.
export default defineConfig({
  test: {
    include: ['test/e2e/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
