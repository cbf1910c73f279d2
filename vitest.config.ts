import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: [
      'lib/**/*.test.{ts,tsx}',
      'components/**/*.test.{ts,tsx}',
      'entrypoints/*/*.test.ts',
      'test/*.test.ts',
      'test/{fixture,lab,market,simulator,support}/**/*.test.ts',
    ],
    setupFiles: ['test/support/unit-setup.ts'],
    // Property tests on a machine that does other things besides.
    testTimeout: 30_000,
  },
});
