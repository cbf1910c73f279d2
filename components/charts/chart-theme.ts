import type { ChartOptions } from 'chart.js';
import type { ChartColours } from './colours';

/** How every chart draws what is not data, from the colours that hold now; `font` is the page's own. */
export function chartTheme(colours: ChartColours, font: string) {
  const tickFont = { family: font, size: 11 };
  return {
    base: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
    } satisfies ChartOptions<'line'>,
    across: { grid: { display: false }, border: { color: colours.line } },
    up: { grid: { color: colours.line }, border: { display: false } },
    ticks: { color: colours.faint, font: tickFont },
    tooltip: {
      backgroundColor: colours.card,
      borderColor: colours.edge,
      borderWidth: 1,
      cornerRadius: 8,
      padding: 10,
      caretSize: 0,
      titleColor: colours.faint,
      bodyColor: colours.ink,
      titleFont: { family: font, size: 11, weight: 'normal' as const },
      bodyFont: { family: font, size: 12 },
      boxWidth: 14,
      boxHeight: 2,
      boxPadding: 6,
    },
    smallFont: `11px ${font}`,
  };
}
