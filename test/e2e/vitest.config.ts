import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const project = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root: project,
  resolve: { alias: { '@': project } },
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    setupFiles: ['test/support/unit-setup.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
