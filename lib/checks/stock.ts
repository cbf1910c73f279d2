import Big from 'big.js';
import type { Judgement } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import { wallClock } from '@/lib/domain/wall-clock';
import { gammaQuantile } from '@/lib/stats/distributions';
import type { Asked, Check } from './check';
import { evidenceAt, evidenceOf, unreadReason } from './evidence';
import type { PlannedListing } from './listing-index';
import { readCell, type TableRows } from './listing-rows';
import { hourly, type Pace, paceOf } from './pace';
import { isSelling, millisecondsOf, phaseAt, type TimedPhase, timedPhases, timedPrices } from './plan-clock';
import { remembered } from './remembered';
import { safetyStock } from './safety-stock';
import { type PageLook, sightsOf } from './sights';
import { leftIn, namesInStock, type StockSight, stockOf } from './stock-left';

const HOUR = 3_600_000;
/** Stock that runs out within this time cannot wait. */
const SCARCE_HOURS = 2;
/** The chance that goods sell even slower than the least pace that stock is held against. */
const UNLIKELY = 0.1;

/**
 * Whether each planned listing can be bought while a selling phase runs: out of stock on its page or by the stock column
 * of a dashboard, whichever was seen last, is a breach, and so are stock that ends before the phase does at the present
 * pace and less than what the plan keeps back. A breach names the alternates that are in stock there, and what is out
 * costs what it sold an hour before it ran out.
 */
export const checkStock: Check = (context) => {
  const { campaign, now } = context;
  const at = millisecondsOf(now);
  const selling = timedPhases(campaign).filter(({ phase }) => isSelling(phase.kind));
  const current = phaseAt(selling, at) ?? selling.findLast(({ span }) => span.end <= at);
  if (!current) return [];
  const { index, rows, pages } = sightsOf(context);
  const stocks = new Map(index.all.map((planned) => [planned.key, stockOf(context, planned, current)]));
  return index.all.flatMap((planned) => {
    const seen = [rows.get(planned.key), pages.get(planned.key), campaign.zone] as const;
    const related = relatedTo(context, planned, index.ofProduct);
    return judgeListing(context, planned, current, ...seen, related, ...stocksOf(planned, related, stocks));
  });
};

/** The listings that a listing's stock is judged beside: those of its alternates on its marketplace, those of its product. */
interface Related {
  standIns: readonly PlannedListing[];
  same: readonly PlannedListing[];
}

const relatedTo = remembered(
  (_, { product, listing }: PlannedListing, ofProduct: ReadonlyMap<string, readonly PlannedListing[]>): Related => ({
    standIns: product.alternates
      .flatMap((id) => ofProduct.get(id) ?? [])
      .filter((other) => other.listing.platform === listing.platform),
    same: product.safetyStock ? (ofProduct.get(product.id) ?? []) : [],
  }),
);

/** The stocks of a listing and of those that it is judged beside, in order: each is an input of its own. */
function stocksOf(planned: PlannedListing, { standIns, same }: Related, stocks: ReadonlyMap<string, StockSight>) {
  return [planned, ...standIns, ...same].map(({ key }) => stocks.get(key) ?? NOT_SEEN);
}

const NOT_SEEN: StockSight = { row: null, left: null, page: null };

const judgeListing = remembered(
  (
    clock,
    planned: PlannedListing,
    current: TimedPhase,
    rows: readonly TableRows[] = [],
    pages: readonly PageLook[] = [],
    zone: Zone,
    related: Related,
    ...[own = NOT_SEEN, ...others]: StockSight[]
  ): Judgement[] => {
    const { page, row } = own;
    const ofProduct = others.slice(related.standIns.length).map(({ left }) => left);
    const standIns = namesInStock(related.standIns, others);
    const isOver = clock.isPast(current.span.end);
    if (isOver && !page && !row) return [];
    const seen = { page: page?.snapshot ?? null, stock: row, rows, pages, standIns, zone };
    return [
      availability(planned, current, seen),
      ...(row && !isOver ? cover(planned, current, row, paceOf(rows, zone), standIns) : []),
      ...safetyStock(planned, own, ofProduct),
    ];
  },
);

/** What was seen of a listing: its page and its stock in the newest looks, and all looks behind them. */
interface Seen {
  page: Snapshot | null;
  stock: TableRows | null;
  rows: readonly TableRows[];
  pages: readonly PageLook[];
  standIns: string;
  zone: Zone;
}

function availability(
  { product, listing, subject }: PlannedListing,
  current: TimedPhase,
  { page, stock, rows, pages, standIns, zone }: Seen,
): Judgement {
  const asked: Asked = { check: 'stock', aspect: 'availability', subject, expected: null, evidence: [] };
  const args = { product: product.name, phase: current.phase.name };
  const offer = page?.reading.product;
  const column = stock && readCell(stock, 'stock');
  const left = stock && leftIn(stock);
  const onPage = page && offer ? [evidenceAt(page, '', offer.availabilityRaw ?? '')] : [];
  const inColumn = stock && column ? [evidenceOf(stock.snapshot, column)] : [];

  const [plan] = timedPrices(product, listing, [current]);
  const price = plan?.price.promotion;
  const breach = (key: string, evidence: Asked['evidence'], seen: string, since: number): Judgement => {
    // Whoever prices other phases and not this one may not mean to sell it here.
    if (!plan && product.prices.length > 0)
      return { ...asked, verdict: 'cannot-tell', evidence, seen, reason: { key: 'check.stock.unplanned', args } };
    // Once it is out its count stands still: what is lost is what it sold before.
    const pace = paceOf(
      rows.filter(({ seenAt }) => seenAt <= since),
      zone,
    );
    const told = { ...args, ...standing(standIns), since: wallClock(since, zone).replace('T', ' ') };
    return {
      ...asked,
      verdict: 'breach',
      evidence,
      seen,
      reason: { key, args: told },
      severity: 'critical',
      costPerHour: plan && price ? hourly(pace, price, plan.currency) : null,
    };
  };
  const isPageNewer = page !== null && (stock === null || millisecondsOf(page.takenAt) >= stock.seenAt);
  const isLeft = left?.gt(0);
  // Where the two contradict each other, the newer look holds: stock runs out and comes back.
  if (page && offer?.availability === 'out' && (isPageNewer || !isLeft)) {
    const since = firstOfLast(pages, page, ({ snapshot }) => snapshot.reading.product?.availability === 'out');
    return breach('check.stock.out', onPage, offer.availabilityRaw ?? '0', since);
  }
  if (stock && left !== null && !isLeft && !(isPageNewer && offer?.availability === 'in')) {
    const shown = rows.filter((look) => leftIn(look) !== null);
    const since = firstOfLast(shown, stock.snapshot, (look) => leftIn(look)?.gt(0) === false);
    return breach('check.stock.none-left', inColumn, left.toFixed(), since);
  }
  if (offer?.availability === 'in') {
    return {
      ...asked,
      verdict: 'ok',
      evidence: onPage,
      seen: offer.availabilityRaw,
      reason: { key: 'check.stock.in', args },
    };
  }
  if (left !== null) {
    const reason = { key: 'check.stock.left', args: { ...args, count: left.toNumber() } };
    return { ...asked, verdict: 'ok', evidence: inColumn, seen: left.toFixed(), reason };
  }
  if (column && column.status !== 'ok') {
    return { ...asked, verdict: 'cannot-tell', evidence: inColumn, seen: null, reason: unreadReason(column) };
  }
  const reason = { key: offer ? 'check.stock.unsaid' : 'check.stock.unseen', args };
  return { ...asked, verdict: 'cannot-tell', evidence: onPage, seen: null, reason };
}

/** When the last looks up to one began to agree with it. */
function firstOfLast<T extends { snapshot: Snapshot; seenAt: number }>(
  looks: readonly T[],
  newest: Snapshot,
  isSame: (look: T) => boolean,
): number {
  const last = looks.findLastIndex(({ snapshot }) => snapshot === newest);
  const before = looks.slice(0, last + 1).findLastIndex((look) => !isSame(look));
  return looks[before + 1]?.seenAt ?? millisecondsOf(newest.takenAt);
}

function standing(standIns: string): { stands: string; standing: number } {
  return { stands: standIns, standing: standIns === '' ? 0 : 1 };
}

/** What was in stock at a look against what the phase still had to run then: time alone neither mends nor breaks it. */
function cover(
  { product, subject }: PlannedListing,
  { phase, span }: TimedPhase,
  stock: TableRows,
  pace: Pace | null,
  standIns: string,
): Judgement[] {
  const column = readCell(stock, 'stock');
  if (column?.status !== 'ok' || column.value.unit !== 'count' || !pace || pace.units.lte(0)) return [];
  const left = new Big(column.value.value);
  if (left.lte(0)) return [];
  const hours = left.times(pace.milliseconds).div(pace.units.times(HOUR)).round(1).toNumber();
  const due = Math.round(((span.end - stock.seenAt) / HOUR) * 10) / 10;
  const asked: Asked = {
    check: 'stock',
    aspect: 'cover',
    subject,
    expected: `≥ ${due} h`,
    evidence: [evidenceOf(stock.snapshot, column)],
  };
  const seen = `${hours} h`;
  const args = { product: product.name, phase: phase.name, hours, due, count: left.toNumber(), ...standing(standIns) };
  if (hours >= due) return [{ ...asked, verdict: 'ok', seen, reason: { key: 'check.stock.covered', args } }];
  // So many sold in so short a time may have been a good moment: what the count leaves likely at the least.
  const least = gammaQuantile(UNLIKELY, pace.units.toNumber(), 1);
  const isClose = left
    .times(pace.milliseconds)
    .div(HOUR)
    .gte(least * due);
  if (isClose) return [{ ...asked, verdict: 'cannot-tell', seen, reason: { key: 'check.stock.close', args } }];
  const severity = hours < SCARCE_HOURS ? 'critical' : 'major';
  return [
    { ...asked, verdict: 'breach', seen, reason: { key: 'check.stock.short', args }, severity, costPerHour: null },
  ];
}
