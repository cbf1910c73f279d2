import type { GoalForecast, GoalLine } from '@/lib/domain/progress';

interface Given {
  owner?: GoalLine['owner'];
  metric?: GoalLine['metric'];
  target: string;
  due: string;
  /** Null where it was not read. */
  value: string | null;
  /** The platforms that are not in it. */
  missing?: string[];
  forecast?: GoalForecast;
}

/** How one goal stands; without a forecast where none is given. */
export function goalLine(given: Given): GoalLine {
  const { owner = { type: 'campaign' }, metric = 'orders', target, due, value, missing = [] } = given;
  return {
    owner,
    metric,
    target,
    currency: null,
    expectedByNow: due,
    forecast: given.forecast ?? { status: 'none', reason: 'no-history', evenEnd: null },
    standing:
      value === null
        ? { status: 'cannot-tell', reason: { key: 'goal.unread', args: {} } }
        : {
            ...(missing.length > 0 ? { status: 'partial', missing } : { status: 'ok' }),
            value,
            asOf: '2026-11-10T12:00:00.000Z',
            counted: { start: null, end: null },
            evidence: [
              {
                snapshotId: '0'.repeat(64),
                url: 'https://a.example/',
                takenAt: '2026-11-10T12:00:00.000Z',
                at: 'b',
                raw: value,
              },
            ],
          },
  };
}
