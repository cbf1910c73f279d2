// `npm run demo`: the extension on the demo marketplace, with a promotion in which things go wrong.
// Plain JavaScript, since it runs before anything is installed. `-- --headless` takes the tour without a window.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, prepareBrowsers, prepareModules, prepareNode } from './support/prepare.mjs';

for (const prepare of [prepareNode, prepareModules, () => prepareBrowsers(['chromium'])]) {
  const lacking = prepare();
  if (!lacking) continue;
  console.error(lacking);
  process.exit(1);
}

const tsx = join(PROJECT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const demo = join(PROJECT, 'test', 'demo', 'main.ts');
const run = spawnSync(process.execPath, [tsx, demo, ...process.argv.slice(2)], { cwd: PROJECT, stdio: 'inherit' });
process.exitCode = run.status ?? 1;
