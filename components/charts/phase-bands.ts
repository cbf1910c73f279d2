import type { Chart, Plugin } from 'chart.js';
import type { ChartColours } from './colours';

/** A phase on the time axis, in milliseconds. */
export interface Band {
  name: string;
  start: number;
  end: number;
}

/** Draws each phase as a band behind the line, every second one tinted, with its name where it fits. */
export function phaseBands(bands: readonly Band[], colours: ChartColours, font: string): Plugin<'line'> {
  return {
    id: 'phase-bands',
    beforeDatasetsDraw: (chart) => {
      bands.forEach((band, index) => {
        drawBand(chart, band, index % 2 === 0, colours, font);
      });
    },
  };
}

function drawBand({ ctx, chartArea, scales }: Chart, band: Band, tinted: boolean, colours: ChartColours, font: string) {
  const { x } = scales;
  if (!x) return;
  const left = Math.max(chartArea.left, x.getPixelForValue(band.start));
  const right = Math.min(chartArea.right, x.getPixelForValue(band.end));
  if (right <= left) return;
  ctx.save();
  if (tinted) {
    ctx.fillStyle = colours.band;
    ctx.fillRect(left, chartArea.top, right - left, chartArea.bottom - chartArea.top);
  }
  ctx.font = font;
  ctx.fillStyle = colours.faint;
  ctx.textBaseline = 'top';
  if (ctx.measureText(band.name).width + 12 < right - left) ctx.fillText(band.name, left + 6, chartArea.top + 4);
  ctx.restore();
}
