import type { Plugin } from 'chart.js';
import type { ChartColours } from './colours';

/** Draws a line from top to bottom where an instant stands on the time axis; nothing for null. */
export function cursorLine(at: number | null, colours: ChartColours): Plugin<'line'> {
  return {
    id: 'cursor-line',
    afterDatasetsDraw: ({ ctx, chartArea, scales: { x } }) => {
      if (at === null || !x) return;
      const place = Math.round(x.getPixelForValue(at));
      if (place < chartArea.left || place > chartArea.right) return;
      ctx.save();
      ctx.fillStyle = colours.ink;
      ctx.fillRect(place - 1, chartArea.top, 1.5, chartArea.bottom - chartArea.top);
      ctx.restore();
    },
  };
}
