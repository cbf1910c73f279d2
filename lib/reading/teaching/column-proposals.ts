import type { ColumnAnchor, ColumnMeaning, Proposal } from '@/lib/domain/teaching';
import type { Instant } from '@/lib/domain/time';
import { meaningOf } from '@/lib/lexicon/header-meaning';
import type { PageContext } from '../page-context';
import { anchorOf, columnsIn, type GridColumn, headerKey, textsIn } from './columns';
import { likeness, textKey } from './likeness';
import { lookOf, mayBecome } from './look';

/** A place where something lost may be now. */
export interface Candidate {
  readonly proposal: Proposal;
  /** What two lessons may not both be given. */
  readonly key: string;
}

const LEAST = 0.5;
const CLEAR = 0.15;
const SHOWN = 5;

/** The candidate that stands clear of the others, where there is one. */
export function clearWinner(candidates: readonly Candidate[]): Candidate | null {
  const [first, second] = [...candidates].sort((a, b) => b.proposal.confidence - a.proposal.confidence);
  if (!first || first.proposal.confidence < LEAST) return null;
  return second && first.proposal.confidence - second.proposal.confidence < CLEAR ? null : first;
}

/**
 * Columns where a lost one may be now, each with a confidence from the likeness of its header, its neighbours, its
 * figures and its place. A column that was there before under its own name is none, nor is one that the lexicon knows
 * as something else.
 */
export function columnCandidates(
  anchor: ColumnAnchor,
  means: ColumnMeaning,
  tables: readonly (readonly GridColumn[])[],
  taken: (column: GridColumn) => boolean,
  context: PageContext,
  since: Instant,
): Candidate[] {
  const known = new Set(anchor.headers.map(textKey));
  known.delete(textKey(anchor.header.join(' ')));
  known.delete('');
  const open = tables.map((columns) =>
    columns.filter(
      (column) =>
        !taken(column) &&
        !known.has(textKey(column.header)) &&
        mayBecome(anchor.look, lookOf(textsIn(column))) &&
        !isOther(column, means, context),
    ),
  );
  return open.flatMap((columns) =>
    columns.map((column): Candidate => {
      const confidence = confidenceIn(column, columns.length === 1, anchor, means, context);
      const samples = textsIn(column).filter((text) => text !== '');
      return {
        key: `${column.grid.at} ${column.col}`,
        proposal: {
          place: 'column',
          anchor: anchorOf(column, since),
          confidence: Math.round(confidence * 100) / 100,
          shown: column.header,
          samples: samples.slice(0, SHOWN).map((text) => text.slice(0, 80)),
        },
      };
    }),
  );
}

function confidenceIn(
  column: GridColumn,
  alone: boolean,
  anchor: ColumnAnchor,
  means: ColumnMeaning,
  context: PageContext,
): number {
  const text = saysSame(column, means, context) ? 1 : Math.max(0, headerLikeness(anchor, column));
  const distance = Math.abs(column.position - anchor.position);
  const sameLook = lookOf(textsIn(column)) === anchor.look;
  // Where all else is as it was, the only column that is new must be the one that is gone.
  return (
    0.4 * text +
    0.2 * neighbourhood(anchor, column) +
    (alone ? 0.25 * leftOf(anchor, column) : 0) +
    (sameLook ? 0.1 : 0) +
    (distance === 0 ? 0.04 : distance === 1 ? 0.02 : 0)
  );
}

function headerLikeness(anchor: ColumnAnchor, column: GridColumn): number {
  if (headerKey(anchor.header) === headerKey(column.path)) return 1;
  const own = likeness(anchor.header.at(-1) ?? '', column.path.at(-1) ?? '');
  return Math.min(0.95, Math.max(own, likeness(anchor.header.join(' '), column.header)));
}

/** The share of the other taught columns that the table still has. */
function leftOf(anchor: ColumnAnchor, column: GridColumn): number {
  const own = textKey(anchor.header.join(' '));
  const others = anchor.headers.map(textKey).filter((header) => header !== own);
  const now = new Set(columnsIn(column.grid).map(({ header }) => textKey(header)));
  return others.length === 0 ? 1 : others.filter((header) => now.has(header)).length / others.length;
}

/** The share of the two neighbours that are still beside it; the edge of a table is a neighbour too. */
function neighbourhood(anchor: ColumnAnchor, column: GridColumn): number {
  const columns = columnsIn(column.grid);
  const sides = [-1, 1].filter((side) => {
    const before = anchor.headers[anchor.position + side];
    const now = columns[column.position + side]?.header;
    return before === undefined || now === undefined ? before === now : textKey(before) === textKey(now);
  });
  return sides.length / 2;
}

function saysSame({ path }: GridColumn, means: ColumnMeaning, context: PageContext): boolean {
  const now = meaningOf(path, context);
  if (means.kind === 'metric') return now.kind === 'metric' && now.metric === means.metric;
  if (now.kind !== 'dimension') return false;
  return (
    (means.kind === 'product-id' && now.dimension === 'product-id') ||
    (means.kind === 'title' && now.dimension === 'product-name')
  );
}

function isOther(column: GridColumn, means: ColumnMeaning, context: PageContext): boolean {
  const now = meaningOf(column.path, context);
  return now.kind !== 'unknown' && !saysSame(column, means, context);
}
