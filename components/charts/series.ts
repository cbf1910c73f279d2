import { toNumber } from '@/lib/domain/decimal';
import type { Unit } from '@/lib/domain/metric';
import type { Quantity } from '@/lib/domain/quantity';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';

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

interface Figure {
  id: string;
  label: string;
  metric: string | null;
  quantity: Quantity;
}

/**
 * The figures of one page over its snapshots (oldest first): its tiles and the totals of its tables. A snapshot in
 * which a figure was not read gives no point; a figure whose unit changes is two figures.
 */
export function seriesOf(snapshots: readonly Snapshot[]): Series[] {
  const found = new Map<string, Figure & { points: { x: number; y: number }[] }>();
  for (const snapshot of snapshots) {
    const x = Date.parse(snapshot.takenAt);
    for (const figure of figuresOf(snapshot)) {
      const series = found.get(figure.id) ?? { ...figure, points: [] };
      if (series.points.at(-1)?.x !== x) series.points.push({ x, y: toNumber(figure.quantity.value) });
      found.set(figure.id, series);
    }
  }
  return [...found.values()].map(({ id, label, metric, quantity, points }) => ({
    id,
    label,
    metric,
    unit: quantity.unit,
    currency: quantity.unit === 'money' ? quantity.currency : null,
    points,
  }));
}

function figuresOf({ reading }: Snapshot): Figure[] {
  const tiles = reading.kpis.flatMap(({ label, metric, qualifiers, field }) =>
    figure(field, 'tile', label, metric, qualifiers),
  );
  const totals = reading.tables.flatMap(({ caption, columns, totals }, table) =>
    columns.flatMap(({ header, metric, qualifiers }, column) => {
      const total = totals?.[column];
      const label = caption ? `${caption}: ${header}` : header;
      return total ? figure(total, `table ${table}`, label, metric, qualifiers) : [];
    }),
  );
  return [...tiles, ...totals];
}

function figure(
  field: QuantityField,
  place: string,
  label: string,
  metric: string | null,
  qualifiers: readonly string[],
): Figure[] {
  if (field.status !== 'ok') return [];
  const { value: quantity } = field;
  const currency = quantity.unit === 'money' ? quantity.currency : null;
  return [
    { id: JSON.stringify([place, label, metric, ...qualifiers, quantity.unit, currency]), label, metric, quantity },
  ];
}
