import type { Evidence } from '@/lib/domain/finding';
import type { MetricId } from '@/lib/domain/metric';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';
import { scopeOf } from './comparable';
import { daysOf } from './coverage';
import { evidenceOf } from './evidence';
import { millisecondsOf } from './plan-clock';

/** The counts that a page has of orders, at one look. */
export interface OrderLook {
  snapshot: Snapshot;
  /** The same where two looks count the same from the same start. */
  counter: string;
  orders: number;
  buyers: number | null;
  visitors: number | null;
  refunds: number | null;
  /** When the count began, in milliseconds. */
  since: number;
  evidence: Evidence[];
}

/**
 * What came in between two looks at one running count, or since its first day began; null where a page does not count it.
 * `before` is what had been counted by the earlier of them.
 */
export interface Stretch {
  from: number;
  to: number;
  orders: number;
  buyers: number | null;
  visitors: number | null;
  refunds: number | null;
  before: { orders: number; buyers: number | null };
  evidence: Evidence[];
}

const HOUR = 3_600_000;
/** What lies farther apart is no stretch of a day any more. */
const LONGEST = 12 * HOUR;

/** The counts of orders that a page or a row shows; null where it has none that run. */
export function orderLook(
  snapshot: Snapshot,
  where: string,
  read: (metric: MetricId) => QuantityField | null,
  zone: Zone,
): OrderLook | null {
  const days = daysOf(snapshot, zone);
  const orders = read('orders_paid');
  if (!days?.running || orders?.status !== 'ok' || orders.value.unit !== 'count') return null;
  const others = (['buyers_paid', 'visitors', 'refund_orders'] as const).map((metric) => {
    const field = read(metric);
    return field?.status === 'ok' && field.value.unit === 'count' ? field : null;
  });
  const [buyers, visitors, refunds] = others.map((field) => (field ? Number(field.value.value) : null));
  const people = Number(orders.value.value) > 0 ? [buyers, visitors].map((count) => count || null) : [buyers, visitors];
  return {
    snapshot,
    since: epochOf(`${days.first}T00:00`, snapshot.reading.zone ?? zone),
    counter: JSON.stringify([snapshot.pageKey, scopeOf(snapshot), where, days.first]),
    orders: Number(orders.value.value),
    // Nobody bought nothing: a count of people that is still at nought has not come in.
    buyers: people[0] ?? null,
    visitors: people[1] ?? null,
    refunds: refunds ?? null,
    evidence: [orders, ...others].flatMap((field) => (field ? [evidenceOf(snapshot, field)] : [])),
  };
}

/** What came in from look to look and before the first of a day, oldest first; where a count went down nothing is known. */
export function stretchesOf(looks: readonly OrderLook[]): Stretch[] {
  const latest = new Map<string, OrderLook>();
  return looks.flatMap((look) => {
    const before = latest.get(look.counter);
    latest.set(look.counter, look);
    const [from, to] = [
      before ? millisecondsOf(before.snapshot.takenAt) : look.since,
      millisecondsOf(look.snapshot.takenAt),
    ];
    const orders = look.orders - (before?.orders ?? 0);
    if (orders < 0 || to - from > LONGEST || to <= from) return [];
    return [
      {
        from,
        to,
        orders,
        buyers: people(
          orders,
          grown(before, look, ({ buyers }) => buyers),
        ),
        visitors: people(
          orders,
          grown(before, look, ({ visitors }) => visitors),
        ),
        refunds: grown(before, look, ({ refunds }) => refunds),
        before: { orders: before?.orders ?? 0, buyers: before ? before.buyers : 0 },
        evidence: [...(before?.evidence ?? []), ...look.evidence],
      },
    ];
  });
}

/** People who came with so many orders; not one is a count that lags behind theirs. */
function people(orders: number, count: number | null): number | null {
  return orders > 0 && count === 0 ? null : count;
}

function grown(
  before: OrderLook | undefined,
  look: OrderLook,
  count: (look: OrderLook) => number | null,
): number | null {
  const [was, now] = [before ? count(before) : 0, count(look)];
  return was === null || now === null || now < was ? null : now - was;
}
