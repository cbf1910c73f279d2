import { type MessageKey, translate } from '@/lib/i18n/translate';
import { blankRow, type Row, type Rows } from '../grid/sheet';
import { type DraftColumn, type DraftSheet, type PlanDraft, sheetOf, withSheet } from './draft';
import { CAMPAIGN_TABLE } from './plan-columns';

/** A product list as shops keep it, one row a listing; it becomes rows of three tables of the plan. */
export const PRODUCT_LIST: DraftSheet = {
  table: 'plan.table.products',
  columns: [
    column('plan.column.name', 'plan.hint.name', 'text', false),
    column('plan.column.platform', 'plan.hint.platform', 'platform', false),
    column('plan.column.product-id', 'plan.hint.product-id', 'id', false),
    column('plan.column.list-price', 'plan.hint.list-price', 'money'),
    column('plan.column.promotion-price', 'plan.hint.promotion-price', 'money'),
    column('plan.column.floor-price', 'plan.hint.floor-price', 'money'),
    column('plan.column.stock', 'plan.hint.stock', 'count'),
    column('plan.column.currency', 'plan.hint.currency', 'currency'),
    column('plan.column.product-url', 'plan.hint.product-url', 'url'),
    column('plan.column.id', 'plan.hint.id', 'id'),
  ],
  rows: [],
};

const LONGEST_ID = 80;
const SELLING = ['presale', 'live', 'encore'];

/**
 * The draft with the products of a list added: a row without an id of its own is the product of its name, which other
 * tables then call it by, or else of its id on the platform. Prices go into the phases that sell, struck-out prices into the preheat too; one price for all
 * platforms where all are the same. Of a product that the plan has already, only what is new is added.
 */
export function withProductList(draft: PlanDraft, list: Rows): PlanDraft {
  const of = (row: Row, header: MessageKey) => cell(PRODUCT_LIST, row, header);
  const products = new Map<string, Row[]>();
  for (const row of list.filter((one) => one.some((text) => text.trim() !== ''))) {
    const key = of(row, 'plan.column.id') || of(row, 'plan.column.name') || of(row, 'plan.column.product-id');
    products.set(key, [...(products.get(key) ?? []), row]);
  }
  const campaign = sheetOf(draft, CAMPAIGN_TABLE);
  const currency = cell(campaign, campaign.rows[0] ?? [], 'plan.column.currency');
  const added = { products: [] as Row[], listings: [] as Row[], prices: [] as Row[] };
  const sheets = {
    products: sheetOf(draft, 'plan.table.products'),
    listings: sheetOf(draft, 'plan.table.listings'),
    prices: sheetOf(draft, 'plan.table.prices'),
  };
  const known = new Set(sheets.products.rows.map((row) => cell(sheets.products, row, 'plan.column.id')));
  for (const rows of products.values()) {
    const first = (header: MessageKey) => rows.map((row) => of(row, header)).find((text) => text !== '') ?? '';
    const id =
      first('plan.column.id') ||
      first('plan.column.name').slice(0, LONGEST_ID).trim() ||
      first('plan.column.product-id');
    if (!known.has(id))
      added.products.push(
        rowOf(sheets.products, {
          'plan.column.id': id,
          'plan.column.name': first('plan.column.name') || id,
          'plan.column.currency': first('plan.column.currency') || currency,
          'plan.column.stock': first('plan.column.stock'),
        }),
      );
    for (const row of rows)
      added.listings.push(
        rowOf(sheets.listings, {
          'plan.column.product': id,
          'plan.column.platform': of(row, 'plan.column.platform'),
          'plan.column.product-id': of(row, 'plan.column.product-id'),
          'plan.column.product-url': of(row, 'plan.column.product-url'),
        }),
      );
    added.prices.push(...pricesOf(id, rows, draft, sheets.prices));
  }
  const put = (next: PlanDraft, sheet: DraftSheet, rows: Rows) =>
    withSheet(next, { ...sheet, rows: [...sheet.rows, ...withoutKnown(sheet.rows, rows)] });
  return put(
    put(put(draft, sheets.products, added.products), sheets.listings, added.listings),
    sheets.prices,
    added.prices,
  );
}

function pricesOf(id: string, rows: readonly Row[], draft: PlanDraft, sheet: DraftSheet): Row[] {
  const told = rows.map((row) => ({
    platform: cell(PRODUCT_LIST, row, 'plan.column.platform'),
    list: cell(PRODUCT_LIST, row, 'plan.column.list-price'),
    promotion: cell(PRODUCT_LIST, row, 'plan.column.promotion-price'),
    floor: cell(PRODUCT_LIST, row, 'plan.column.floor-price'),
  }));
  const [first] = told;
  const same = told.every(
    ({ list, promotion, floor }) => list === first?.list && promotion === first.promotion && floor === first.floor,
  );
  const each = same && first ? [{ ...first, platform: '' }] : told;
  return phasesOf(draft).flatMap(({ phase, kind }) =>
    each.flatMap(({ platform, list, promotion, floor }) => {
      const sells = SELLING.includes(kind);
      if (!sells && (kind !== 'preheat' || list === '')) return [];
      if (list === '' && promotion === '' && floor === '') return [];
      return [
        rowOf(sheet, {
          'plan.column.product': id,
          'plan.column.phase': phase,
          'plan.column.price-platform': platform,
          'plan.column.list-price': list,
          'plan.column.promotion-price': sells ? promotion : '',
          'plan.column.floor-price': sells ? floor : '',
        }),
      ];
    }),
  );
}

/** The phases of a draft by their kinds, whichever language the kinds are told in. */
function phasesOf(draft: PlanDraft): { phase: string; kind: string }[] {
  const sheet = sheetOf(draft, 'plan.table.phases');
  const choices = sheet.columns.find(({ header }) => header === 'plan.column.phase-kind')?.choices ?? [];
  return sheet.rows.map((row) => {
    const text = cell(sheet, row, 'plan.column.phase-kind');
    const kind = choices.find(({ value, name }) =>
      [value, translate('en', name), translate('zh-CN', name)].some((one) => one.toLowerCase() === text.toLowerCase()),
    );
    return { phase: cell(sheet, row, 'plan.column.id'), kind: kind?.value ?? '' };
  });
}

function withoutKnown(rows: Rows, added: readonly Row[]): Row[] {
  const known = new Set(rows.map((row) => JSON.stringify(row)));
  return added.filter((row) => !known.has(JSON.stringify(row)));
}

function rowOf({ columns }: DraftSheet, texts: Partial<Record<MessageKey, string>>): string[] {
  const row = blankRow(columns.length);
  columns.forEach(({ header }, at) => {
    row[at] = texts[header] ?? '';
  });
  return row;
}

function cell({ columns }: DraftSheet, row: Row, header: MessageKey): string {
  return row[columns.findIndex((one) => one.header === header)]?.trim() ?? '';
}

function column(header: MessageKey, hint: MessageKey, type: string, optional = true): DraftColumn {
  return { header, hint, type, choices: null, optional, nth: null };
}
