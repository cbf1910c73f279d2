import type { Unit } from '@/lib/domain/metric';
import { type PageFigure, pageFigures } from '@/lib/domain/page-figures';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';

/** One figure of a page over time, in order of time; `x` is the instant in milliseconds. */
export interface Series {
  /** Stable over snapshots: where the figure stands and what it is. */
  id: string;
  /** The page's own words for it. */
  label: string;
  metric: string | null;
  unit: Unit;
  currency: string | null;
  points: readonly { x: number; y: number }[];
}

interface FigureOverTime extends PageFigure {
  points: { x: number; y: number }[];
}

/**
 * The figures of one page over its snapshots (oldest first): its tiles and the totals of its tables. A snapshot in
 * which a figure was not read gives no point; a figure whose unit changes is two figures, and so is one of another kind
 * of period or another filter of the page. `zone` is where the days are, on pages that do not say.
 */
export function seriesOf(snapshots: readonly Snapshot[], zone: Zone): Series[] {
  const found = new Map<string, FigureOverTime>();
  for (const snapshot of snapshots) {
    const x = Date.parse(snapshot.takenAt);
    for (const figure of pageFigures(snapshot, zone)) {
      const series = found.get(figure.id) ?? { ...figure, points: [] };
      if (series.points.at(-1)?.x !== x) series.points.push({ x, y: figure.value });
      found.set(figure.id, series);
    }
  }
  const all = [...found.values()];
  const isAlone = (label: string) => all.filter((one) => one.label === label).length === 1;
  return all.map(({ about, value: _, ...series }) => ({
    ...series,
    label: about === '' || isAlone(series.label) ? series.label : `${series.label} (${about})`,
  }));
}
