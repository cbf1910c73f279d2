import { Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { useEffect, useRef } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import { epochOf } from '@/lib/domain/wall-clock';
import { useSettings } from '../frame/settings';
import { type I18n, useI18n } from '../ui/i18n';
import { type ChartColours, coloursAt } from './colours';
import { useDarkPreferred } from './dark-preferred';
import { phaseBands } from './phase-bands';
import { planLine, within } from './plan-line';
import type { Series } from './series';
import { timeTicks } from './time-ticks';
import './metric-chart.css';

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip, Filler);

/** Minutes that the axis spans at least, in milliseconds. */
const SHORTEST = 600_000;
/** Labels of date and time that fit side by side. */
const TICKS = 8;

interface Props {
  series: Series;
  campaign: Campaign;
}

/** One figure over time with the plan's line and the phases behind it. */
export default function MetricChart({ series, campaign }: Props) {
  const i18n = useI18n();
  const { theme } = useSettings();
  const dark = useDarkPreferred();
  const canvas = useRef<HTMLCanvasElement>(null);
  const plan = planLine(campaign, series.metric);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of theme changes the colours that are resolved.
  useEffect(() => {
    const element = canvas.current;
    if (!element?.parentElement) return;
    const chart = draw(element, series, campaign, plan, i18n, coloursAt(element.parentElement));
    return () => chart.destroy();
  }, [series, campaign, i18n, theme, dark]);

  const [first, last] = [series.points.at(0), series.points.at(-1)];
  const time = (x: number | undefined) =>
    x === undefined ? '' : i18n.format.dateTime(new Date(x).toISOString(), campaign.zone);
  return (
    <figure className="metric-chart">
      <div className="metric-chart-canvas">
        <canvas
          ref={canvas}
          role="img"
          aria-label={i18n.t('chart.label', {
            metric: series.label,
            count: series.points.length,
            from: time(first?.x),
            to: time(last?.x),
          })}
          data-testid="metric-chart"
        />
      </div>
      <figcaption className="metric-chart-key small soft">
        <span className="metric-chart-series">{series.label}</span>
        {plan && <span className="metric-chart-plan">{i18n.t('chart.plan')}</span>}
      </figcaption>
    </figure>
  );
}

function draw(
  canvas: HTMLCanvasElement,
  series: Series,
  campaign: Campaign,
  plan: { x: number; y: number }[] | null,
  { format }: I18n,
  colours: ChartColours,
): Chart {
  const style = getComputedStyle(document.body);
  const font = { family: style.fontFamily, size: 11 };
  const to = series.points.at(-1)?.x ?? 0;
  const from = Math.min(series.points.at(0)?.x ?? 0, to - SHORTEST);
  const amount = (y: number) => amountText(format, series, y);
  const time = (x: number) => format.dateTime(new Date(x).toISOString(), campaign.zone);
  const bands = campaign.phases.map(({ name, start, end }) => ({
    name,
    start: epochOf(start, campaign.zone),
    end: epochOf(end, campaign.zone),
  }));
  return new Chart(canvas, {
    type: 'line',
    data: {
      datasets: [
        {
          data: [...series.points],
          borderColor: colours.series,
          backgroundColor: colours.series,
          borderWidth: 2,
          pointRadius: series.points.length > 60 ? 0 : 2,
          pointHitRadius: 12,
        },
        ...(plan
          ? [
              {
                data: within(plan, from, to),
                borderColor: colours.plan,
                borderWidth: 1.5,
                borderDash: [5, 4],
                pointRadius: 0,
              },
            ]
          : []),
      ],
    },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: from,
          max: to,
          grid: { display: false },
          border: { color: colours.line },
          ticks: { color: colours.faint, font, maxRotation: 0, callback: (x) => time(Number(x)) },
          afterBuildTicks: (axis) => {
            axis.ticks = timeTicks(from, to, campaign.zone, TICKS).map((value) => ({ value }));
          },
        },
        y: {
          type: 'linear',
          beginAtZero: series.unit !== 'ratio',
          grid: { color: colours.line },
          border: { display: false },
          ticks: { color: colours.faint, font, maxTicksLimit: 6, callback: (y) => amount(Number(y)) },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          filter: ({ datasetIndex }) => datasetIndex === 0,
          callbacks: {
            title: ([item]) => (item?.parsed.x == null ? '' : time(item.parsed.x)),
            label: ({ parsed }) => (parsed.y === null ? '' : amount(parsed.y)),
          },
        },
      },
    },
    plugins: [phaseBands(bands, colours, `11px ${style.fontFamily}`)],
  });
}

function amountText(format: I18n['format'], { unit, currency }: Series, value: number): string {
  if (unit === 'ratio') return format.percent(value, 2);
  if (currency) return format.money({ amount: String(Math.round(value * 100) / 100), currency });
  return format.number(Math.round(value * 1e4) / 1e4);
}
