import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['{lib,components,entrypoints}/**/*.test.{ts,tsx}', 'test/unit/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
