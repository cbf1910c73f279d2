import type { Row } from '@/lib/domain/capture';
import { type Band, piecesIn } from './bands';
import { below, isBox, rectOf } from './walk';

const SET_IN = 10;

/**
 * Says how deep each row of a tree stands: by role or class where the page tells it, else rows whose text is set in
 * from that of the others are nested.
 */
export function setLevels(rows: readonly Row[], bands: ReadonlyMap<Row, Band>): void {
  const told = rows.map((row) => toldLevel(bands.get(row)));
  if (told.some((level) => level !== null && level > 0)) {
    for (const [index, row] of rows.entries()) row.level = told[index] ?? 0;
    return;
  }
  const starts = rows.map((row) => startOf(bands.get(row)));
  const known = starts.filter((start): start is Start => start !== null);
  const outer = Math.min(...known.map((start) => start.cell));
  const level = known.filter((start) => Math.abs(start.cell - outer) < 2);
  const insets = new Set(level.map((start) => Math.round(start.inset)));
  const least = Math.min(...insets);
  if (insets.size < 2 || insets.size > 4 || level.some((start) => !start.atStart)) return;
  // Nothing stands above the first row: where that one is set in, it is a total that stands out.
  const [first] = level;
  if (first && first.inset - least >= SET_IN) return;
  for (const [index, row] of rows.entries()) {
    const start = starts[index];
    if (start && Math.abs(start.cell - outer) < 2 && start.inset - least >= SET_IN) row.level = 1;
  }
}

function toldLevel(band: Band | undefined): number | null {
  if (!band) return null;
  const { element } = band.box;
  const aria = Number(element.getAttribute('aria-level'));
  if (aria > 0) return aria - 1;
  const named = /(?:^|[\s_-])level[-_]*(\d)(?:\s|$)/.exec(element.getAttribute('class') ?? '');
  return named ? Number(named[1]) : null;
}

interface Start {
  readonly cell: number;
  readonly inset: number;
  readonly atStart: boolean;
}

/** How far the first picture or text is set in, in the first cell of the row that holds words. */
function startOf(band: Band | undefined): Start | null {
  const cell = band?.cells.find((one) => piecesIn(one).some((piece) => piece.kind === 'words'));
  if (!cell) return null;
  for (const one of below(cell.box)) {
    if (one.tag !== 'img' && !one.nodes.some((node) => !isBox(node) && node.text !== ' ')) continue;
    const align = one.element.ownerDocument.defaultView?.getComputedStyle(one.element).textAlign ?? 'start';
    return {
      cell: rectOf(cell.box).left,
      inset: rectOf(one).left - rectOf(cell.box).left,
      atStart: /^(start|left)$/.test(align),
    };
  }
  return null;
}
