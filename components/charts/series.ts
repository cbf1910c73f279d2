import { toNumber } from '@/lib/domain/decimal';
import type { Unit } from '@/lib/domain/metric';
import { isPartTotal } from '@/lib/domain/page-total';
import { periodKind, scopeKey } from '@/lib/domain/period';
import type { Quantity } from '@/lib/domain/quantity';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import { wallClock } from '@/lib/domain/wall-clock';

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

/** A figure with what its page said that it is for. */
interface FigureOverTime extends Figure {
  about: string;
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
    const { reading } = snapshot;
    const key = [periodKind(reading, wallClock(x, reading.zone ?? zone)), scopeKey(reading)];
    const about = [reading.period?.raw, ...(reading.scope ?? []).map(({ text }) => text)].filter(Boolean).join(' · ');
    for (const figure of figuresOf(snapshot)) {
      const id = JSON.stringify([figure.id, ...key]);
      const series = found.get(id) ?? { ...figure, id, about, points: [] };
      if (series.points.at(-1)?.x !== x) series.points.push({ x, y: toNumber(figure.quantity.value) });
      found.set(id, series);
    }
  }
  const all = [...found.values()];
  const isAlone = (label: string) => all.filter((one) => one.label === label).length === 1;
  return all.map(({ id, label, metric, quantity, about, points }) => ({
    id,
    label: about === '' || isAlone(label) ? label : `${label} (${about})`,
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
  const totals = reading.tables.flatMap((table, place) =>
    table.columns.flatMap((column, at) => {
      const { header, metric, qualifiers } = column;
      const total = table.totals?.[at];
      const label = table.caption ? `${table.caption}: ${header}` : header;
      if (!total || isPartTotal(table, column, total)) return [];
      return figure(total, `table ${place}`, label, metric, qualifiers);
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
