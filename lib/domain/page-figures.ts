import { toNumber } from './decimal';
import type { Unit } from './metric';
import { isPartTotal } from './page-total';
import { periodKind, scopeKey } from './period';
import type { QuantityField } from './reading';
import type { Snapshot } from './snapshot';
import type { Zone } from './time';
import { wallClock } from './wall-clock';

/** One figure of a page: a tile, or the total of a table's column. */
export interface PageFigure {
  /** Stable over snapshots: where the figure stands, what it is, and what its page is for and filtered to. */
  id: string;
  /** The page's own words for it, and for what it is for. */
  label: string;
  about: string;
  metric: string | null;
  unit: Unit;
  currency: string | null;
  value: number;
}

/**
 * The figures of one look at a page, those that were read. One whose unit changes is another figure, and so is one of
 * another kind of period or another filter of the page. `zone` is where the days are, on pages that do not say.
 */
export function pageFigures({ takenAt, reading }: Snapshot, zone: Zone): PageFigure[] {
  const day = wallClock(Date.parse(takenAt), reading.zone ?? zone);
  const key = `${periodKind(reading, day)}\n${scopeKey(reading)}`;
  const about = [reading.period?.raw, ...(reading.scope ?? []).map(({ text }) => text)].filter(Boolean).join(' · ');
  const figures: PageFigure[] = [];
  const keep = (
    field: QuantityField,
    place: string,
    label: string,
    metric: string | null,
    qualifiers: readonly string[],
  ) => {
    if (field.status !== 'ok') return;
    const { value: quantity } = field;
    const { unit } = quantity;
    const currency = quantity.unit === 'money' ? quantity.currency : null;
    // A long history names a million of them, which as JSON would take seconds.
    const id = [place, label, metric, qualifiers.join(), unit, currency, key].join('\n');
    figures.push({ id, label, about, metric, unit, currency, value: toNumber(quantity.value) });
  };
  for (const { label, metric, qualifiers, field } of reading.kpis) keep(field, 'tile', label, metric, qualifiers);
  reading.tables.forEach((table, place) => {
    table.columns.forEach((column, at) => {
      const total = table.totals?.[at];
      if (!total || isPartTotal(table, column, total)) return;
      const label = table.caption ? `${table.caption}: ${column.header}` : column.header;
      keep(total, `table ${place}`, label, column.metric, column.qualifiers);
    });
  });
  return figures;
}
