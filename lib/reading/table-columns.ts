import type { Cell, Grid, HeaderCell, Row } from '@/lib/domain/capture';
import type { MetricId, Unit } from '@/lib/domain/metric';
import type { ColumnMeaning } from '@/lib/domain/teaching';
import {
  type DimensionKind,
  type HeaderContext,
  type HeaderMeaning,
  meaningOf,
  metricUnder,
} from '@/lib/lexicon/header-meaning';
import { figuresOf, mainFigure } from './main-figure';
import { meaningOver } from './meaning-over';
import { ID_TOKEN, saysId, saysSku } from './product-ids';
import type { Place } from './quantity-fields';
import { saysComparison } from './words';

type MetricMeaning = Extract<HeaderMeaning, { kind: 'metric' }>;

/** A column that bears values: its header, what it means (null where that is not known), and how a cell states it. */
export interface ValueColumn {
  readonly header: string;
  readonly col: number;
  readonly meaning: MetricMeaning | null;
  /** Whether the user said what it is. */
  readonly taught: boolean;
  place(row: Row): Place | null;
}

/** A column that says what a row is about. */
export interface DimensionColumn {
  readonly header: string;
  readonly col: number;
  readonly kind: DimensionKind | null;
  readonly taught: boolean;
}

export interface TableColumns {
  readonly values: ValueColumn[];
  readonly dimensions: DimensionColumn[];
}

const MOSTLY = 0.8;

/**
 * Says what each column of a grid is. A column whose header names several metrics, or whose cells label their figures,
 * becomes several; two columns that claim the same metric lose it both, since nothing says which one is meant. What
 * the user taught of a column, by its number, comes before what its header says.
 */
export function columnsOf(
  grid: Grid,
  rows: readonly Row[],
  context: HeaderContext,
  taught: ReadonlyMap<number, ColumnMeaning> = new Map(),
): TableColumns {
  const values: ValueColumn[] = [];
  const dimensions: DimensionColumn[] = [];
  for (const { col, path, named } of headerPaths(grid)) {
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.col === col));
    const header = path.join(' ');
    const told = taught.get(col);
    if (told?.kind === 'metric') {
      values.push(valueColumn(header, col, toldMetric(told, path, context), true));
      continue;
    }
    if (told) {
      dimensions.push({ header, col, kind: TOLD[told.kind], taught: true });
      continue;
    }
    const parted = partedByHeader(col, path, cells, context) ?? partedByLabels(col, path, cells, context);
    if (parted) {
      values.push(...parted);
      continue;
    }
    const meaning = meaningOver(
      path,
      cells.map(({ text }) => text),
      context,
    );
    if (meaning.kind === 'metric') values.push(valueColumn(header, col, named ? meaning : null));
    else if (meaning.kind === 'benchmark') values.push(valueColumn(header, col, null));
    else if (meaning.kind === 'dimension') dimensions.push({ header, col, kind: meaning.dimension, taught: false });
    else if (bearsIds(header, cells))
      dimensions.push({ header, col, kind: saysSku(header) ? 'sku' : 'product-id', taught: false });
    else if (header !== '' && holdsFigures(cells)) values.push(valueColumn(header, col, null));
    else dimensions.push({ header, col, kind: null, taught: false });
  }
  return { values: withoutRivals(values, rows), dimensions };
}

/**
 * The header texts over each column, outermost first; a text that stands in several levels is named once. A column that
 * has no name of its own, but stands in a group whose other columns have, is not `named` by the group.
 */
export function headerPaths(grid: Grid): { col: number; path: string[]; named: boolean }[] {
  const cols = new Set<number>();
  for (const cell of grid.header.flat()) for (let at = 0; at < cell.span; at++) cols.add(cell.col + at);
  for (const row of grid.body) for (const cell of row.cells) cols.add(cell.col);
  return [...cols]
    .sort((a, b) => a - b)
    .map((col) => {
      const over = grid.header.flatMap((level) =>
        level.filter((cell) => cell.col <= col && col < cell.col + cell.span),
      );
      const path = [...new Set(over.map((cell) => cell.text))];
      const inmost = over.findLast((cell) => cell.text !== '');
      return { col, path: path.length ? path : [''], named: !inmost || !isGroup(inmost, grid) };
    });
}

/** Whether a header cell has cells with names of their own below it. */
function isGroup(cell: HeaderCell, grid: Grid): boolean {
  if (cell.span < 2) return false;
  const level = grid.header.findIndex((cells) => cells.includes(cell));
  const below = grid.header.slice(level + 1).flat();
  return below.some(
    ({ col, text }) => text !== '' && text !== cell.text && col >= cell.col && col < cell.col + cell.span,
  );
}

const TOLD = { 'product-id': 'product-id', title: 'product-name', sku: 'sku', ignore: 'other' } as const;

/** The metric that the user named, with the period, unit and scale that the header states; null where they differ. */
function toldMetric(
  { metric, currency, scale }: Extract<ColumnMeaning, { kind: 'metric' }>,
  path: readonly string[],
  context: HeaderContext,
): MetricMeaning | null {
  const stated = metricUnder(metric, path, context.platform);
  return stated && { ...stated, currency: stated.currency ?? currency, scale: stated.scale || scale };
}

function valueColumn(header: string, col: number, meaning: MetricMeaning | null, taught = false): ValueColumn {
  return { header, col, meaning, taught, place: (row) => wholeCell(row, col, meaning?.unit ?? null) };
}

function wholeCell(row: Row, col: number, unit: Unit | null): Place | null {
  const cell = cellIn(row, col);
  return cell ? { raw: cell.text, at: cell.at, figure: mainFigure(cell.parts, unit) } : null;
}

function cellIn(row: Row, col: number): Cell | undefined {
  return row.cells.find((cell) => cell.col === col);
}

const SEPARATOR = /\s*[/／|｜]\s*/;

/** "Visitors / Page views" over "23,907 / 29,113". */
function partedByHeader(
  col: number,
  path: readonly string[],
  cells: readonly Cell[],
  context: HeaderContext,
): ValueColumn[] | null {
  const outer = path.slice(0, -1);
  const names = (path.at(-1) ?? '').split(SEPARATOR);
  if (names.length < 2 || names.length > 4) return null;
  const meanings = names.map((name) => meaningOf([...outer, name], context));
  const filled = cells.filter((cell) => cell.text !== '');
  const fitting = filled.filter((cell) => partsOfCell(cell).length === names.length);
  if (filled.length === 0 || fitting.length < filled.length * MOSTLY) return null;
  if (meanings.filter((meaning) => meaning.kind === 'metric').length < 2) return null;
  return names.map((name, index): ValueColumn => {
    const meaning = meanings[index];
    return {
      header: [...outer, name].join(' '),
      col,
      meaning: meaning?.kind === 'metric' ? meaning : null,
      taught: false,
      place: (row) => {
        const cell = cellIn(row, col);
        const text = cell && partsOfCell(cell).length === names.length ? partsOfCell(cell)[index] : undefined;
        return cell && text !== undefined ? { raw: text, at: cell.at, figure: { kind: 'text', text } } : null;
      },
    };
  });
}

function partsOfCell(cell: Cell): string[] {
  const [only] = cell.parts;
  return cell.parts.length === 1 && only ? only.text.split(SEPARATOR) : cell.parts.map((part) => part.text);
}

/** A header over cells that name each of their figures: "Buyers 1,313 / Orders 1,451". */
function partedByLabels(
  col: number,
  path: readonly string[],
  cells: readonly Cell[],
  context: HeaderContext,
): ValueColumn[] | null {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    for (const label of new Set(labelsIn(cell))) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const filled = cells.filter((cell) => cell.text !== '').length;
  const labels = [...counts].filter(([, count]) => count >= filled * MOSTLY).map(([label]) => label);
  const meanings = labels.map((label) => meaningOf([...path, label], context));
  const known = meanings.filter((meaning) => meaning.kind === 'metric').length;
  if (known === 0 || (labels.length === 1 && meaningOf(path, context).kind !== 'unknown')) return null;
  return labels.map((label, index): ValueColumn => {
    const meaning = meanings[index];
    return {
      header: [...path, label].join(' '),
      col,
      meaning: meaning?.kind === 'metric' ? meaning : null,
      taught: false,
      place: (row) => {
        const cell = cellIn(row, col);
        const own = cell ? figuresOf(cell.parts).filter((figure) => figure.label === label) : [];
        const [figure] = own;
        if (!cell || !figure) return null;
        const several = own.length > 1 && ({ kind: 'several', reason: 'witnesses' } as const);
        return { raw: figure.text, at: cell.at, figure: several || { kind: 'text', text: figure.text } };
      },
    };
  });
}

function labelsIn(cell: Cell): string[] {
  return figuresOf(cell.parts).flatMap(({ label }) => (label !== null && !saysComparison(label) ? [label] : []));
}

/** A header that says "ID" in one way or another over tokens that look like ids. */
function bearsIds(header: string, cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell.text !== '');
  const tokens = filled.filter((cell) => ID_TOKEN.test(cell.text) && /\d/.test(cell.text));
  return filled.length > 0 && tokens.length >= filled.length * MOSTLY && (saysId(header) || saysSku(header));
}

function holdsFigures(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell.text !== '');
  const figures = filled.filter((cell) => /^[^\p{L}]*\p{L}{0,3}[^\p{L}]*\p{Nd}/u.test(cell.text));
  return filled.length > 0 && figures.length >= filled.length * MOSTLY;
}

/** Two columns with one metric and the same qualifiers: copies become one, rivals lose the metric, but for a taught one. */
function withoutRivals(columns: readonly ValueColumn[], rows: readonly Row[]): ValueColumn[] {
  const claims = new Map<string, ValueColumn[]>();
  for (const column of columns) {
    const { meaning } = column;
    if (!meaning) continue;
    const claim = claimOf(meaning.metric, meaning.qualifiers);
    claims.set(claim, [...(claims.get(claim) ?? []), column]);
  }
  return columns.flatMap((column) => {
    const { meaning } = column;
    const rivals = (meaning && claims.get(claimOf(meaning.metric, meaning.qualifiers))) ?? [];
    const [first] = rivals;
    if (rivals.length < 2 || !first) return [column];
    const copies = rivals.every((rival) => rows.every((row) => rawOf(rival, row) === rawOf(first, row)));
    if (copies) return column === first ? [column] : [];
    const told = rivals.filter((rival) => rival.taught);
    return told.length === 1 && told[0] === column ? [column] : [{ ...column, meaning: null }];
  });
}

function claimOf(metric: MetricId, qualifiers: readonly string[]): string {
  return [metric, ...[...qualifiers].sort()].join(' ');
}

function rawOf(column: ValueColumn, row: Row): string | null {
  return column.place(row)?.raw ?? null;
}
