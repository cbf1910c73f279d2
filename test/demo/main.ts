import 'temporal-polyfill/global';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../support/build';
import { showUntilClosed } from './show';
import { takeTour } from './tour';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

if (hasDisplay && !process.argv.includes('--headless')) {
  await showUntilClosed();
} else {
  // Two tours show both languages and both themes; with --all every pair of them is shown.
  const tours = [
    ['en', 'light'],
    ['zh-CN', 'dark'],
    ...(process.argv.includes('--all')
      ? ([
          ['en', 'dark'],
          ['zh-CN', 'light'],
        ] as const)
      : []),
  ] as const;
  let missed = 0;
  for (const [language, theme] of tours) {
    const folder = join(PROJECT, 'test-results', 'demo', `${language}-${theme}`);
    await mkdir(folder, { recursive: true });
    missed += await takeTour(language, theme, folder);
  }
  process.exitCode = missed > 0 ? 1 : 0;
}
