import type Pptx from 'pptxgenjs';
import { type Language, translate } from '@/lib/i18n/translate';
import { printable } from '../markup';
import { clockStep, extent, valueTicks } from './chart-scale';
import { mendSlides } from './mend-slides';
import { type Cell, type ReportContent, type Section, type Table, TONE_SHAPES, type Tone } from './report-content';
import { type SlideChart, slideCharts } from './slide-charts';
import { columnWidths, tableHeight, tablePages } from './slide-tables';

const INK = '161A2B';
const SOFT = '474E66';
const LINE = 'DDE1EA';
const ACCENT = '2744B8';
const TONES: Record<Tone, string> = { ok: '12693A', breach: 'B81F2B', doubt: '7D5200' };
const FONTS: Record<Language, string> = { en: 'Calibri', 'zh-CN': 'Microsoft YaHei' };
/** Inches: a wide slide of 13.33 by 7.5 with this margin. */
const MARGIN = 0.5;
const WIDTH = 13.33 - 2 * MARGIN;
const TOP = 1.45;
const HEIGHT = 5.35;
/** A table that is no higher stands beneath its chart. */
const MOST_BENEATH = 2.2;

/** What a text on slides may hold: no marks that turn the direction of what follows, no lines of its own. */
function plain(text: string): string {
  return printable(text).replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/**
 * A report as slides with native charts, whose figures can be edited. Tables that are too long for a few slides say how
 * many rows are left to the workbook. The library bears no remote part here: no picture, no address is ever given to it.
 */
export async function writeSlides(content: ReportContent): Promise<Uint8Array> {
  const { default: Presentation } = await import('pptxgenjs');
  const deck = new Presentation();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = plain(content.title);
  deck.author = 'Pitcrew';
  deck.company = 'Pitcrew';
  deck.theme = { headFontFace: FONTS[content.language], bodyFontFace: FONTS[content.language] };
  const charts: SlideChart[] = [];
  const writing: Writing = { deck, content, charts, font: FONTS[content.language], pages: 0 };
  firstSlide(writing);
  for (const section of content.sections) sectionSlides(writing, section);
  const bytes = await deck.write({ outputType: 'uint8array', compression: false });
  return mendSlides(bytes as Uint8Array, charts);
}

interface Writing {
  deck: Pptx;
  content: ReportContent;
  charts: SlideChart[];
  font: string;
  pages: number;
}

function firstSlide({ deck, content, font }: Writing): void {
  const slide = deck.addSlide();
  slide.background = { color: 'F4F5F9' };
  slide.addShape('rect', { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: ACCENT } });
  const text = { fontFace: font, margin: 0 };
  slide.addText(plain(content.title), {
    ...text,
    x: 0.8,
    y: 0.9,
    w: 11.7,
    h: 1,
    fontSize: 36,
    bold: true,
    color: INK,
    fit: 'shrink',
    valign: 'middle',
  });
  slide.addText(plain(content.subtitle), { ...text, x: 0.8, y: 1.95, w: 11.7, h: 0.4, fontSize: 16, color: SOFT });
  slide.addText(
    content.facts.map(({ label, value }) => ({
      text: `${plain(label)}: ${plain(value)}`,
      options: { breakLine: true },
    })),
    { ...text, x: 0.8, y: 2.6, w: 11.7, h: 1.5, fontSize: 12, color: SOFT, valign: 'top' },
  );
  const shown = content.highlights.slice(0, 4);
  const width = (11.7 - 0.25 * (shown.length - 1)) / Math.max(shown.length, 1);
  shown.forEach(({ label, value, note, verdict, tone }, index) => {
    const x = 0.8 + index * (width + 0.25);
    const color = TONES[tone];
    slide.addShape('rect', { x, y: 4.4, w: width, h: 1.9, fill: { color: 'FFFFFF' }, line: { color: LINE, width: 1 } });
    slide.addShape('rect', { x, y: 4.4, w: 0.08, h: 1.9, fill: { color } });
    slide.addText(
      [
        { text: plain(label), options: { fontSize: 13, color: SOFT, breakLine: true } },
        {
          text: plain(value),
          options: { fontSize: shown.length > 3 ? 19 : 24, bold: true, color: INK, breakLine: true },
        },
        { text: `${plain(note)}  `, options: { fontSize: 13, color: SOFT } },
        { text: `${TONE_SHAPES[tone]} ${plain(verdict)}`, options: { fontSize: 13, bold: true, color } },
      ],
      { ...text, x: x + 0.25, y: 4.45, w: width - 0.4, h: 1.8, valign: 'middle', fit: 'shrink' },
    );
  });
  slide.addText(plain(content.footer), { ...text, x: 0.8, y: 6.6, w: 11.7, h: 0.5, fontSize: 10, color: SOFT });
}

function sectionSlides(writing: Writing, section: Section): void {
  const charts = section.charts.flatMap(slideCharts);
  const perSlide = charts.every(({ kind, joined }) => kind === 'scatter' && joined) ? 2 : 1;
  let title = section.title;
  const under = section.table && charts.length > 0 ? tableHeight(section.table, WIDTH) : Number.POSITIVE_INFINITY;
  const beneath = under <= MOST_BENEATH ? section.table : null;
  for (let at = 0; at < charts.length; at += perSlide) {
    const slide = newSlide(writing, title, at === 0 ? section.lead : null);
    const last = at + perSlide >= charts.length;
    const height = last && beneath ? HEIGHT - under : HEIGHT;
    charts.slice(at, at + perSlide).forEach((chart, index, shown) => {
      const width = (WIDTH - 0.4 * (shown.length - 1)) / shown.length;
      addChart(writing, slide, chart, { x: MARGIN + index * (width + 0.4), w: width, h: height });
    });
    if (last && beneath) addTable(writing, slide, beneath, beneath.rows, TOP + height);
    title = continued(writing, section.title);
  }
  if (section.table && !beneath) tableSlides(writing, section, section.table, title, charts.length === 0);
  else if (!section.table && charts.length === 0) {
    const slide = newSlide(writing, section.title, null);
    slide.addText(plain(section.empty), {
      x: MARGIN,
      y: TOP,
      w: WIDTH,
      h: 0.5,
      fontFace: writing.font,
      fontSize: 16,
      color: SOFT,
      margin: 0,
    });
  }
}

function continued({ content }: Writing, title: string): string {
  return translate(content.language, 'report-out.slides.continued', { title });
}

function newSlide(writing: Writing, title: string, lead: string | null): Pptx.Slide {
  const { deck, content, font } = writing;
  writing.pages += 1;
  const slide = deck.addSlide();
  const text = { x: MARGIN, w: WIDTH, fontFace: font, margin: 0 };
  slide.addText(plain(title), { ...text, y: 0.35, h: 0.55, fontSize: 24, bold: true, color: INK, fit: 'shrink' });
  if (lead !== null)
    slide.addText(plain(lead), { ...text, y: 0.9, h: 0.45, fontSize: 12, color: SOFT, valign: 'top', fit: 'shrink' });
  slide.addShape('line', { x: MARGIN, y: 6.98, w: WIDTH, h: 0, line: { color: LINE, width: 0.75 } });
  slide.addText(`${plain(content.title)} · ${plain(content.subtitle)}`, {
    ...text,
    w: WIDTH - 1.5,
    y: 7.03,
    h: 0.3,
    fontSize: 10,
    color: SOFT,
  });
  slide.addText(String(writing.pages + 1), { ...text, y: 7.03, h: 0.3, fontSize: 10, color: SOFT, align: 'right' });
  return slide;
}

interface Place {
  x: number;
  w: number;
  h: number;
}

function addChart({ charts, font, deck }: Writing, slide: Pptx.Slide, chart: SlideChart, { x, w, h }: Place): void {
  charts.push(chart);
  slide.addText(plain(chart.title), {
    x,
    y: TOP,
    w,
    h: 0.35,
    fontFace: font,
    fontSize: 14,
    bold: true,
    color: INK,
    margin: 0,
    fit: 'shrink',
  });
  const label = { fontFace: font, fontSize: 11, color: SOFT };
  const options: Pptx.IChartOpts = {
    x,
    y: TOP + 0.4,
    w,
    h: h - 0.85,
    altText: plain(`${chart.title}. ${chart.description}`),
    chartColors: chart.series.map(({ colour }) => colour),
    chartArea: { roundedCorners: false },
    catAxisLabelFontFace: label.fontFace,
    catAxisLabelFontSize: label.fontSize,
    catAxisLabelColor: label.color,
    valAxisLabelFontFace: label.fontFace,
    valAxisLabelFontSize: label.fontSize,
    valAxisLabelColor: label.color,
    valAxisLabelFormatCode: chart.valueFormat,
    valGridLine: { color: LINE, size: 0.75 },
    catAxisLineShow: false,
    valAxisLineShow: false,
    valAxisMinVal: 0,
    showLegend: chart.series.length > 1,
    legendPos: 'b',
    legendFontFace: label.fontFace,
    legendFontSize: 12,
    legendColor: SOFT,
    displayBlanksAs: 'span',
  };
  slide.addText(plain(chart.description), {
    x,
    y: TOP + h - 0.42,
    w,
    h: 0.36,
    fontFace: font,
    fontSize: 10.5,
    color: SOFT,
    margin: 0,
    valign: 'top',
    fit: 'shrink',
  });
  if (chart.kind === 'bar') {
    slide.addChart(deck.ChartType.bar, barData(chart), {
      ...options,
      barDir: 'bar',
      barGapWidthPct: 45,
      valAxisHidden: true,
      valGridLine: { style: 'none' },
      showValue: true,
      dataLabelFormatCode: chart.valueFormat,
      dataLabelFontFace: font,
      dataLabelFontSize: 11,
      dataLabelColor: INK,
    });
    return;
  }
  const named = chart.series.some(({ labels }) => labels);
  slide.addChart(deck.ChartType.scatter, scatterData(chart), {
    ...options,
    ...axisBounds(chart, Math.floor(w / 2)),
    catGridLine: { style: 'none' },
    lineSize: chart.joined ? 2.25 : 0,
    lineDataSymbol: chart.joined ? 'none' : 'circle',
    lineDataSymbolSize: 9,
    ...(named
      ? {
          showLabel: true,
          dataLabelFormatScatter: 'custom' as const,
          dataLabelPosition: 'r' as const,
          dataLabelFontSize: 11,
        }
      : {}),
  });
}

function barData({ axis, series }: SlideChart): Pptx.OptsChartData[] {
  return series.map(({ name, values }) => ({
    name: plain(name),
    labels: axis.values.map((value) => plain(String(value))),
    values: gaps(values),
  }));
}

function scatterData({ axis, series }: SlideChart): Pptx.OptsChartData[] {
  return [
    { name: plain(axis.name), values: axis.values.map(Number) },
    ...series.map(({ name, values, labels }) => ({
      name: plain(name),
      values: gaps(values),
      ...(labels ? { labels: labels.map(plain) } : {}),
    })),
  ];
}

/** The library's types know no gap, but its writer leaves one for null. */
function gaps(values: readonly (number | null)[]): number[] {
  return [...values] as number[];
}

const DAY = 86_400_000;

/** Instants fill the axis between round hours; traffic starts at nought, with room for the last name. */
function axisBounds({ axis, axisFormat, joined }: SlideChart, most: number): Pptx.IChartOpts {
  const bounds = extent(axis.values.map(Number));
  if (!bounds) return {};
  if (!joined) return { catAxisMinVal: 0, catAxisMaxVal: valueTicks(bounds.high * 1.2, 6).at(-1) ?? 1 };
  if (axisFormat === '0%') return { catAxisMinVal: 0, catAxisMaxVal: 1, catAxisMajorUnit: 0.25 };
  const step = clockStep(Math.max(bounds.high - bounds.low, 1 / 24) * DAY, most) / DAY;
  return {
    catAxisMinVal: Math.floor(bounds.low / step) * step,
    catAxisMaxVal: Math.ceil(bounds.high / step) * step,
    catAxisMajorUnit: step,
  };
}

function tableSlides(writing: Writing, section: Section, table: Table, title: string, first: boolean): void {
  const { pages, left } = tablePages(table, WIDTH, HEIGHT);
  pages.forEach((rows, index) => {
    const slide = newSlide(
      writing,
      index === 0 ? title : continued(writing, section.title),
      first && index === 0 ? section.lead : null,
    );
    addTable(writing, slide, table, rows, TOP);
    if (left > 0 && index === pages.length - 1)
      slide.addText(translate(writing.content.language, 'report-out.slides.left', { count: left }), {
        x: MARGIN,
        y: 6.68,
        w: WIDTH,
        h: 0.28,
        fontFace: writing.font,
        fontSize: 10.5,
        color: SOFT,
        margin: 0,
      });
  });
}

function addTable({ font }: Writing, slide: Pptx.Slide, table: Table, rows: Table['rows'], y: number): void {
  const cells = [headerRow(table), ...rows.map((row) => row.map((cell, column) => bodyCell(table, cell, column)))];
  slide.addTable(cells, {
    x: MARGIN,
    y,
    w: WIDTH,
    colW: columnWidths(table, WIDTH),
    fontFace: font,
    fontSize: 11,
    color: INK,
    valign: 'top',
    margin: [0.04, 0.08, 0.04, 0.08],
    border: { type: 'none' },
  });
}

const UNDER: Pptx.BorderProps = { type: 'solid', color: LINE, pt: 0.75 };
const NONE: Pptx.BorderProps = { type: 'none' };

function headerRow({ columns }: Table): Pptx.TableRow {
  return columns.map(({ header, align }) => ({
    text: plain(header),
    options: {
      align: align === 'end' ? ('right' as const) : ('left' as const),
      bold: true,
      color: SOFT,
      fill: { color: 'EEF1FC' },
      border: [NONE, NONE, UNDER, NONE],
    },
  }));
}

function bodyCell({ columns }: Table, { text, note, tone }: Cell, column: number): Pptx.TableCell {
  const shown = tone ? `${TONE_SHAPES[tone]} ${plain(text)}` : plain(text);
  return {
    text: [
      {
        text: shown,
        options: { ...(tone ? { color: TONES[tone], bold: tone === 'breach' } : {}), breakLine: Boolean(note) },
      },
      ...(note ? [{ text: plain(note), options: { fontSize: 9, color: SOFT } }] : []),
    ],
    options: {
      align: columns[column]?.align === 'end' ? 'right' : 'left',
      border: [NONE, NONE, UNDER, NONE],
    },
  };
}
