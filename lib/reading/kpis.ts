import type { Pair } from '@/lib/domain/capture';
import type { KpiReading, TableReading } from '@/lib/domain/reading';
import { mainFigure } from './main-figure';
import { meaningOver } from './meaning-over';
import type { PageContext } from './page-context';
import { readFields } from './quantity-fields';
import { saysComparison } from './words';

/**
 * Reads the tiles and labelled figures of the page whose label names a metric. A figure that two labels claim, and a
 * metric for which the page shows two figures, are ambiguous.
 */
export function readKpis(pairs: readonly Pair[], tables: readonly TableReading[], context: PageContext): KpiReading[] {
  const found = [...pairs.flatMap((pair) => readPair(pair, context)), ...tables.flatMap(tilesIn)];
  const places = new Map<string, Set<string>>();
  for (const { at, kpi } of found) places.set(at, (places.get(at) ?? new Set()).add(kpi.label));
  const kpis = new Map<string, KpiReading>();
  for (const { at, kpi } of found) {
    const claim = [kpi.metric, ...[...kpi.qualifiers].sort()].join(' ');
    const claimed = (places.get(at)?.size ?? 0) > 1;
    const reading = claimed ? { ...kpi, field: unsettled(kpi.field, 'metric') } : kpi;
    const other = kpis.get(claim);
    if (!other) kpis.set(claim, reading);
    else kpis.set(claim, between(other, reading));
  }
  return [...kpis.values()];
}

/** A table of one row that names no subject states figures of the page, one a column. */
export function isRowOfTiles(table: TableReading): boolean {
  const [row, ...others] = table.rows;
  return (
    row !== undefined && others.length === 0 && !row.productId && !row.title && Object.keys(row.labels).length === 0
  );
}

function tilesIn(table: TableReading): { at: string; kpi: KpiReading }[] {
  return table.columns.flatMap(({ header, metric, qualifiers, fields }) => {
    const [field] = fields;
    if (!metric || !field) return [];
    return [{ at: `${table.at} ${header}`, kpi: { label: header, metric, qualifiers, field } }];
  });
}

function readPair(pair: Pair, context: PageContext): { at: string; kpi: KpiReading }[] {
  if (saysComparison(pair.label)) return [];
  const meaning = meaningOver(
    [pair.label],
    pair.values.slice(0, 1).map(({ text }) => text),
    context,
  );
  if (meaning.kind !== 'metric') return [];
  const raw = pair.values[0]?.text ?? '';
  const figure = mainFigure(pair.values, meaning.unit);
  const [field] = readFields([{ raw: figure.kind === 'text' ? figure.text : raw, at: pair.at, figure }], {
    metric: meaning.metric,
    unit: meaning.unit,
    currency: meaning.currency ?? context.currency,
    home: context.home,
    locale: context.locale,
    scale: meaning.scale,
  });
  if (!field) return [];
  const { metric, qualifiers } = meaning;
  return [{ at: pair.at, kpi: { label: pair.label, metric, qualifiers, field } }];
}

/** What two tiles of one metric say together. */
function between(one: KpiReading, other: KpiReading): KpiReading {
  if (other.field.status !== 'ok') return one;
  if (one.field.status !== 'ok') return one.field.status === 'ambiguous' ? one : other;
  const same = one.field.value.value === other.field.value.value;
  return same ? one : { ...one, field: unsettled(one.field, 'witnesses') };
}

function unsettled(field: KpiReading['field'], reason: 'metric' | 'witnesses'): KpiReading['field'] {
  return field.status === 'ok' ? { status: 'ambiguous', raw: field.raw, at: field.at, reason } : field;
}
