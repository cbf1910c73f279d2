import type { PastHour } from '@/lib/domain/plan-targets';

/** An hour's share of the day's trade by the hour of the event: it opens with a rush and has a second at its 20th hour. */
const SHAPE = [
  16, 7.5, 4.4, 2.6, 1.3, 0.7, 0.5, 0.5, 0.9, 1.8, 2.6, 3, 3, 2.7, 2.9, 3, 2.9, 3, 3.4, 4.8, 9.5, 6.2, 4.6, 4.1, 2.4,
  1.4, 0.8, 0.5,
] as const;
const WHOLE = SHAPE.reduce((sum, share) => sum + share, 0);

/** Made-up events of the last year with what they brought in; orders come a little later than money. */
const EVENTS: readonly { event: string; gmv: number; orders: number; lean: number }[] = [
  { event: '2025-11-11', gmv: 2_560_000, orders: 17_400, lean: 0 },
  { event: '2026-06-18', gmv: 1_980_000, orders: 14_100, lean: 0.012 },
  { event: '2026-09-09', gmv: 860_000, orders: 6_300, lean: -0.009 },
];

/** The example's earlier events, hour by hour. */
export function exampleHistory(): PastHour[] {
  return EVENTS.flatMap(({ event, gmv, orders, lean }) =>
    (['gmv', 'orders'] as const).flatMap((metric) =>
      SHAPE.map((share, hour) => {
        const part = (share / WHOLE) * (1 + lean * (hour - 8)) * (metric === 'gmv' ? gmv : orders);
        return { event, metric, hour, value: String(Math.round(part)) };
      }),
    ),
  );
}
