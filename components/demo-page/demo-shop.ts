import type { Campaign } from '@/lib/domain/campaign';

/** A row of the demonstration's table: a product with what its shop shows of it. Amounts are in yuan. */
export interface DemoRow {
  productId: string;
  title: string;
  /** As the page writes it; one of them hides its digits. */
  price: string;
  stock: number;
  visitors: number;
  buyers: number;
  sales: number;
}

/** Which products the table shows, each with its visitors at the end of the live phase; the last ones are in no plan. */
const PLANNED = [
  { productId: '680010010001', visitors: 21_400 },
  { productId: '680010010003', visitors: 9_800 },
  { productId: '680010010002', visitors: 6_300 },
] as const;
const WRONG = '680010010003';
const MASKED = '680010010002';
const DEARER_BY = 10;
const CONVERSION = 0.052;
const UNPLANNED = { productId: '680010019904', price: 79, visitors: 4_100 };

/**
 * What the shop of the example shows when so much of the live phase is over (0 to 1): one price as planned, one that is
 * ten yuan too dear until it is mended, one that the page masks, and a product of no plan. Figures grow with the time.
 */
export function demoRows(campaign: Campaign, over: number, mended: boolean, unplannedTitle: string): DemoRow[] {
  const planned = PLANNED.map(({ productId, visitors }) => {
    const product = campaign.products.find(({ listings }) => listings.some((one) => one.productId === productId));
    const live = product?.prices.find(({ phase, platform }) => phase === 'live' && platform === null);
    const right = Number(live?.promotion ?? '0');
    const dearer = productId === WRONG && !mended ? DEARER_BY : 0;
    const price = productId === MASKED ? masked(right) : yuan(right + dearer);
    const stock = product?.stock ?? 0;
    return row(product?.name ?? '', { productId, price, unit: right + dearer, stock, visitors: visitors * over });
  });
  const { productId, price, visitors } = UNPLANNED;
  return [
    ...planned,
    row(unplannedTitle, { productId, price: yuan(price), unit: price, stock: 640, visitors: visitors * over }),
  ];
}

function row(
  title: string,
  at: { productId: string; price: string; unit: number; stock: number; visitors: number },
): DemoRow {
  const visitors = Math.round(at.visitors);
  const buyers = Math.round(visitors * CONVERSION);
  const { productId, price } = at;
  return { productId, title, price, stock: at.stock - buyers, visitors, buyers, sales: buyers * at.unit };
}

function yuan(amount: number): string {
  return `¥${amount.toFixed(2)}`;
}

/** A price as shops show one before it is announced: its first digit and no more. */
function masked(amount: number): string {
  return `¥${String(Math.trunc(amount)).replace(/(?<=.)\d/g, '?')}`;
}
