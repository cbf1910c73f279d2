import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What the popup is made of, by package or room, and how large it is when packed. */
async function bundle() {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(root, 'entrypoints/popup/main.tsx')],
    alias: { '@': root, 'wxt/browser': 'webextension-polyfill' },
    define: { 'import.meta.env.FIREFOX': 'false', 'process.env.NODE_ENV': '"production"' },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    outdir: 'out',
    logLevel: 'silent',
  });
  const script = outputFiles.find(({ path }) => path.endsWith('.js'));
  return { inputs: Object.keys(metafile.inputs), packed: gzipSync(script?.contents ?? '').byteLength };
}

describe('the popup', () => {
  let made: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    made = await bundle();
  });

  it.each(['node_modules/zod/', 'node_modules/chart.js/', 'lib/exchange/', 'lib/platforms/', 'lib/checks/'])(
    'opens without %s, which it has no use for',
    (part) => expect(made.inputs.filter((input) => input.includes(part))).toEqual([]),
  );

  it('stays within 125 kB packed, of which React is 70', () => {
    expect(made.packed).toBeGreaterThan(60_000);
    expect(made.packed).toBeLessThan(125_000);
  });
});
