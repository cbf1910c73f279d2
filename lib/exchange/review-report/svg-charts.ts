import type { Language } from '@/lib/i18n/translate';
import { type Markup, markup } from '../markup';
import { axisText, clockTicks, extent, valueTicks } from './chart-scale';
import type { BarChart, Chart, Line, LineChart, QuadrantChart } from './report-content';

const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 58;
const RIGHT = 16;
const TOP = 22;
const BOTTOM = 30;

/** A chart as a figure of its own: drawn as SVG, described in words, with its legend. */
export function chartFigure(chart: Chart, id: string, language: Language): Markup {
  const drawing = draw(chart, language);
  return markup`<figure><svg viewBox="0 0 ${WIDTH} ${drawing.height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${chart.title}</title><desc id="${id}-d">${chart.description}</desc>${drawing.parts}</svg><figcaption><strong><bdi>${chart.title}</bdi></strong>${legend(chart)}<span class="soft">${chart.description}</span></figcaption></figure>`;
}

function draw(chart: Chart, language: Language): { height: number; parts: Markup } {
  switch (chart.kind) {
    case 'lines':
      return { height: HEIGHT, parts: lines(chart, language) };
    case 'bars':
      return bars(chart, language);
    case 'quadrant':
      return { height: 340, parts: quadrant(chart, 340, language) };
  }
}

function legend(chart: Chart): Markup | null {
  const names: { name: string; key: string }[] =
    chart.kind === 'quadrant'
      ? chart.places.map(({ place, name }) => ({ name, key: place ?? 'unsure' }))
      : (chart.kind === 'lines' ? chart.lines : chart.bars).map(({ name, role }) => ({ name, key: role }));
  if (names.length < 2) return null;
  return markup`<span class="legend">${names.map(({ name, key }) => markup`<span><svg viewBox="0 0 18 10" width="18" height="10" aria-hidden="true">${sample(chart.kind, key)}</svg> <bdi>${name}</bdi></span>`)}</span>`;
}

function sample(kind: Chart['kind'], key: string): Markup {
  if (kind === 'quadrant') return mark(key, 9, 5);
  if (kind === 'lines') return markup`<path class="line ${key}" d="M0 5H18"/>`;
  return key === 'plan'
    ? markup`<path class="due" d="M9 0V10"/>`
    : markup`<rect class="bar ${key}" width="18" height="10"/>`;
}

const px = (value: number) => String(Math.round(value * 10) / 10);

function lines({ lines: all, axis, unit }: LineChart, language: Language): Markup {
  const points = all.flatMap(({ points }) => points);
  const xs = extent(points.map(({ x }) => x));
  const ys = extent(points.map(({ y }) => y));
  const from = axis.kind === 'share' ? 0 : (xs?.low ?? 0);
  const to = axis.kind === 'share' ? 1 : Math.max(xs?.high ?? 1, from + 1);
  const ticks = valueTicks(ys?.high ?? 1, 5);
  const top = ticks.at(-1) ?? 1;
  const x = (value: number) => LEFT + ((value - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const bottom =
    axis.kind === 'share'
      ? [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: axisText(at, 'ratio', language) }))
      : clockTicks(from, to, axis.zone, 9);
  const bands = axis.kind === 'share' ? [] : axis.bands.filter((band) => band.to > from && band.from < to);
  return markup`${bands.map((band, index) => {
    const left = x(Math.max(band.from, from));
    const width = x(Math.min(band.to, to)) - left;
    return markup`<rect class="${index % 2 === 0 ? 'band' : 'band odd'}" x="${px(left)}" y="${TOP}" width="${px(width)}" height="${HEIGHT - TOP - BOTTOM}"/>${
      width > roomFor(band.name)
        ? markup`<text class="small" x="${px(left + 4)}" y="${TOP - 6}">${band.name}</text>`
        : null
    }`;
  })}${grid(ticks, y, (value) => axisText(value, unit, language))}${bottom.map(({ at, text }) => below(x(at), text))}${[...all].reverse().map((line) => curve(line, x, y))}`;
}

function roomFor(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 12 : 6.5), 8);
}

function curve({ role, points }: Line, x: (value: number) => number, y: (value: number) => number): Markup | null {
  const [first] = points;
  if (!first) return null;
  const path = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${px(x(point.x))} ${px(y(point.y))}`).join('');
  const last = points.at(-1) ?? first;
  return markup`<path class="line ${role}" d="${path}"/>${
    role === 'plan' ? null : markup`<circle class="dot ${role}" cx="${px(x(last.x))}" cy="${px(y(last.y))}" r="3"/>`
  }`;
}

function grid(ticks: readonly number[], y: (value: number) => number, text: (value: number) => string): Markup[] {
  return ticks.map(
    (tick) =>
      markup`<path class="grid" d="M${LEFT} ${px(y(tick))}H${WIDTH - RIGHT}"/><text class="small end" x="${LEFT - 6}" y="${px(y(tick) + 4)}">${text(tick)}</text>`,
  );
}

function below(x: number, text: string, height = HEIGHT): Markup {
  const at = x > WIDTH - 30 ? 'end' : 'middle';
  return markup`<path class="grid" d="M${px(x)} ${height - BOTTOM}v4"/><text class="small ${at}" x="${px(x)}" y="${height - BOTTOM + 17}">${text}</text>`;
}

const BAR = 15;
const GROUP = 40;

/** Bars lie, so that long names have room; what is due is a line across. */
function bars(chart: BarChart, language: Language): { height: number; parts: Markup } {
  const seen = chart.bars.filter(({ role }) => role !== 'plan');
  const due = chart.bars.find(({ role }) => role === 'plan');
  const group = GROUP + (seen.length - 1) * BAR;
  const height = chart.categories.length * group + 8;
  const highest = extent(chart.bars.flatMap(({ values }) => values.flatMap((value) => value ?? [])))?.high ?? 1;
  const x = (value: number) => (value / (highest || 1)) * (WIDTH - RIGHT - 90);
  const parts = chart.categories.map((category, index) => {
    const top = index * group + 4;
    const planned = due?.values[index] ?? null;
    return markup`<text class="small" x="0" y="${top + 10}">${category}</text>${seen.map(({ role, values }, row) => {
      const value = values[index] ?? null;
      const at = top + 15 + row * BAR;
      if (value === null) return markup`<text class="small doubt" x="2" y="${at + 11}">? ${chart.unknown}</text>`;
      // A label steps aside where the mark of what was due would run through it.
      const hidden = planned !== null && x(planned) > x(value) - 2 && x(planned) < x(value) + 52;
      const label = (hidden ? x(planned) : x(value)) + 6;
      return markup`<rect class="bar ${role}" x="0" y="${at}" width="${px(Math.max(1, x(value)))}" height="${BAR - 2}" rx="2"/><text class="small strong" x="${px(label)}" y="${at + 11}">${axisText(value, chart.unit, language)}</text>`;
    })}${
      planned === null
        ? null
        : markup`<path class="due" d="M${px(x(planned))} ${top + 12}V${top + 17 + seen.length * BAR}"/>`
    }`;
  });
  return { height, parts: markup`${parts}` };
}

function quadrant(chart: QuadrantChart, height: number, language: Language): Markup {
  const { points, lines: middles } = chart;
  const right = valueTicks((extent(points.map(({ visitors }) => visitors))?.high ?? 1) * 1.08, 6);
  const up = valueTicks((extent(points.map(({ high }) => high))?.high ?? 1) * 1.04, 5);
  const x = (value: number) => LEFT + (value / (right.at(-1) ?? 1)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => height - BOTTOM - 14 - (value / (up.at(-1) ?? 1)) * (height - TOP - BOTTOM - 14);
  return markup`${grid(up, y, (value) => axisText(value, 'ratio', language))}${right.map((tick) => below(x(tick), axisText(tick, 'count', language), height - 14))}<text class="small" x="${LEFT}" y="${TOP - 8}">${chart.conversion}</text><text class="small end" x="${WIDTH - RIGHT}" y="${height - 4}">${chart.visitors}</text>${
    middles &&
    markup`<path class="middle" d="M${px(x(middles.visitors))} ${TOP}V${height - BOTTOM - 14}M${LEFT} ${px(y(middles.conversion))}H${WIDTH - RIGHT}"/>`
  }${points.map((point) => {
    const [cx, cy] = [x(point.visitors), y(point.conversion)];
    const beyond = cx + roomFor(point.name) + 8 > WIDTH - RIGHT;
    return markup`<path class="interval" d="M${px(cx)} ${px(y(point.low))}V${px(y(point.high))}"/>${mark(point.place ?? 'unsure', cx, cy)}<text class="small${beyond ? ' end' : ''}" x="${px(beyond ? cx - 9 : cx + 9)}" y="${px(cy + 4)}">${point.name}</text>`;
  })}`;
}

/** Places differ by shape as well as by colour. */
function mark(place: string, x: number, y: number): Markup {
  switch (place) {
    case 'hot':
      return markup`<circle class="place hot" cx="${px(x)}" cy="${px(y)}" r="4.5"/>`;
    case 'dark':
      return markup`<path class="place dark" d="M${px(x - 4)} ${px(y - 4)}h8v8h-8Z"/>`;
    case 'hidden':
      return markup`<path class="place hidden" d="M${px(x)} ${px(y - 5)}l5 5-5 5-5-5Z"/>`;
    case 'quiet':
      return markup`<path class="place quiet" d="M${px(x)} ${px(y - 5)}l5 9h-10Z"/>`;
    default:
      return markup`<circle class="place unsure" cx="${px(x)}" cy="${px(y)}" r="4"/>`;
  }
}
