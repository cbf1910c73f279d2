import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { poll } from './poll';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export type Target = 'chrome' | 'firefox';

/**
 * The folder of the built extension, built first where it is missing or older than its sources. What the build says
 * goes to standard error. Processes that need it at the same time build it once.
 */
export async function builtExtension(target: Target): Promise<string> {
  const folder = join(PROJECT, '.output', `${target}-mv3`);
  if (await isFresh(folder)) return folder;
  const lock = join(PROJECT, '.output', `.${target}-lock`);
  await poll(() => takeLock(lock), { for: `another build of ${target}`, within: 120_000 });
  try {
    if (!(await isFresh(folder))) await build(target);
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
  return folder;
}

async function isFresh(folder: string): Promise<boolean> {
  const built = await stat(join(folder, 'manifest.json')).catch(() => null);
  if (!built) return false;
  const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];
  const newest = await Promise.all(sources.map((name) => newestChange(join(PROJECT, name))));
  return Math.max(...newest) < built.mtimeMs;
}

async function newestChange(path: string): Promise<number> {
  const here = await stat(path).catch(() => null);
  if (!here) return 0;
  if (!here.isDirectory()) return /\.test\.tsx?$|\.md$/.test(path) ? 0 : here.mtimeMs;
  const names = await readdir(path);
  return Math.max(0, ...(await Promise.all(names.map((name) => newestChange(join(path, name))))));
}

async function takeLock(lock: string): Promise<boolean> {
  await mkdir(join(lock, '..'), { recursive: true });
  try {
    await mkdir(lock);
    await writeFile(join(lock, 'pid'), String(process.pid));
    return true;
  } catch {
    const owner = Number(await readFile(join(lock, 'pid'), 'utf8').catch(() => Number.NaN));
    if (Number.isInteger(owner) && owner > 0 && !isAlive(owner)) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function build(target: Target): Promise<void> {
  process.stderr.write(`building the extension for ${target}\n`);
  const command = join(PROJECT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const child = spawn(process.execPath, [command, 'build', ...(target === 'firefox' ? ['-b', 'firefox'] : [])], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A test runner's NODE_ENV would give a development build.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      said += data;
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`wxt build for ${target} exited ${code}\n${said}`);
}
