import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ReadingAnswer } from '../lab/reading-answer';

const Shown = z.object({ raw: z.string(), value: z.number().nullish(), currency: z.string().optional() });
const Cells = z.record(z.string(), Shown.nullable());
const Child = z.object({ skuId: z.string().nullish(), title: z.string().nullish() });

/** The parts of a truth file that a score needs; ../shared/dashboards and this folder write it alike. */
export const Truth = z.object({
  page: z.string(),
  dateRange: z.object({ start: z.string().nullable(), end: z.string().nullable() }).nullish(),
  kpis: z.array(Shown.extend({ metric: z.string(), label: z.string() })),
  columns: z.array(z.object({ metric: z.string(), header: z.string(), hidden: z.boolean().optional() })),
  rows: z.array(
    z.object({ productId: z.string(), title: z.string(), cells: Cells, children: z.array(Child).optional() }),
  ),
  rowsUnreadable: z.boolean().optional(),
  closedShadow: z.boolean().optional(),
  live: z.object({ metrics: z.record(z.string(), z.object({ value: z.array(z.number()) })) }).nullish(),
  firstPaint: z.object({ rowIdsInDom: z.array(z.string()), metricsInDom: z.array(z.string()) }),
});
export type Truth = z.infer<typeof Truth>;

/** `wrong` counts whatever was read and is not so; a value left unread is only missed. */
export interface Score {
  cells: number;
  right: number;
  wrong: number;
  kpis: number;
  kpiRight: number;
  kpiWrong: number;
  /** null where the page says no period, or none was read. */
  periodRight: boolean | null;
  /** One line for each wrong value. */
  faults: string[];
}

// The truth names metrics coarsely; these are the lexicon's finer ids that may stand for each.
const FINER: Record<string, readonly string[]> = {
  visitors: ['sessions'],
  orders: ['orders_paid', 'orders_placed', 'ad_orders'],
  units: ['units_paid', 'units_placed', 'ad_units'],
  gmv: ['gmv_paid', 'gmv_placed', 'ad_gmv', 'net_gmv', 'gmv_channel'],
  buyers: ['buyers_paid', 'buyers_placed'],
  conversion_rate: ['pay_conversion_rate', 'order_conversion_rate', 'ad_conversion_rate', 'order_to_pay_rate'],
  impressions: ['ad_impressions', 'organic_impressions'],
  clicks: ['ad_clicks'],
  ctr: ['ad_ctr'],
  aov: ['avg_order_value', 'unit_price_avg'],
  avg_stay_seconds: ['avg_stay_time'],
  price: ['list_price'],
  promo_price: ['final_price'],
};

export async function readTruth(file: string): Promise<Truth> {
  return Truth.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Compares what was read with what stood in the DOM at first paint, as ../shared/score/reading.mjs does. */
export function scoreOf(truth: Truth, answer: Pick<ReadingAnswer, 'tables' | 'kpis' | 'dateRange'>): Score {
  const score: Score = {
    cells: 0,
    right: 0,
    wrong: 0,
    kpis: 0,
    kpiRight: 0,
    kpiWrong: 0,
    periodRight: null,
    faults: [],
  };
  scoreRows(truth, answer, score);
  scoreKpis(truth, answer, score);
  const { dateRange } = truth;
  if (dateRange?.start && answer.dateRange?.start) {
    score.periodRight = dateRange.start === answer.dateRange.start && dateRange.end === answer.dateRange.end;
    if (!score.periodRight) {
      const read = `${answer.dateRange.start}..${answer.dateRange.end}`;
      score.faults.push(`period: read ${read}, truth ${dateRange.start}..${dateRange.end}`);
    }
  }
  return score;
}

type AnswerRow = ReadingAnswer['tables'][number]['rows'][number];

function scoreRows(truth: Truth, answer: Pick<ReadingAnswer, 'tables'>, score: Score): void {
  const fault = (text: string) => {
    score.wrong += 1;
    score.faults.push(text);
  };
  const read = answer.tables.flatMap(({ rows }) => rows);
  const painted = new Set(truth.firstPaint.metricsInDom);
  const hidden = new Set(truth.columns.filter((column) => column.hidden).map(({ metric }) => metric));
  const atFirst = new Set(truth.firstPaint.rowIdsInDom);
  const unreadable = truth.rowsUnreadable || truth.closedShadow;
  const ids = new Set(truth.rows.map(({ productId }) => productId));
  const isOf = (row: AnswerRow, { productId, title }: Truth['rows'][number]) =>
    row.productId && ids.has(row.productId) ? row.productId === productId : plain(row.title) === plain(title);
  for (const row of truth.rows) {
    const due = !unreadable && (atFirst.size === 0 || atFirst.has(row.productId));
    const counts = (metric: string) =>
      due && !metric.startsWith('other:') && !hidden.has(metric) && (painted.size === 0 || painted.has(metric));
    const wanted = Object.entries(row.cells).filter(([metric, cell]) => counts(metric) && cell?.value != null);
    score.cells += wanted.length;
    const found = new Set<string>();
    for (const mine of read.filter((one) => isOf(one, row))) {
      for (const [id, value] of Object.entries(mine.cells)) {
        if (value === null) continue;
        const [metric, cell] = Object.entries(row.cells).find(([coarse]) => standsFor(id, coarse)) ?? [id, null];
        const right =
          cell?.value == null
            ? // A metric that the truth has not: some column of it must at least hold the value.
              cell === null &&
              !(metric in row.cells) &&
              Object.values(row.cells).some((one) => near(value.value, one?.value))
            : near(value.value, cell.value) && (!cell.currency || !value.currency || cell.currency === value.currency);
        if (right) found.add(metric);
        else
          fault(`${row.productId} ${id}: read ${value.value} from ${JSON.stringify(value.raw)}, truth ${said(cell)}`);
      }
    }
    score.right += wanted.filter(([metric]) => found.has(metric)).length;
  }
  const known = new Set(
    truth.rows.flatMap(({ productId, title, children = [] }) => [
      productId,
      plain(title),
      ...children.flatMap((child) => [child.skuId ?? '', plain(child.title)]),
    ]),
  );
  for (const { productId, title, cells } of read) {
    const knows = (productId && known.has(productId)) || (title && known.has(plain(title)));
    if (!knows && Object.values(cells).some((cell) => cell)) fault(`row that is no product: ${productId} ${title}`);
  }
}

function scoreKpis(truth: Truth, answer: Pick<ReadingAnswer, 'kpis'>, score: Score): void {
  for (const kpi of truth.kpis) {
    const mine = answer.kpis.filter(({ metric, value }) => standsFor(metric, kpi.metric) && value !== undefined);
    const ticks = truth.live?.metrics[kpi.metric]?.value ?? [];
    if (kpi.value != null) score.kpis += 1;
    if (kpi.value != null && mine.some(({ value }) => [kpi.value, ...ticks].some((one) => near(value, one)))) {
      score.kpiRight += 1;
    } else if (mine[0]) {
      score.kpiWrong += 1;
      score.faults.push(
        `kpi ${kpi.metric}: read ${mine[0].value} from ${JSON.stringify(mine[0].raw)}, truth ${said(kpi)}`,
      );
    }
  }
}

function standsFor(id: string, coarse: string): boolean {
  return id === coarse || (FINER[coarse]?.includes(id) ?? false);
}

function near(a: number | undefined, b: number | null | undefined): boolean {
  return a !== undefined && b != null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

function said(cell: z.infer<typeof Shown> | null): string {
  return cell ? `${cell.value ?? 'no value'} (${cell.raw})` : 'none';
}

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
