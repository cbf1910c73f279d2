import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STYLE } from '@/lib/capture/marks/style';

const room = join(import.meta.dirname, '..');
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
type Rgb = readonly [number, number, number];

/** Every token by its name, as it stands outside the media queries. */
const tokens = new Map(
  [
    ...(readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8').split('@media')[0] ?? '').matchAll(
      /(--[\w-]+):\s*([^;]+);/g,
    ),
  ].map(([, name = '', value = '']) => [name, value] as const),
);

/** The two colours of every `light-dark` of two hex colours in a text. */
function pairsIn(css: string): string[] {
  return [...css.matchAll(/light-dark\(\s*(#\w+)\s*,\s*(#\w+)\s*\)/g)].map(([, light = '', dark = '']) =>
    [light, dark].map(long).join(' '),
  );
}

function long(hex: string): string {
  const digits = hex.slice(1).toLowerCase();
  return `#${digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

function colourOf(token: string, theme: Theme): Rgb {
  const [pair] = pairsIn(tokens.get(token) ?? '');
  const hex = pair?.split(' ')[theme === 'light' ? 0 : 1];
  if (!hex) throw new Error(`${token} is no colour of two themes`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const INKS = ['--ink', '--ink-soft', '--ink-faint', '--accent'];
const SURFACES = ['--surface-page', '--surface-card', '--surface-sunken', '--surface-hover'];
const VERDICTS = ['--ok', '--breach', '--doubt'];
const PLAIN = ['--surface-page', '--surface-card', '--surface-sunken'];

const TEXT_PAIRS = [
  ...INKS.flatMap((ink) => SURFACES.map((surface) => [ink, surface] as const)),
  ...['--ink', '--ink-soft', '--accent'].map((ink) => [ink, '--accent-soft'] as const),
  ...VERDICTS.flatMap((verdict) => [
    ...PLAIN.map((surface) => [verdict, surface] as const),
    [verdict, `${verdict}-soft`] as const,
    ['--ink', `${verdict}-soft`] as const,
    ['--ink-soft', `${verdict}-soft`] as const,
    [`${verdict}-ink`, verdict] as const,
  ]),
  ['--action-ink', '--action'] as const,
  ['--action-ink', '--action-hover'] as const,
];

/** Edges of controls, focus rings, and the lines of charts: seen, not read. */
const GRAPHIC_PAIRS = [
  ...PLAIN.map((surface) => ['--line-control', surface] as const),
  ...SURFACES.map((surface) => ['--accent', surface] as const),
  ['--doubt', '--surface-card'] as const,
  ['--accent', '--accent-soft'] as const,
];

describe.each(THEMES)('the colours of the %s theme', (theme) => {
  it.each(TEXT_PAIRS)('let %s be read on %s', (ink, surface) => {
    expect(contrast(colourOf(ink, theme), colourOf(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GRAPHIC_PAIRS)('let %s be seen on %s', (line, surface) => {
    expect(contrast(colourOf(line, theme), colourOf(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe('the colours on the page and in charts', () => {
  const known = new Set([...tokens.values()].flatMap(pairsIn));

  it('are those of the panels: every pair that the overlay has is a token', () => {
    const own = pairsIn(STYLE);
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter((pair) => !known.has(pair))).toEqual([]);
  });

  it('are tokens that exist', () => {
    const names = [...readFileSync(join(room, 'charts/colours.ts'), 'utf8').matchAll(/'(--[\w-]+)'/g)].map(
      ([, name = '']) => name,
    );
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => !tokens.has(name))).toEqual([]);
  });
});

/** What may stand outside the scale, with its reason. */
const ALLOWED: readonly { file: string; declaration: RegExp; because: string }[] = [
  {
    file: 'ui/base.css',
    declaration: /^font-size: (100%|1rem)$/,
    because: 'the root of the scale, and icons beside text of any size',
  },
  {
    file: 'grid/grid.css',
    declaration: /^line-height: 31px$/,
    because: 'a cell is one line of a fixed height less its rule',
  },
  {
    file: 'grid/grid.css',
    declaration: /^inset-inline-start: 3rem$/,
    because: 'the second sticky column stands beside the first, which is that wide',
  },
  {
    file: 'gantt/gantt.css',
    declaration: /^inset-block: (0\.75rem|1rem)$/,
    because: 'a place within a row that is drawn, not text',
  },
];

/** The properties whose lengths come from a scale. */
const SCALED =
  /^(padding|margin|gap|row-gap|column-gap|inset|font-size|font-weight|line-height|border(-\w+)*-radius)(-|$)/;

const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklch|oklab|color)a?\(|(?:^|[\s,(])(?:white|black|red|green|blue|gray|grey|orange|yellow|silver)(?=$|[\s,);])/i;
const LENGTH = /(?<![\w-])-?\d*\.?\d+(px|rem|em|ms|s)\b/g;

/** The declarations of a style sheet. */
function declarationsOf(css: string): { property: string; value: string }[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/(?:^|[{;])\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(
    ([, property = '', value = '']) => ({
      property,
      value: value.trim().replace(/\s+/g, ' '),
    }),
  );
}

/** Why a declaration is not of the visual language; null where it is. */
function offence(property: string, value: string): string | null {
  if (property.startsWith('--')) return COLOUR.test(value) ? 'a colour of its own' : null;
  if (COLOUR.test(value)) return 'a colour of its own';
  if (/^(transition|animation)/.test(property) && [...value.matchAll(LENGTH)].length > 0)
    return 'a duration of its own';
  if (!SCALED.test(property)) return null;
  if (property === 'font-weight') return /^\d/.test(value) ? 'a weight of its own' : null;
  if (property === 'line-height') return /\d(px|rem)/.test(value) ? 'a leading of its own' : null;
  // Hairlines and the small parts of drawn signs are not distances between things.
  const lengths = [...value.matchAll(LENGTH)].filter(([, unit], at, all) => {
    const length = Math.abs(Number.parseFloat(all[at]?.[0] ?? ''));
    return !(unit === 'px' && length <= 3) && !(unit === 'em') && length !== 0;
  });
  return lengths.length > 0 ? 'a length off the scale' : null;
}

/** Tokens that a component sets on its own element. */
const setInCode = new Set(
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...readFileSync(join(room, file), 'utf8').matchAll(/['"](--[\w-]+)['"]/g)])
    .map(([, name = '']) => name),
);

const sheets = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.css') && file !== 'ui/tokens.css',
);

describe('the style sheets of the components', () => {
  it('are found', () => expect(sheets.length).toBeGreaterThan(20));

  it.each(sheets)('take their values from the tokens in %s', (file) => {
    const declarations = declarationsOf(readFileSync(join(room, file), 'utf8'));
    const found = declarations.flatMap(({ property, value }) => {
      const declaration = `${property}: ${value}`;
      const why = offence(property, value);
      return why && !ALLOWED.some((one) => one.file === file && one.declaration.test(declaration))
        ? [`${declaration} is ${why}`]
        : [];
    });
    expect(found).toEqual([]);
  });

  it.each(sheets)('name tokens that exist in %s', (file) => {
    const css = readFileSync(join(room, file), 'utf8');
    const own = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name));
    const used = [...css.matchAll(/var\((--[\w-]+)(,)?/g)].filter(([, , fallback]) => !fallback);
    const unknown = used.map(([, name = '']) => name).filter((name) => !tokens.has(name) && !own.has(name));
    expect(unknown.filter((name) => !setInCode.has(name))).toEqual([]);
  });

  it('are still in need of every exception', () => {
    const idle = ALLOWED.filter(
      ({ file, declaration }) =>
        !sheets.includes(file) ||
        !declarationsOf(readFileSync(join(room, file), 'utf8')).some(({ property, value }) =>
          declaration.test(`${property}: ${value}`),
        ),
    );
    expect(idle).toEqual([]);
  });

  it.each([
    ['color', '#fff'],
    ['background', 'linear-gradient(red, var(--line))'],
    ['padding', '5px var(--space-1)'],
    ['margin-top', '0.3rem'],
    ['font-size', '13px'],
    ['font-weight', '700'],
    ['transition', 'opacity 0.2s'],
  ])('are known to be off it by %s: %s', (property, value) => expect(offence(property, value)).not.toBeNull());

  it.each([
    ['padding', 'var(--space-1) 0'],
    ['margin', '-1px auto'],
    ['inset', 'calc(100% + 3px) 0 auto'],
    ['white-space', 'nowrap'],
    ['grid-template-columns', '12rem 1fr'],
  ])('are known to be on it by %s: %s', (property, value) => expect(offence(property, value)).toBeNull());
});
