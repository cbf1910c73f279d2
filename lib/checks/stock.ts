import Big from 'big.js';
import { toNumber } from '@/lib/domain/decimal';
import type { Judgement } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import type { Asked, Check } from './check';
import { evidenceAt, evidenceOf, unreadReason } from './evidence';
import type { PlannedListing } from './listing-index';
import { readCell, type TableRows } from './listing-rows';
import { hourly, type Pace, paceOf } from './pace';
import { holdsAt, millisecondsOf, phaseAt, type TimedPhase, timedPhases, timedPrices } from './plan-clock';
import { type Clock, remembered } from './remembered';
import { type PageLook, sightsOf } from './sights';

const HOUR = 3_600_000;
/** Stock that runs out within this time cannot wait. */
const SCARCE_HOURS = 2;

/**
 * Whether each planned listing can be bought while a selling phase runs: out of stock on its page or by the stock column
 * of a dashboard, whichever was seen last, is a breach, and so is stock that ends before the phase does at the present pace.
 */
export const checkStock: Check = (context) => {
  const { campaign, now } = context;
  const at = millisecondsOf(now);
  const selling = timedPhases(campaign).filter(({ phase }) => phase.kind === 'live' || phase.kind === 'presale');
  const current = phaseAt(selling, at) ?? selling.findLast(({ span }) => span.end <= at);
  if (!current) return [];
  const { index, rows, pages } = sightsOf(context);
  return index.all.flatMap((planned) =>
    judgeListing(context, planned, current, rows.get(planned.key), pages.get(planned.key), campaign.zone),
  );
};

const judgeListing = remembered(
  (
    clock,
    planned: PlannedListing,
    current: TimedPhase,
    rows: readonly TableRows[] = [],
    pages: readonly PageLook[] = [],
    zone: Zone,
  ): Judgement[] => {
    const page = pages.findLast(({ seenAt }) => holdsAt(current.span, seenAt))?.snapshot ?? null;
    const stock = rows.findLast((one) => holdsAt(current.span, one.seenAt) && readCell(one, 'stock') !== null) ?? null;
    const pace = paceOf(rows, zone);
    const isOver = clock.isPast(current.span.end);
    if (isOver && !page && !stock) return [];
    return [
      availability(planned, current, page, stock, pace),
      ...(stock && !isOver ? cover(clock, planned, current, stock, pace) : []),
    ];
  },
);

function availability(
  { product, listing, subject }: PlannedListing,
  current: TimedPhase,
  page: Snapshot | null,
  stock: TableRows | null,
  pace: Pace | null,
): Judgement {
  const asked: Asked = { check: 'stock', aspect: 'availability', subject, expected: null, evidence: [] };
  const args = { product: product.name, phase: current.phase.name };
  const offer = page?.reading.product;
  const column = stock && readCell(stock, 'stock');
  const left = column?.status === 'ok' && column.value.unit === 'count' ? column.value.value : null;
  const onPage = page && offer ? [evidenceAt(page, '', offer.availabilityRaw ?? '')] : [];
  const inColumn = stock && column ? [evidenceOf(stock.snapshot, column)] : [];

  const [plan] = timedPrices(product, listing, [current]);
  const price = plan?.price.promotion;
  const breach = (key: string, evidence: Asked['evidence'], seen: string): Judgement => ({
    ...asked,
    verdict: 'breach',
    evidence,
    seen,
    reason: { key, args },
    severity: 'critical',
    costPerHour: plan && price ? hourly(pace, price, plan.currency) : null,
  });
  const isPageNewer = page !== null && (stock === null || millisecondsOf(page.takenAt) >= stock.seenAt);
  const isLeft = left !== null && new Big(left).gt(0);
  // Where the two contradict each other, the newer look holds: stock runs out and comes back.
  if (offer?.availability === 'out' && (isPageNewer || !isLeft))
    return breach('check.stock.out', onPage, offer.availabilityRaw ?? '0');
  if (left !== null && !isLeft && !(isPageNewer && offer?.availability === 'in'))
    return breach('check.stock.none-left', inColumn, left);
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
    const reason = { key: 'check.stock.left', args: { ...args, count: toNumber(left) } };
    return { ...asked, verdict: 'ok', evidence: inColumn, seen: left, reason };
  }
  if (column && column.status !== 'ok') {
    return { ...asked, verdict: 'cannot-tell', evidence: inColumn, seen: null, reason: unreadReason(column) };
  }
  const reason = { key: offer ? 'check.stock.unsaid' : 'check.stock.unseen', args };
  return { ...asked, verdict: 'cannot-tell', evidence: onPage, seen: null, reason };
}

function cover(
  clock: Clock,
  { product, subject }: PlannedListing,
  { phase, span }: TimedPhase,
  stock: TableRows,
  pace: Pace | null,
): Judgement[] {
  const column = readCell(stock, 'stock');
  if (column?.status !== 'ok' || column.value.unit !== 'count' || !pace || pace.units.lte(0)) return [];
  const left = new Big(column.value.value);
  if (left.lte(0)) return [];
  const hours = left.times(pace.milliseconds).div(pace.units.times(HOUR)).round(1).toNumber();
  const due = -clock.stepsSince(span.end, 6) / 10;
  const asked: Asked = {
    check: 'stock',
    aspect: 'cover',
    subject,
    expected: `≥ ${due} h`,
    evidence: [evidenceOf(stock.snapshot, column)],
  };
  const seen = `${hours} h`;
  const args = { product: product.name, phase: phase.name, hours, due, count: left.toNumber() };
  if (hours >= due) return [{ ...asked, verdict: 'ok', seen, reason: { key: 'check.stock.covered', args } }];
  const severity = hours < SCARCE_HOURS ? 'critical' : 'major';
  return [
    { ...asked, verdict: 'breach', seen, reason: { key: 'check.stock.short', args }, severity, costPerHour: null },
  ];
}
