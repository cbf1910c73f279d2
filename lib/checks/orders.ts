import type { Campaign } from '@/lib/domain/campaign';
import type { Judgement, Subject } from '@/lib/domain/finding';
import type { QuantityField, Reading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { epochOf, wallClock } from '@/lib/domain/wall-clock';
import type { Asked, Check, CheckContext } from './check';
import { comparableLooks } from './comparable';
import { gathered } from './gathered';
import type { PlannedListing } from './listing-index';
import { agreed, readCell, type TableRows } from './listing-rows';
import { orderSigns, type Signs } from './order-signals';
import { type OrderLook, orderLook, stretchesOf } from './order-stretches';
import { timedPhases } from './plan-clock';
import { remembered } from './remembered';
import { type ShareCurve, shareCurves } from './share-curve';
import { sightsOf } from './sights';

const HOUR = 3_600_000;
/** A start draws a rush for so long. */
const RUSH = 2 * HOUR;
/** What is to be looked at came in so long before the newest look at most. */
const RECENT = 6 * HOUR;
/** The hours of the day at which promotions peak. */
const PEAKS = [0, 1, 20, 21];

/**
 * Whether orders look made up, of the shop on each platform and of each product: reasons to look, not verdicts, told from
 * counts alone. It takes two signs at once, or one that hardly has another cause; rushes that the plan expects (a phase or
 * a slot that starts, 0:00 and 20:00) are none.
 */
export const checkOrders: Check = (context) => {
  const { campaign, curves } = context;
  const known = shareCurves(campaign, curves, 'orders');
  const judgeBy = (subject: Subject, name: string, looks: readonly OrderLook[]) =>
    judge(subject, name, looks, campaign, known);
  const { index, rows } = sightsOf(context);
  const products = index.all.flatMap((planned) => {
    const looks = rowLooks(context, rows.get(planned.key) ?? NO_ROWS, campaign.zone);
    return judgeProduct(context, planned, looks, campaign, known);
  });
  return [...shopLooks(context).values()].length === 0 ? products : [...judgeShop(context, judgeBy), ...products];
};

const judgeProduct = remembered(
  (
    _clock,
    { subject, product }: PlannedListing,
    looks: readonly OrderLook[],
    campaign: Campaign,
    curves: readonly ShareCurve[],
  ) => judge(subject, product.name, looks, campaign, curves),
);

const NO_ROWS: readonly TableRows[] = [];

const rowLooks = remembered((_clock, rows: readonly TableRows[], zone: string): OrderLook[] =>
  comparableLooks(rows).flatMap((row) => {
    return orderLook(row.snapshot, row.table.at, (metric) => readCell(row, metric), zone) ?? [];
  }),
);

/** The shop as a whole has one answer: that of the platform with the most signs. */
function judgeShop(
  context: CheckContext,
  judgeBy: (subject: Subject, name: string, looks: readonly OrderLook[]) => Judgement[],
): Judgement[] {
  const subject: Subject = { type: 'goal', metric: 'orders', channel: null };
  const answers = [...shopLooks(context)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([platform, looks]) => judgeBy(subject, platform, looks));
  const worst = (['breach', 'cannot-tell', 'ok'] as const).flatMap((verdict) =>
    answers.filter((answer) => answer.verdict === verdict),
  );
  return worst.slice(0, 1);
}

const shopLooks = gathered(shopLooksIn, comparableLooks<OrderLook>);

function shopLooksIn(snapshot: Snapshot, { zone }: Campaign): Map<string, OrderLook[]> {
  const { platform, pageKind } = snapshot.reading;
  if (platform === null || pageKind !== 'overview') return new Map();
  const look = orderLook(snapshot, 'tiles', (metric) => tile(snapshot.reading, metric), zone);
  return look ? new Map([[platform, [look]]]) : new Map();
}

function tile({ kpis }: Reading, metric: string): QuantityField | null {
  const tiles = kpis.filter((kpi) => kpi.metric === metric && kpi.qualifiers.length === 0);
  return agreed(tiles.map(({ field }) => field));
}

function judge(
  subject: Subject,
  name: string,
  looks: readonly OrderLook[],
  campaign: Campaign,
  curves: readonly ShareCurve[],
): Judgement[] {
  const stretches = stretchesOf(looks);
  // Who shows no orders is not asked about them.
  if (stretches.length === 0) return [];
  const due =
    curves.length === 0
      ? null
      : ({ from, to }: { from: number; to: number }) => meanShare(curves, to) - meanShare(curves, from);
  const signs = orderSigns(stretches, due, (stretch) => isExpected(stretch, campaign));
  const newest = stretches.at(-1);
  const isRecent = ({ stretch }: Signs) => stretch.to >= (newest?.to ?? 0) - RECENT;
  const [worst] = [...signs].sort(
    (a, b) => Number(isRecent(b)) - Number(isRecent(a)) || rank(b) - rank(a) || b.stretch.to - a.stretch.to,
  );
  const asked: Asked = {
    check: 'orders',
    aspect: 'signs',
    subject,
    expected: null,
    evidence: (worst?.stretch ?? newest)?.evidence ?? [],
  };
  if (!worst) {
    const seen = String(looks.at(-1)?.orders ?? 0);
    // A burst and a jump are told from what came before.
    if (stretches.length < 2)
      return [{ ...asked, verdict: 'cannot-tell', seen, reason: { key: 'check.orders.early', args: { name } } }];
    return [{ ...asked, verdict: 'ok', seen, reason: { key: 'check.orders.none', args: { name } } }];
  }
  const seen = String(worst.stretch.orders);
  const args = { name, ...numbersOf(worst, campaign) };
  if (worst.signals.length < 2 && !worst.strong)
    return [{ ...asked, verdict: 'cannot-tell', seen, reason: { key: 'check.orders.one', args } }];
  // It is no breach of now any more; a finding that it opened stays open until somebody has looked.
  if (!isRecent(worst)) return [{ ...asked, verdict: 'cannot-tell', seen, reason: { key: 'check.orders.past', args } }];
  return [
    {
      ...asked,
      verdict: 'breach',
      seen,
      reason: { key: 'check.orders.signs', args },
      severity: 'minor',
      costPerHour: null,
    },
  ];
}

function rank({ signals, strong }: Signs): number {
  return signals.length + (strong ? 1 : 0);
}

function meanShare(curves: readonly ShareCurve[], at: number): number {
  return curves.reduce((sum, curve) => sum + curve.shareAt(at), 0) / curves.length;
}

function isExpected({ from, to }: { from: number; to: number }, campaign: Campaign): boolean {
  const starts = [
    ...timedPhases(campaign).map(({ span }) => span.start),
    ...campaign.slots.map(({ start }) => epochOf(start, campaign.zone)),
  ];
  if (starts.some((start) => from < start + RUSH && to > start)) return true;
  for (let at = from; at <= to + HOUR; at += HOUR / 2) {
    const hour = Number(wallClock(Math.min(at, to), campaign.zone).slice(11, 13));
    if (PEAKS.includes(hour)) return true;
  }
  return false;
}

function numbersOf({ stretch, signals, perBuyer, conversion, times }: Signs, { zone }: Campaign) {
  const has = (signal: Signs['signals'][number]) => (signals.includes(signal) ? 'yes' : 'no');
  return {
    from: wallClock(stretch.from, zone).slice(11),
    to: wallClock(stretch.to, zone).slice(11),
    orders: stretch.orders,
    repeat: has('repeat'),
    burst: has('burst'),
    conversion: has('conversion'),
    returns: has('returns'),
    perBuyer: Math.round((perBuyer ?? 0) * 10) / 10,
    times: Math.round(times),
    rate: Math.round((conversion ?? 0) * 100),
    refunds: stretch.refunds ?? 0,
  };
}
