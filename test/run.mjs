// `npm test`: everything that must hold, from a fresh clone on a machine with Node alone.
// Plain JavaScript, since it runs before anything is installed. `npm test -- types unit` runs the named steps only.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT, prepareBrowsers, prepareModules, prepareNode } from './support/prepare.mjs';

const RESULTS = join(PROJECT, 'test-results');
// What runs on every granted page; what is added when it is first captured, drawn on, and pointed at.
const PAGE_SCRIPT_LIMITS = { 'page.js': 8_000, 'reader.js': 20_000, 'overlay.js': 14_000, 'pointer.js': 6_000 };

const preparation = [
  ['node', prepareNode],
  ['modules', prepareModules],
  ['browsers', () => prepareBrowsers(['chromium', 'firefox'])],
];

const steps = [
  ['types', () => command('typescript/bin/tsc', '--noEmit')],
  ['lint', () => command('@biomejs/biome/bin/biome', 'check', '.')],
  ['unused', () => command('knip/bin/knip.js')],
  ['unit', () => vitest('unit', 'vitest.config.ts')],
  ['build-chrome', () => command('wxt/bin/wxt.mjs', 'build')],
  ['build-firefox', () => command('wxt/bin/wxt.mjs', 'build', '-b', 'firefox')],
  ['page-script-size', pageScriptSizes],
  [
    'lint-firefox',
    () => command('web-ext/bin/web-ext.js', 'lint', '-s', '.output/firefox-mv3', '--no-config-discovery'),
  ],
  ['e2e-chromium', () => vitest('e2e-chromium', 'test/e2e/vitest.config.ts', 'chromium')],
  ['e2e-firefox', () => vitest('e2e-firefox', 'test/e2e/vitest.config.ts', 'firefox')],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}. Steps: ${steps.map(([name]) => name).join(', ')}`);
  process.exit(2);
}

const report = [];
let stopped = false;
for (const [name, prepare] of preparation) {
  const advice = timed(name, () => {
    const lacking = prepare();
    if (lacking) console.error(lacking);
    return lacking ? { passed: 0, failed: 1, skipped: 0 } : { passed: 1, failed: 0, skipped: 0 };
  });
  if (advice.failed > 0) {
    stopped = true;
    break;
  }
}
if (!stopped) {
  for (const [name, run] of steps) if (wanted.length === 0 || wanted.includes(name)) timed(name, run);
}

console.log('');
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const { name, seconds, passed, failed, skipped } of report) {
  const skips = skipped ? `, ${skipped} skipped` : '';
  console.log(
    `${failed ? 'FAILED' : 'ok    '} ${name.padEnd(18)} ${seconds.padStart(7)} s   ${passed} passed, ${failed} failed${skips}`,
  );
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
}
for (const failure of report.flatMap(({ failures = [] }) => failures)) console.log(`\n${failure}`);
process.exitCode = sum.failed > 0 ? 1 : 0;
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);

function timed(name, run) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const counts = run();
  report.push({ name, seconds: ((performance.now() - start) / 1000).toFixed(1), ...counts });
  return counts;
}

function node(script, args) {
  const path = join(PROJECT, 'node_modules', script);
  return spawnSync(process.execPath, [path, ...args], { cwd: PROJECT, stdio: 'inherit' }).status === 0;
}

function command(script, ...args) {
  return outcome(node(script, args));
}

function outcome(good) {
  return good ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Counts single tests; a run that gives no count, or fails beside its tests, is one failure more. */
function vitest(name, config, ...filters) {
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, `${name}.json`);
  rmSync(file, { force: true });
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...filters,
  ];
  const good = node('vitest/vitest.mjs', args);
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const failed = result.numFailedTests;
    return {
      passed: result.numPassedTests,
      failed: failed === 0 && !good ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
      failures: result.testResults.flatMap(failuresOf),
    };
  } catch {
    return outcome(false);
  }
}

/** What failed in a file, each with its reason: said again at the end, where a long log is cut to its last lines. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(PROJECT, name);
  const tests = assertionResults
    .filter((test) => test.status === 'failed')
    .map(({ fullName, failureMessages }) => `${file}: ${fullName}\n${failureMessages.join('\n').slice(0, 1200)}`);
  return tests.length === 0 && status === 'failed' ? [`${file}\n${message.slice(0, 1200)}`] : tests;
}

function pageScriptSizes() {
  const folder = join(PROJECT, '.output', 'chrome-mv3');
  const sizes = Object.entries(PAGE_SCRIPT_LIMITS).map(([file, limit]) => {
    const size = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
    console.log(`${file}: ${(size / 1000).toFixed(1)} kB gzip of ${limit / 1000} kB allowed`);
    return size <= limit;
  });
  return outcome(sizes.every(Boolean));
}
