import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PROJECT } from '../support/build';
import { agGridAllegro } from './ag-grid-allegro/dashboard';
import { arcoDouyin } from './arco-douyin/dashboard';
import type { Dashboard } from './dashboard';
import { datatablesCdiscount } from './datatables-cdiscount/dashboard';
import { elementPlusMomo } from './element-plus-momo/dashboard';
import { rsuiteTrendyol } from './rsuite-trendyol/dashboard';
import { truthOf } from './truth';

export const DASHBOARDS: readonly Dashboard[] = [
  agGridAllegro(),
  elementPlusMomo(),
  datatablesCdiscount(),
  rsuiteTrendyol(),
  arcoDouyin(),
];

const HERE = join(PROJECT, 'test', 'dashboards');
// Arco calls what React 19 no longer has.
const REACT_18 = { react: 'react-18', 'react-dom': 'react-dom-18' };

/** Builds all dashboards: a self-contained page and its truth each, and the manifest. Returns their folder. */
export async function buildDashboards(folder = join(PROJECT, 'test-results', 'dashboards')): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const dashboard of DASHBOARDS) {
    await writeFile(join(folder, `${dashboard.page}.html`), await pageOf(dashboard));
    await writeFile(join(folder, `${dashboard.page}.truth.json`), `${JSON.stringify(truthOf(dashboard), null, 1)}\n`);
  }
  const manifest = DASHBOARDS.map(({ page, url, zone }) => JSON.stringify({ file: `${page}.html`, url, zone }));
  await writeFile(join(folder, 'manifest.jsonl'), `${manifest.join('\n')}\n`);
  return folder;
}

async function pageOf(dashboard: Dashboard): Promise<string> {
  const built = await build({
    stdin: {
      contents: `import { render } from './${dashboard.page}/page'; render(${JSON.stringify(dashboard)});`,
      resolveDir: HERE,
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    outdir: HERE,
    charset: 'utf8',
    logLevel: 'error',
    jsx: 'automatic',
    target: 'chrome120',
    alias: { '@': PROJECT, ...REACT_18 },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.svg': 'dataurl', '.png': 'dataurl' },
  });
  const output = (ending: string) => built.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const script = output('.js').replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="${dashboard.lang}"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${dashboard.platform}</title><style>${output('.css')}</style></head><body><div id="app"></div><script>${script}</script></body></html>`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildDashboards());
