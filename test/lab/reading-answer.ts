import { toNumber } from '@/lib/domain/decimal';
import type { Unit } from '@/lib/domain/metric';
import type { Money } from '@/lib/domain/money';
import type {
  ColumnReading,
  KpiReading,
  MoneyField,
  ProductReading,
  QuantityField,
  Reading,
  TableReading,
  Verdict,
} from '@/lib/domain/reading';

interface ValueAnswer {
  raw: string;
  value: number;
  unit: Unit;
  currency?: string;
}

interface MoneyAnswer {
  amount: string;
  currency: string;
}

interface ProductAnswer {
  title: string | null;
  productId: string | null;
  price: MoneyAnswer | null;
  listPrice: MoneyAnswer | null;
  range: { min: string; max: string | null; currency: string } | null;
  availability: ProductReading['availability'];
  status: ProductReading['status'];
  sources: { where: string; raw: string; amount: string | null; currency: string | null }[];
}

interface TableAnswer {
  rows: { productId: string | null; title: string | null; cells: Record<string, ValueAnswer | null> }[];
  totals: Record<string, ValueAnswer | null> | null;
  rowsSeen: number;
  rowsTotal: number | null;
}

/** What `lab read` prints for one page; values are numbers in the unit's base, keyed by metric. */
export interface ReadingAnswer {
  file: string;
  url: string;
  platform: string | null;
  page: string | null;
  verdict: Verdict;
  product: ProductAnswer | null;
  kpis: ({ metric: string; raw: string } & Partial<ValueAnswer>)[];
  tables: TableAnswer[];
  dateRange: { start: string | null; end: string | null } | null;
  windows: { label: string | null; text: string; start: string | null; end: string | null }[];
}

/**
 * A reading in the lab's shape. Columns and tiles without a metric are left out, and so is a cell that was seen but not
 * read; a cell that the page leaves empty is null. Where qualifiers alone tell two columns apart, the plain one stands.
 */
export function readingAnswer(file: string, url: string, reading: Reading): ReadingAnswer {
  return {
    file,
    url,
    platform: reading.platform,
    page: reading.page,
    verdict: reading.verdict,
    product: reading.product && productAnswer(reading.product),
    kpis: reading.kpis.flatMap(kpiAnswer),
    tables: reading.tables.map(tableAnswer),
    dateRange: reading.period && { start: reading.period.start, end: reading.period.end },
    windows: reading.windows.map(({ label, text, window }) => ({ label, text, ...window })),
  };
}

function kpiAnswer(kpi: KpiReading): ReadingAnswer['kpis'] {
  const value = valueAnswer(kpi.field);
  return kpi.metric && value ? [{ metric: kpi.metric, ...value }] : [];
}

function tableAnswer(table: TableReading): TableAnswer {
  const columns = plainColumns(table.columns);
  return {
    // A row without id and title is of a day, a channel or a variant, or its column of names was never in view.
    rows: table.rows.flatMap((row, index) => {
      if (row.productId === null && row.title === null) return [];
      const cells = cellsOf(columns.map(([metric, column]) => [metric, column.fields[index]]));
      return [{ productId: row.productId, title: row.title, cells }];
    }),
    totals: table.totals
      ? cellsOf(columns.map(([metric, column]) => [metric, table.totals?.[table.columns.indexOf(column)]]))
      : null,
    rowsSeen: table.rowsSeen,
    rowsTotal: table.rowsTotal,
  };
}

/** One column a metric: the only one, or the one that has the fewest qualifiers; none where two are alike. */
function plainColumns(columns: readonly ColumnReading[]): [string, ColumnReading][] {
  const byMetric = new Map<string, ColumnReading[]>();
  for (const column of columns) {
    if (column.metric) byMetric.set(column.metric, [...(byMetric.get(column.metric) ?? []), column]);
  }
  return [...byMetric].flatMap(([metric, alike]): [string, ColumnReading][] => {
    const fewest = Math.min(...alike.map((column) => column.qualifiers.length));
    const [plain, ...others] = alike.filter((column) => column.qualifiers.length === fewest);
    return plain && others.length === 0 ? [[metric, plain]] : [];
  });
}

function cellsOf(fields: readonly (readonly [string, QuantityField | undefined])[]): TableAnswer['totals'] & object {
  const cells: Record<string, ValueAnswer | null> = {};
  for (const [metric, field] of fields) {
    if (field?.status === 'absent') cells[metric] = null;
    const value = field && valueAnswer(field);
    if (value) cells[metric] = value;
  }
  return cells;
}

function valueAnswer(field: QuantityField): ValueAnswer | null {
  if (field.status !== 'ok') return null;
  const { value } = field;
  const answer = { raw: field.raw, value: toNumber(value.value), unit: value.unit };
  return value.unit === 'money' && value.currency ? { ...answer, currency: value.currency } : answer;
}

function productAnswer(product: ProductReading): ProductAnswer {
  const { range } = product;
  return {
    title: product.title,
    productId: product.productId,
    price: moneyAnswer(product.price),
    listPrice: moneyAnswer(product.listPrice),
    range: range && { min: range.min.amount, max: range.max?.amount ?? null, currency: range.min.currency },
    availability: product.availability,
    status: product.status,
    sources: product.sources.map(({ where, raw, price }) => ({
      where,
      raw,
      amount: price?.amount ?? null,
      currency: price?.currency ?? null,
    })),
  };
}

function moneyAnswer(field: MoneyField): Money | null {
  return field.status === 'ok' ? field.value : null;
}
