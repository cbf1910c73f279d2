import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What a surface loads before it can be shown, by file, and how large that is when packed; what it loads later is left out. */
async function loadedFirst(surface: string) {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(root, `entrypoints/${surface}/main.tsx`)],
    alias: { '@': root, 'wxt/browser': 'webextension-polyfill' },
    define: { 'import.meta.env.FIREFOX': 'false', 'process.env.NODE_ENV': '"production"' },
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    outdir: 'out',
    logLevel: 'silent',
  });
  const chunks = new Set<string>();
  const follow = (name: string) => {
    if (chunks.has(name)) return;
    chunks.add(name);
    for (const { path, kind } of metafile.outputs[name]?.imports ?? []) if (kind === 'import-statement') follow(path);
  };
  follow('out/main.js');
  const contents = outputFiles.filter(({ path }) => [...chunks].some((name) => path.endsWith(name)));
  return {
    inputs: [...chunks].flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {})),
    packed: contents.reduce((sum, { contents }) => sum + gzipSync(contents).byteLength, 0),
  };
}

describe.each([
  ['popup', 125_000, ['lib/i18n/en/panel-texts', 'lib/i18n/en/what-to-do', 'components/panel/']],
  ['sidepanel', 200_000, []],
])('the %s', (surface, limit, others) => {
  let first: Awaited<ReturnType<typeof loadedFirst>>;
  beforeAll(async () => {
    first = await loadedFirst(surface);
  });

  it.each([
    'node_modules/zod/',
    'node_modules/chart.js/',
    'lib/exchange/',
    'lib/lexicon/',
    'lib/platforms/',
    'lib/checks/',
    ...others,
  ])('opens without %s, which it has no use for', (part) =>
    expect(first.inputs.filter((input) => input.includes(part))).toEqual([]),
  );

  it(`stays within ${limit / 1000} kB packed, of which React is 70`, () => {
    expect(first.packed).toBeGreaterThan(60_000);
    expect(first.packed).toBeLessThan(limit);
  });
});
