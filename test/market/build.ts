import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT } from '../support/build';

const HERE = join(PROJECT, 'test', 'market');
const BUILT_MARKET = join(HERE, '.built');

// Fusion calls findDOMNode, which React 19 no longer has.
const REACT_18 = [
  { find: /^react$/, replacement: 'react-18' },
  { find: /^react\/(.*)$/, replacement: 'react-18/$1' },
  { find: /^react-dom$/, replacement: 'react-dom-18' },
  { find: /^react-dom\/(.*)$/, replacement: 'react-dom-18/$1' },
];

/** Builds the dashboards of the demo marketplace where they are missing or older than their sources. */
export async function builtMarket(): Promise<string> {
  const sources = join(HERE, 'pages');
  const times = (await readdir(sources, { recursive: true })).map(
    async (name) => (await stat(join(sources, name))).mtimeMs,
  );
  const newest = Math.max(...(await Promise.all(times)));
  for (const app of ['antd', 'fusion'] as const) {
    const built = await stat(join(BUILT_MARKET, `${app}.js`)).catch(() => null);
    if (built && built.mtimeMs > newest) continue;
    await build({
      configFile: false,
      root: join(sources, app),
      logLevel: 'error',
      // A test runner's NODE_ENV would ask for React's development form.
      oxc: { jsx: { runtime: 'automatic', development: false } },
      resolve: { alias: app === 'fusion' ? REACT_18 : [] },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: BUILT_MARKET,
        emptyOutDir: false,
        cssCodeSplit: false,
        // Fusion's style sheet has hacks for old browsers that the minifier refuses.
        cssMinify: false,
        rolldownOptions: {
          input: join(sources, app, 'main.tsx'),
          output: {
            entryFileNames: `${app}.js`,
            codeSplitting: false,
            assetFileNames: (asset) =>
              asset.names.some((name) => name.endsWith('.css')) ? `${app}.css` : '[name][extname]',
          },
        },
      },
    });
  }
  return BUILT_MARKET;
}
