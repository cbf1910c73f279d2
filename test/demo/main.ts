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
  let missed = 0;
  for (const language of ['en', 'zh-CN'] as const) {
    const folder = join(PROJECT, 'test-results', 'demo', language);
    await mkdir(folder, { recursive: true });
    missed += await takeTour(language, folder);
  }
  process.exitCode = missed > 0 ? 1 : 0;
}
