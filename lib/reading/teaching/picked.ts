import type { Capture } from '@/lib/domain/capture';
import type { QuantityField, Reading } from '@/lib/domain/reading';
import type { ColumnMeaning, PickedPlace, TeachingDefinition, ValueMeaning } from '@/lib/domain/teaching';
import type { Instant } from '@/lib/domain/time';
import { metricUnder } from '@/lib/lexicon/header-meaning';
import { anchorOf, columnsIn, type GridColumn, textsIn } from './columns';
import { type ValuePlace, valueAnchor, valueText } from './values';

type Lesson = TeachingDefinition['lesson'];
type Meaning = ColumnMeaning | ValueMeaning;

/** What was pointed at, found again in the capture that it was pointed out in. */
export type Picked = { kind: 'column'; column: GridColumn } | { kind: 'value'; place: ValuePlace };

/** The place that a number stands for in a capture; null where the capture has no such place. */
export function pickedIn(capture: Capture, at: PickedPlace): Picked | null {
  switch (at.kind) {
    case 'column': {
      const grid = capture.grids[at.grid];
      const column = grid && columnsIn(grid).find(({ col }) => col === at.col);
      return column ? { kind: 'column', column } : null;
    }
    case 'pair': {
      const pair = capture.pairs[at.index];
      return pair ? { kind: 'value', place: { kind: 'pair', pair } } : null;
    }
    case 'line': {
      const line = capture.lines[at.index];
      return line ? { kind: 'value', place: { kind: 'line', line } } : null;
    }
  }
}

/** A lesson about what was pointed at; null where such a place cannot mean that. */
export function lessonOf(picked: Picked, means: Meaning, capture: Capture, since: Instant): Lesson | null {
  if (picked.kind === 'column') {
    const column = asColumnMeaning(means);
    return column && { place: 'column', means: column, anchors: [anchorOf(picked.column, since)] };
  }
  const value = asValueMeaning(means);
  return value && { place: 'value', means: value, anchors: [valueAnchor(picked.place, capture.lines, since)] };
}

function asColumnMeaning(means: Meaning): ColumnMeaning | null {
  return means.kind === 'price' || means.kind === 'list-price' ? null : (means as ColumnMeaning);
}

function asValueMeaning(means: Meaning): ValueMeaning | null {
  return means.kind === 'sku' ? null : (means as ValueMeaning);
}

/** What names the place to people, and the texts that stand there. */
export function shownOf(picked: Picked): { label: string; texts: string[]; rows: number } {
  if (picked.kind === 'column') {
    const { column } = picked;
    return { label: column.header, texts: textsIn(column), rows: column.grid.body.length };
  }
  const { place } = picked;
  const label = place.kind === 'pair' ? place.pair.label : '';
  return { label, texts: [valueText(place)], rows: 1 };
}

/** What a lesson claims: two places of one table or page that claim the same cannot both be right. */
export function claimOf(lesson: Lesson, platform: string | null): string {
  const { means } = lesson;
  if (means.kind !== 'metric') return means.kind;
  const anchor = lesson.anchors.at(-1);
  const header = anchor && ('header' in anchor ? anchor.header : (anchor.label ?? ''));
  const qualifiers = metricUnder(means.metric, header ?? '', platform)?.qualifiers ?? [];
  return [means.metric, ...[...qualifiers].sort()].join(' ');
}

/** One row, or the one value, as a reading has it: its text on the page and what was read from it. */
export interface ReadPlace {
  readonly subject: string | null;
  readonly raw: string;
  /** Null where an identity was read, or nothing. */
  readonly field: QuantityField | null;
  /** The id or title that was read; null where the place bears a figure, or nothing was read. */
  readonly text: string | null;
}

/** How the place that was pointed at reads, row by row. */
export function readPlaces(picked: Picked, means: Meaning, reading: Reading): ReadPlace[] {
  return picked.kind === 'column'
    ? readColumn(picked.column, means, reading)
    : [readValue(picked.place, means, reading)];
}

function readColumn({ grid, col, header }: GridColumn, means: Meaning, reading: Reading): ReadPlace[] {
  const texts = new Map(grid.body.map((row) => [row.ref, row.cells.find((cell) => cell.col === col)]));
  const table = reading.tables.find(({ at }) => at === grid.at);
  if (!table)
    return [...texts.values()].map((cell) => ({ subject: null, raw: cell?.text ?? '', field: null, text: null }));
  const places = new Set([...texts.values()].flatMap((cell) => cell?.at ?? []));
  const column =
    means.kind === 'metric'
      ? table.columns.find(
          ({ metric, header: named, fields }) =>
            metric === means.metric &&
            named === header &&
            fields.every((field) => !('at' in field) || places.has(field.at)),
        )
      : undefined;
  return table.rows.map((row, index): ReadPlace => {
    const identity = means.kind === 'product-id' ? row.productId : means.kind === 'title' ? row.title : null;
    const sku = means.kind === 'sku' ? (row.labels.SKU ?? null) : null;
    return {
      subject: row.title ?? row.productId,
      raw: texts.get(row.ref)?.text ?? '',
      field: column?.fields[index] ?? null,
      text: identity ?? sku,
    };
  });
}

function readValue(place: ValuePlace, means: Meaning, { kpis, product }: Reading): ReadPlace {
  const raw = valueText(place);
  const at = place.kind === 'pair' ? place.pair.at : place.line.at;
  const none = { subject: null, raw, field: null, text: null };
  switch (means.kind) {
    case 'metric': {
      const kpi = kpis.find(({ metric, field }) => metric === means.metric && 'at' in field && field.at === at);
      return { ...none, field: kpi?.field ?? null };
    }
    case 'price':
    case 'list-price': {
      const field = means.kind === 'price' ? product?.price : product?.listPrice;
      if (!field || !('at' in field) || field.at !== at) return none;
      if (field.status !== 'ok') return { ...none, field };
      const { amount: value, currency } = field.value;
      return { ...none, field: { ...field, value: { unit: 'money', value, currency } } };
    }
    case 'title':
      return { ...none, text: product?.title === raw ? raw : null };
    case 'product-id':
      return { ...none, text: product?.productId && raw.includes(product.productId) ? product.productId : null };
    default:
      return none;
  }
}
