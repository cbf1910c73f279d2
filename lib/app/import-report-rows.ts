import type { Cell, Row } from '@/lib/domain/capture';
import { shiftDecimal } from '@/lib/domain/decimal';
import type { Currency } from '@/lib/domain/money';
import type { PlatformId } from '@/lib/domain/platform';
import type { QuantityField, RowReading } from '@/lib/domain/reading';
import type { ReportColumn, ReportTable } from '@/lib/domain/report';
import { mainFigure } from '@/lib/reading/main-figure';
import { ID_TOKEN } from '@/lib/reading/product-ids';
import { readFields } from '@/lib/reading/quantity-fields';
import { identityColumns } from '@/lib/reading/row-identity';
import { saysTotal } from '@/lib/reading/words';
import type { ReportColumnRole, ReportMetric } from './import-report-columns';
import type { RatioScale } from './import-report-ratios';

/** What holds for every figure of a report. */
export interface ReportContext {
  platform: PlatformId | null;
  currency: Currency | null;
  locale: string | null;
  /** Rows of several currencies: then no amount's currency is sure. */
  mixed: boolean;
}

/** Where a cell stands, as a spreadsheet calls it: "Sheet1!C12", in a text file "C12". */
export function cellAt({ sheet, rows }: ReportTable, row: number, index: number): string {
  return `${sheet === null ? '' : `${sheet.slice(0, 60)}!`}${letters(index + 1)}${rows[row] ?? ''}`;
}

function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/**
 * The fields of one column, one a row of the table. Cells that the file itself holds as numbers are read by the point,
 * the others by the site's language, each kind as one column. `ratio` is the proven scale of rates without a percent sign.
 */
export function columnFields(
  table: ReportTable,
  column: ReportColumn,
  meaning: ReportMetric | null,
  context: ReportContext,
  ratio: RatioScale | null = null,
): QuantityField[] {
  const isTyped = (row: number) => (typeof column.typed === 'boolean' ? column.typed : (column.typed[row] ?? false));
  const read = new Map<boolean, Map<string, QuantityField>>();
  for (const typed of [true, false]) {
    const texts = new Set(column.cells.filter((cell, row) => cell !== null && isTyped(row) === typed) as string[]);
    read.set(
      typed,
      readTexts([...texts], meaning, context, typed ? 'typed' : provesPoint(texts) ? 'point' : null, ratio),
    );
  }
  return column.cells.map((cell, row) => {
    const field = cell === null ? undefined : read.get(isTyped(row))?.get(cell);
    if (!field || field.status === 'absent') return { status: 'absent', raw: cell };
    return { ...field, at: cellAt(table, row, column.index) };
  });
}

function readTexts(
  texts: readonly string[],
  meaning: ReportMetric | null,
  context: ReportContext,
  proven: 'typed' | 'point' | null,
  ratio: RatioScale | null,
): Map<string, QuantityField> {
  const unit = meaning?.unit ?? null;
  const isPoint = proven !== null;
  const isWhole = unit === 'count' && (meaning?.scale ?? 0) === 0 && proven !== 'typed';
  const places = texts.map((raw) => {
    const text = ratio ? asPercent(raw, ratio) : isWhole ? withoutGroups(raw) : isPoint ? withFourthPlace(raw) : raw;
    return { raw, at: '', figure: mainFigure([{ text, struck: false }], unit) };
  });
  const fields = readFields(places, {
    metric: meaning?.metric ?? null,
    unit,
    currency: meaning?.currency ?? (context.mixed ? null : context.currency),
    home: null,
    locale: isPoint ? 'en-US' : context.locale,
    scale: meaning?.scale ?? 0,
  });
  return new Map(texts.map((text, at) => [text, withoutDoubt(fields[at] ?? { status: 'absent', raw: text }, context)]));
}

/** A rate with the percent sign that its column leaves out. */
function asPercent(text: string, ratio: RatioScale): string {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return text;
  return `${ratio === 'fraction' ? shiftDecimal(text, 2) : text}%`;
}

/** Three places behind a point could be a thousand elsewhere: a fourth leaves no doubt. */
function withFourthPlace(text: string): string {
  return text.replace(/(?<=\d\.\d{3})(?!\d)/g, '0');
}

/** A count has no decimals: what stands in it by threes is grouped, by whatever mark (Amazon's German files by a comma). */
function withoutGroups(text: string): string {
  return /^-?\d{1,3}([.,'’ ])\d{3}(?:\1\d{3})*$/.test(text) ? text.replace(/[.,'’ ]/g, '') : text;
}

/** Whether cells of a column prove that a point begins their decimals, and none that a comma does. */
function provesPoint(texts: ReadonlySet<string>): boolean {
  let point = false;
  for (const text of texts) {
    if (/\d,(?:\d{1,2}|\d{4,})(?!\d)|\d\.\d{3}[.,]/.test(text)) return false;
    point ||= /\d\.(?:\d{1,2}|\d{4,})(?!\d)/.test(text);
  }
  return point;
}

/** An amount of a table of several currencies is of none. */
function withoutDoubt(field: QuantityField, { mixed }: ReportContext): QuantityField {
  if (!mixed || field.status !== 'ok' || field.value.unit !== 'money' || field.value.currency !== null) return field;
  return { status: 'ambiguous', raw: field.raw, at: field.at, reason: 'currency' };
}

/** What the rows of a table are about. */
export interface ReportSubjects {
  /** Whether a column names products, by id, name or SKU. */
  ofProducts: boolean;
  /** Whether a column names campaigns, keywords or places. */
  ofSlots: boolean;
  /** Whether anything but the date tells the rows apart. */
  told: boolean;
  rowReading: (row: number) => RowReading;
  isTotal: (row: number) => boolean;
}

type DimensionRole = Extract<ReportColumnRole, { kind: 'dimension' }>;

const SAMPLE = 20;
const LONGEST_LABEL = 200;

/** Finds what the rows of a table are about: ids and names of products, and the other texts that tell rows apart. */
export function subjectsOf(
  table: ReportTable,
  roles: readonly ReportColumnRole[],
  by: readonly ReportColumnRole[],
): ReportSubjects {
  const dimensions = roles.filter((role): role is DimensionRole => role.kind === 'dimension');
  const times = roles.filter((role) => role.kind === 'time' && !by.includes(role));
  const named = identityColumns(
    dimensions.map(({ header, column, dimension }) => ({ header, col: column.index, kind: dimension, taught: false })),
    sampleRows(table, dimensions),
  );
  const columnAt = (col: number | null) => dimensions.find(({ column }) => column.index === col)?.column ?? null;
  const [id, name] = [columnAt(named.id), columnAt(named.name)];
  const labelled = [...dimensions, ...times].filter(
    (role) => !(role.kind === 'dimension' && (role.dimension === 'action' || role.dimension === 'image')),
  );
  const first =
    [...roles].sort((a, b) => a.column.index - b.column.index).find(({ kind }) => kind !== 'figures') ?? null;
  return {
    ofProducts: dimensions.some(
      ({ dimension }) => dimension === 'product-id' || dimension === 'product-name' || dimension === 'sku',
    ),
    ofSlots: dimensions.some(({ dimension }) => dimension === 'slot'),
    told: labelled.length > 0,
    rowReading(row) {
      const labels: Record<string, string> = {};
      for (const { header, column } of labelled) {
        const text = column.cells[row];
        if (text && header) labels[header] = text.slice(0, LONGEST_LABEL);
      }
      const token = id?.cells[row]?.replace(/^#\s*/, '') ?? '';
      const productId = !table.ofOrders && ID_TOKEN.test(token) ? token : null;
      const ref = table.rows[row] ?? row + 1;
      const title = name?.cells[row] ?? null;
      return {
        ref,
        at: cellAt(table, row, 0),
        key: null,
        productId,
        title: title && /\p{L}/u.test(title) ? title : null,
        labels,
      };
    },
    isTotal(row) {
      const token = id?.cells[row] ?? null;
      if (token !== null && !saysTotal(token) && !/^[-–—]+$/.test(token)) return false;
      const said = [name?.cells[row], first?.column.cells[row]].flatMap((text) => text ?? []);
      return said.some((text) => SUM.test(text) || (saysTotal(text) && (id !== null || text.length <= SHORT_TOTAL)));
    },
  };
}

/** Words for the sum of all rows that are no more than that; names of goods may begin with "Total" too. */
const SUM =
  /^(?:通算実績|합\s?계?|合\s?计|总\s?计|合\s?計|總\s?計|汇总|grand total|totals?|summe|gesamt|итого|всего)$/iu;
const SHORT_TOTAL = 8;

function sampleRows(table: ReportTable, dimensions: readonly DimensionRole[]): Row[] {
  return table.rows.slice(0, SAMPLE).map((ref, row) => ({
    ref,
    at: '',
    key: null,
    level: 0,
    cells: dimensions.flatMap(({ column }): Cell[] => {
      const text = column.cells[row];
      if (!text) return [];
      return [{ col: column.index, at: '', text, parts: [{ text, struck: false }], links: [], attributes: {} }];
    }),
  }));
}

/** An id that stands on several rows is of no one of them: they are its days, channels or SKUs. */
export function withDistinctIds(rows: readonly RowReading[]): RowReading[] {
  const counts = new Map<string, number>();
  for (const { productId } of rows) if (productId) counts.set(productId, (counts.get(productId) ?? 0) + 1);
  return rows.map((row) => (row.productId && counts.get(row.productId) !== 1 ? { ...row, productId: null } : row));
}
