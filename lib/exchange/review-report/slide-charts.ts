import { wallClock } from '@/lib/domain/wall-clock';
import { printable } from '../markup';
import { serialOf } from '../workbook/serial-time';
import type { WrittenCell, WrittenSheet } from '../workbook/write-workbook';
import type { BarChart, Chart, ChartUnit, LineChart, QuadrantChart, Role } from './report-content';

/** A native chart: the first column of its grid is the axis, each other one a series; null is a gap. */
export interface SlideChart {
  kind: 'bar' | 'scatter';
  title: string;
  description: string;
  axis: { name: string; values: readonly (string | number)[] };
  series: readonly { name: string; colour: string; values: readonly (number | null)[]; labels?: readonly string[] }[];
  /** Formats of a spreadsheet for the values along both axes. */
  axisFormat: string;
  valueFormat: string;
  /** Whether points are joined. */
  joined: boolean;
}

const COLOURS: Record<Role, string> = { seen: '2744B8', plan: 'D9A441', earlier: '1B8A8A' };
const PLACE_COLOURS = { hot: '12693A', dark: 'B81F2B', hidden: '6B4F9E', quiet: '5F6780', unsure: 'B4BACB' };
/** So many bars a chart, evenly over as many as are needed. */
const MOST_BARS = 12;
const FORMATS: Record<ChartUnit, string> = { count: '#,##0', money: '#,##0', ratio: '0.0%', factor: '0.00' };

/** A chart as the native ones that show it: bars that one slide has no room for go on in the next. */
export function slideCharts(chart: Chart): SlideChart[] {
  switch (chart.kind) {
    case 'lines':
      return [curves(chart)];
    case 'bars':
      return barCharts(chart);
    case 'quadrant':
      return [quadrant(chart)];
  }
}

function barCharts(chart: BarChart): SlideChart[] {
  const count = chart.categories.length;
  const charts = Math.ceil(count / MOST_BARS);
  const each = Math.ceil(count / charts);
  return Array.from({ length: charts }, (_, index) => bars(chart, index * each, (index + 1) * each));
}

function bars({ title, description, unit, unknown, categories, bars }: BarChart, from: number, to: number): SlideChart {
  const seen = bars.find(({ role }) => role === 'seen');
  return {
    kind: 'bar',
    title,
    description,
    axis: {
      name: title,
      values: categories.slice(from, to).map((name, index) => {
        const told = (seen?.values[from + index] ?? null) !== null;
        return told ? name : `${name} (${unknown})`;
      }),
    },
    series: bars.map(({ name, role, values }) => ({ name, colour: COLOURS[role], values: values.slice(from, to) })),
    axisFormat: 'General',
    valueFormat: FORMATS[unit],
    joined: false,
  };
}

/** Curves over one axis that holds the instants, or the shares, of all of them. */
function curves({ title, description, unit, axis, lines }: LineChart): SlideChart {
  const all = [...new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  return {
    kind: 'scatter',
    title,
    description,
    axis: {
      name: axis.kind === 'time' ? axis.zone : axis.label,
      values: axis.kind === 'time' ? all.map((at) => clockSerial(at, axis.zone)) : all,
    },
    series: lines.map(({ name, role, points }) => {
      const known = new Map(points.map(({ x, y }) => [x, y]));
      return { name, colour: COLOURS[role], values: all.map((x) => known.get(x) ?? null) };
    }),
    axisFormat: axis.kind === 'time' ? 'm-d hh:mm' : '0%',
    valueFormat: FORMATS[unit],
    joined: true,
  };
}

/** What a spreadsheet counts for the minute that clocks in the zone show. */
function clockSerial(at: number, zone: string): number {
  return serialOf(`${wallClock(at, zone)}Z`);
}

function quadrant({ title, description, visitors, points, places }: QuadrantChart): SlideChart {
  return {
    kind: 'scatter',
    title,
    description,
    axis: { name: visitors, values: points.map((point) => point.visitors) },
    series: places
      .filter(({ place }) => points.some((point) => point.place === place))
      .map(({ place, name }) => ({
        name,
        colour: PLACE_COLOURS[place ?? 'unsure'],
        values: points.map((point) => (point.place === place ? point.conversion : null)),
        labels: points.map((point) => (point.place === place ? point.name : '')),
      })),
    axisFormat: '#,##0',
    valueFormat: '0.0%',
    joined: false,
  };
}

/** The data behind a chart as the sheet that opens where somebody edits it: where the chart's references point. */
export function chartSheet({ axis, series }: SlideChart): WrittenSheet {
  const number = (value: number | null): WrittenCell =>
    value === null ? null : { kind: 'number', value: String(value) };
  return {
    name: 'Sheet1',
    columns: [axis.name, ...series.map(({ name }) => name)].map((header) => ({ header: printable(header), width: 22 })),
    rows: axis.values.map((value, row) => [
      typeof value === 'string' ? { kind: 'text', text: printable(value) } : number(value),
      ...series.map(({ values }) => number(values[row] ?? null)),
    ]),
  };
}
