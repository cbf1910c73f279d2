import 'temporal-polyfill/global';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { OTHER_LABELS, OWN_METRIC_LABELS } from '@/lib/lexicon/header-labels.fixture';
import { meaningOf } from '@/lib/lexicon/header-meaning';
import { readMoney } from '@/lib/text/money-text';
import { readPercent } from '@/lib/text/percent-text';
import { readQuantity } from '@/lib/text/quantity-text';
import { readWindows } from '@/lib/text/window-text';

export const title = 'Strings a second of each reader against one bare pattern, and what they weigh in the worker';

const ROUNDS = 15;
const AIM_KB = 45;
const ROOMS = ['text', 'lexicon', 'stats'] as const;
const WORKER = 'entrypoints/background/index.ts';
const LOCALES = ['zh-CN', 'en-US', 'de-DE', 'fr-FR', 'pt-BR', 'id-ID', 'th-TH', 'ja-JP', 'ru-RU', 'pl-PL'];

/** Measures every reader over strings of its kind and weighs the parts; the weight is compared with the aim. */
export async function run(): Promise<string[]> {
  const values = [0, 7, 12.5, 99.9, 1299, 48210.4, 1234567.89];
  const written = (options: Intl.NumberFormatOptions) =>
    LOCALES.flatMap((locale) => {
      const format = new Intl.NumberFormat(locale, options);
      return values.map((value) => ({ text: format.format(value), locale }));
    });
  const labels = [...Object.values(OWN_METRIC_LABELS), OTHER_LABELS].flatMap((line) => line.split('; '));
  const seen = { reference: '2026-10-20T10:00', zone: 'Asia/Shanghai' };
  return [
    speed('numbers', written({}), ({ text, locale }) => readQuantity(text, { unit: 'number', currency: null, locale })),
    speed('prices', written({ style: 'currency', currency: 'USD' }), ({ text, locale }) =>
      readMoney(text, { currency: 'USD', locale }),
    ),
    speed('percents', written({ style: 'percent' }), ({ text, locale }) => readPercent(text, locale)),
    speed('windows', windowTexts(), ({ text, locale }) => readWindows(text, { ...seen, lang: locale })),
    speed('lines without a time', lines(), ({ text, locale }) => readWindows(text, { ...seen, lang: locale })),
    speed(
      'column names',
      labels.map((text) => ({ text, locale: '' })),
      ({ text }) => meaningOf(text, { platform: null, lang: null }),
    ),
    ...(await weights()),
  ];
}

interface Sample {
  text: string;
  locale: string;
}

function windowTexts(): Sample[] {
  const days = [1, 9, 14, 27];
  return days.flatMap((day) => [
    { text: `活动时间：11月${day}日20:00-11月${day + 2}日23:59`, locale: 'zh-CN' },
    { text: `2026.11.${day} 20:00:00 至 2026.11.${day + 2} 23:59:59`, locale: 'zh-CN' },
    { text: `Nov ${day}, 8:00 PM - Nov ${day + 2}, 11:59 PM`, locale: 'en-US' },
    { text: `Aktion: ${day}.11. 20:00 Uhr – ${day + 2}.11. 23:59 Uhr`, locale: 'de-DE' },
    { text: `11月${day}日(火)20:00〜11月${day + 2}日(木)1:59`, locale: 'ja-JP' },
  ]);
}

function lines(): Sample[] {
  const texts = [
    '加入购物车',
    '满300减50 上不封顶',
    'Free delivery over $25',
    '纯棉圆领短袖T恤 男女同款 2件装',
    'Add to basket',
  ];
  return texts.map((text) => ({ text, locale: 'zh-CN' }));
}

const BARE = /[\d.,:%]+/g;

function speed(what: string, samples: readonly Sample[], read: (sample: Sample) => unknown): string {
  const repeats = Math.ceil(2000 / samples.length);
  const pass = (work: (sample: Sample) => unknown) => {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) for (const sample of samples) work(sample);
    return performance.now() - start;
  };
  const bare = ({ text }: Sample) => text.match(BARE);
  pass(read);
  const [reading, matching]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    reading.push(pass(read));
    matching.push(pass(bare));
  }
  const count = repeats * samples.length;
  const [time, bareTime] = [Math.min(...reading), Math.min(...matching)];
  const perSecond = Math.round((count / time) * 1000);
  return `${what}: ${perSecond.toLocaleString('en')} strings a second, ${(time / bareTime).toFixed(0)} times a bare pattern`;
}

/** Gzipped size of what the worker has of each room; libraries and the domain are not counted. */
async function weights(): Promise<string[]> {
  const entries = await outwardFiles();
  const all = await gzipped(entries);
  const parts: string[] = [];
  for (const room of ROOMS) {
    const own = await gzipped(entries.filter((file) => file.startsWith(`lib/${room}/`)));
    parts.push(`${room} ${kb(own)}`);
  }
  const verdict = all / 1000 <= AIM_KB ? 'within' : 'above';
  return [`worker: ${parts.join(', ')}, together ${kb(all)} kB gzipped (${verdict} the aim of ${AIM_KB})`];
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1);

// The rooms' files in the worker that others import.
async function outwardFiles(): Promise<string[]> {
  const { metafile } = await bundled({ entryPoints: [WORKER], packages: 'external', external: ['#imports'] });
  const files = new Set<string>();
  for (const [importer, { imports }] of Object.entries(metafile.inputs)) {
    for (const { path } of imports) {
      const room = ROOMS.find((name) => path.startsWith(`lib/${name}/`));
      if (room && !importer.startsWith(`lib/${room}/`) && isIn(metafile, path)) files.add(path);
    }
  }
  return [...files];
}

function isIn(metafile: Metafile, path: string): boolean {
  return Object.values(metafile.outputs).some(({ inputs }) => (inputs[path]?.bytesInOutput ?? 0) > 0);
}

async function gzipped(files: readonly string[]): Promise<number> {
  const contents = files.map((file, index) => `export * as part${index} from './${file}';`).join('\n');
  const elsewhere = {
    name: 'elsewhere',
    setup: (builder: Parameters<NonNullable<Parameters<typeof build>[0]['plugins']>[number]['setup']>[0]) =>
      builder.onResolve({ filter: /^@\/lib\/domain\// }, ({ path }) => ({ path, external: true })),
  };
  const { outputFiles } = await bundled({
    stdin: { contents, resolveDir: process.cwd() },
    packages: 'external',
    plugins: [elsewhere],
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

function bundled(options: Omit<Parameters<typeof build>[0], 'write' | 'metafile'>) {
  return build({
    ...options,
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    tsconfig: 'tsconfig.json',
    metafile: true,
    write: false,
  });
}
