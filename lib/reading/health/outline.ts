import type { Capture, Grid, Structured } from '@/lib/domain/capture';
import type { PageOutline } from '@/lib/domain/health';
import type { PlatformId } from '@/lib/domain/platform';
import { meaningOf } from '@/lib/lexicon/header-meaning';

const GRIDS = 20;
const COLUMNS = 60;
const LABELS = 60;

/** The structure of a captured page; of its texts only headers and labels that the lexicon knows. */
export function outlineOf(capture: Capture, platform: PlatformId | null): PageOutline {
  const known = (text: string) => {
    const label = text.trim();
    return label.length <= 60 && meaningOf(label, { platform, lang: capture.lang }).kind !== 'unknown' ? label : null;
  };
  const kinds = new Map<Structured['kind'], number>();
  for (const { kind } of capture.structured) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    grids: capture.grids.slice(0, GRIDS).map((grid) => ({
      shape: grid.shape,
      headerRows: grid.header.length,
      headers: headersOf(grid).slice(0, COLUMNS).map(known),
      rows: grid.body.length,
      nestedRows: grid.body.filter(({ level }) => level > 0).length,
      footRows: grid.foot.length,
    })),
    labels: [...new Set(capture.pairs.flatMap(({ label }) => known(label) ?? []))].slice(0, LABELS),
    pairs: capture.pairs.length,
    lines: capture.lines.length,
    structured: [...kinds].map(([kind, count]) => ({ kind, count })),
    signals: capture.signals,
    cut: capture.cut,
  };
}

/** The names of the columns: the lowest level of the header that names each. */
function headersOf({ header, body }: Grid): string[] {
  const lowest = header.at(-1) ?? [];
  const named = [...lowest].sort((a, b) => a.col - b.col).map(({ text }) => text);
  return named.length > 0 ? named : (body[0]?.cells.map(() => '') ?? []);
}
