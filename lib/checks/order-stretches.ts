import type { Evidence } from '@/lib/domain/finding';
import type { MetricId } from '@/lib/domain/metric';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
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
  evidence: Evidence[];
}

/** What came in between two looks at one running count; null where a page does not count it. */
export interface Stretch {
  from: number;
  to: number;
  orders: number;
  buyers: number | null;
  visitors: number | null;
  refunds: number | null;
  evidence: Evidence[];
}

const HOUR = 3_600_000;
/** What lies farther apart mixes quiet hours with busy ones. */
const LONGEST = 3 * HOUR;

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
  return {
    snapshot,
    counter: JSON.stringify([snapshot.pageKey, scopeOf(snapshot), where, days.first]),
    orders: Number(orders.value.value),
    buyers: buyers ?? null,
    visitors: visitors ?? null,
    refunds: refunds ?? null,
    evidence: [orders, ...others].flatMap((field) => (field ? [evidenceOf(snapshot, field)] : [])),
  };
}

/** What came in from look to look, oldest first; where a count went down nothing is known. */
export function stretchesOf(looks: readonly OrderLook[]): Stretch[] {
  const latest = new Map<string, OrderLook>();
  return looks.flatMap((look) => {
    const before = latest.get(look.counter);
    latest.set(look.counter, look);
    if (!before) return [];
    const [from, to] = [millisecondsOf(before.snapshot.takenAt), millisecondsOf(look.snapshot.takenAt)];
    const orders = look.orders - before.orders;
    if (orders < 0 || to - from > LONGEST || to <= from) return [];
    return [
      {
        from,
        to,
        orders,
        buyers: grown(before.buyers, look.buyers),
        visitors: grown(before.visitors, look.visitors),
        refunds: grown(before.refunds, look.refunds),
        evidence: [...before.evidence, ...look.evidence],
      },
    ];
  });
}

function grown(before: number | null, now: number | null): number | null {
  return before === null || now === null || now < before ? null : now - before;
}
