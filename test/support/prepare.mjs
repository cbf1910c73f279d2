// Plain JavaScript with no dependency: it brings a fresh clone to where the tests and the demo can run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserAdvice, findBrowser } from './find-browser.mjs';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const LEAST_NODE = [20, 19];
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Null where the step is done, else what the person has to do. */
export function prepareNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return `Node ${LEAST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`;
}

export function prepareModules() {
  if (existsSync(join(PROJECT, 'node_modules', '.package-lock.json'))) return null;
  return run('npm', ['ci', '--no-audit', '--no-fund']) ? null : 'npm ci failed; its message stands above.';
}

export function prepareBrowsers(kinds) {
  const missing = kinds.filter((kind) => findBrowser(kind) === null && !process.env[kind.toUpperCase()]);
  const fonts = isRootOnDebian() && !hasChineseFont() ? ['fonts-noto-cjk'] : [];
  if (isRootOnDebian() && missing.length + fonts.length > 0) {
    const packages = [...missing.map((kind) => PACKAGES[kind]), ...fonts];
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
  }
  const advice = kinds.filter((kind) => findBrowser(kind) === null).map(browserAdvice);
  return advice.length === 0 ? null : advice.join('\n');
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function run(command, args) {
  process.stdout.write(`$ ${command} ${args.join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: PROJECT, stdio: 'inherit', env, shell: platform() === 'win32' }).status === 0;
}
