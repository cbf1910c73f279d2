import type { PageSeries } from '@/lib/domain/campaign-review';
import { pageFigures } from '@/lib/domain/page-figures';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import { decimated } from '@/lib/stats/decimate';
import type { Database } from '@/lib/store/database';
import { eachSnapshotOfPage } from '@/lib/store/snapshots';

/** Every figure of one page over time, and how many looks they are from. */
export interface SeriesOfPage {
  series: readonly PageSeries[];
  snapshots: number;
}

/**
 * The figures of one page over all its snapshots, read one by one, each in at most so many points. `zone` is where days are
 * on pages that do not say. `onProgress` is told the share that is read; null where `isWanted` no longer says so.
 */
export async function readSeries(
  database: Database,
  pageKey: string,
  { zone, points, onProgress, isWanted = () => true }: SeriesOptions,
): Promise<SeriesOfPage | null> {
  const lines = new PageLines(zone);
  let read = 0;
  const finished = await eachSnapshotOfPage(database, pageKey, (snapshot, all) => {
    lines.add(snapshot);
    read += 1;
    if (read % 50 === 0) onProgress?.(read / all);
    return isWanted();
  });
  return finished ? { series: lines.decimated(points), snapshots: read } : null;
}

interface SeriesOptions {
  zone: Zone;
  points: number;
  onProgress?: (share: number) => void;
  isWanted?: () => boolean;
}

interface Line extends Omit<PageSeries, 'points' | 'count'> {
  about: string;
  points: { x: number; y: number }[];
}

/** The lines that a page's figures make, look by look, oldest first. */
class PageLines {
  private readonly lines = new Map<string, Line>();
  private readonly zone: Zone;

  constructor(zone: Zone) {
    this.zone = zone;
  }

  /** A look in which a figure was not read gives no point. */
  add(snapshot: Snapshot): void {
    const x = Date.parse(snapshot.takenAt);
    for (const { value, ...figure } of pageFigures(snapshot, this.zone)) {
      const line = this.lines.get(figure.id) ?? { ...figure, points: [] };
      if (line.points.at(-1)?.x !== x) line.points.push({ x, y: value });
      this.lines.set(figure.id, line);
    }
  }

  decimated(most: number): PageSeries[] {
    return [...this.lines.values()].map((line) => ({ ...line, ...decimated(line.points, most) }));
  }
}
