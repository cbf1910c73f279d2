import { Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSettings } from '../frame/settings';
import { type I18n, useI18n } from '../ui/i18n';
import { chartTheme } from './chart-theme';
import { type ChartColours, coloursAt } from './colours';
import { cursorLine } from './cursor-line';
import { useDark } from './dark';
import { type Band, phaseBands } from './phase-bands';
import { timeTicks } from './time-ticks';
import './line-chart.css';

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip);

/** What a line stands for; each has a colour and a stroke of its own. */
export type LineTone = 'series' | 'plan' | 'earlier';

export interface ChartLine {
  name: string;
  tone: LineTone;
  points: readonly { x: number; y: number }[];
}

/** Along the chart: instants in milliseconds on the clocks of a zone, or shares from 0 to 1. */
export type ChartSpan = { kind: 'time'; from: number; to: number; zone: string } | { kind: 'share' };

interface Props {
  /** What is drawn, in one sentence, for those who do not see it. */
  label: string;
  lines: readonly ChartLine[];
  span: ChartSpan;
  amount: (y: number) => string;
  /** Whether the scale begins at nothing, as that of whatever adds up does. */
  fromZero: boolean;
  bands?: readonly Band[];
  /** An instant that is marked by a line across, as of which the chart stands. */
  cursor?: number | null;
  /** What lies over the plot, placed in shares of its width, which is told in pixels. */
  over?: (width: number) => ReactNode;
  testId: string;
}

/** Labels of date and time that fit side by side, by the width of one. */
const TICK_WIDTH = 92;
/** The height of signs above the plot, in pixels. */
const SIGNS = 28;
/** More points than this are drawn as a line alone. */
const DOTTED = 60;
const DASHES: Record<LineTone, number[]> = { series: [], plan: [5, 4], earlier: [2, 3] };

/** One or several figures along time or along the share of it that has passed, with phases behind them. */
export default function LineChart(props: Props) {
  const i18n = useI18n();
  const { theme } = useSettings();
  const dark = useDark();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [plot, setPlot] = useState<{ left: number; width: number } | null>(null);
  const { label, lines, span, fromZero, bands, cursor, over, testId } = props;
  const ends = span.kind === 'time' ? [span.from, span.to, span.zone].join(' ') : span.kind;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of theme changes the colours that are resolved, and `span` and `amount` are made anew with each render.
  useEffect(() => {
    const element = canvas.current;
    if (!element?.parentElement) return;
    const chart = draw(element, props, i18n, coloursAt(element.parentElement), ({ left, width }) =>
      setPlot((before) => (before?.left === left && before.width === width ? before : { left, width })),
    );
    return () => chart.destroy();
  }, [lines, ends, fromZero, bands, cursor, i18n, theme, dark]);

  return (
    <figure className="line-chart">
      <div className="line-chart-canvas">
        <canvas ref={canvas} role="img" aria-label={label} data-testid={testId} />
        {plot && over && (
          <div className="line-chart-over" style={{ insetInlineStart: plot.left, inlineSize: plot.width }}>
            {over(plot.width)}
          </div>
        )}
      </div>
      <figcaption className="line-chart-key small soft">
        {lines.map(({ name, tone }) => (
          <span key={`${tone} ${name}`} data-tone={tone}>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function draw(
  canvas: HTMLCanvasElement,
  { lines, span, amount, fromZero, bands = [], cursor = null, over }: Props,
  { format }: I18n,
  colours: ChartColours,
  onPlot: (plot: { left: number; width: number }) => void,
): Chart {
  const theme = chartTheme(colours, getComputedStyle(document.body).fontFamily);
  const [from, to] = span.kind === 'time' ? [span.from, span.to] : [0, 1];
  const place = (x: number) =>
    span.kind === 'time' ? format.dateTime(new Date(x).toISOString(), span.zone) : format.percent(x, 0);
  return new Chart(canvas, {
    type: 'line',
    data: {
      datasets: lines.map(({ tone, points }) => ({
        data: [...points],
        borderColor: colours[tone],
        backgroundColor: colours[tone],
        borderWidth: tone === 'series' ? 2 : 1.5,
        borderDash: DASHES[tone],
        pointRadius: tone === 'series' && points.length <= DOTTED ? 2 : 0,
        pointHitRadius: 12,
      })),
    },
    options: {
      ...theme.base,
      // Room for what lies over the plot.
      layout: { padding: { top: over ? SIGNS : 0 } },
      scales: {
        x: {
          type: 'linear',
          min: from,
          max: to,
          ...theme.across,
          ticks: { ...theme.ticks, maxRotation: 0, callback: (x) => place(Number(x)) },
          afterBuildTicks: (axis) => {
            if (span.kind === 'share') return;
            const most = Math.max(2, Math.min(8, Math.floor(axis.width / TICK_WIDTH)));
            axis.ticks = timeTicks(from, to, span.zone, most).map((value) => ({ value }));
          },
        },
        y: {
          type: 'linear',
          beginAtZero: fromZero,
          ...theme.up,
          ticks: { ...theme.ticks, maxTicksLimit: 6, callback: (y) => amount(Number(y)) },
        },
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: ([item]) => (item?.parsed.x == null ? '' : place(item.parsed.x)),
            label: ({ parsed, datasetIndex }) =>
              parsed.y === null ? '' : `${lines[datasetIndex]?.name ?? ''}  ${amount(parsed.y)}`,
          },
        },
      },
    },
    plugins: [
      phaseBands(bands, colours, theme.smallFont),
      cursorLine(cursor, colours),
      {
        id: 'plot',
        afterLayout: ({ chartArea: { left, right } }) => onPlot({ left, width: right - left }),
      },
    ],
  });
}
