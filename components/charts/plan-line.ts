import type { Campaign } from '@/lib/domain/campaign';
import { toNumber } from '@/lib/domain/decimal';
import type { GoalMetric } from '@/lib/domain/plan-targets';
import { epochOf } from '@/lib/domain/wall-clock';

/** The page metric that each goal is set in. */
const GOAL_OF: Record<string, GoalMetric> = {
  gmv_paid: 'gmv',
  orders_paid: 'orders',
  visitors: 'visitors',
  pay_conversion_rate: 'conversion',
};

/**
 * The plan for a metric as a line in time: what adds up grows evenly over each live phase and rests in between,
 * conversion is level. Null where the plan sets no goal for the metric, or has no live phase.
 */
export function planLine(campaign: Campaign, metric: string | null): Point[] | null {
  const goal = campaign.goals.find((goal) => metric !== null && goal.metric === GOAL_OF[metric]);
  const live = campaign.phases
    .filter(({ kind }) => kind === 'live')
    .map(({ start, end }) => ({ start: epochOf(start, campaign.zone), end: epochOf(end, campaign.zone) }));
  if (!goal || live.length === 0) return null;
  const target = toNumber(goal.target);
  if (goal.metric === 'conversion')
    return live.flatMap(({ start, end }) => [start, end].map((x) => ({ x, y: target })));
  const whole = live.reduce((sum, { start, end }) => sum + end - start, 0);
  let passed = 0;
  return live.flatMap(({ start, end }) => {
    const before = passed;
    passed += end - start;
    return [
      { x: start, y: (target * before) / whole },
      { x: end, y: (target * passed) / whole },
    ];
  });
}

/** The part of a line between two instants, with its value at either end where the line spans it. */
export function within(line: readonly Point[], from: number, to: number): Point[] {
  const inside = line.filter(({ x }) => from < x && x < to);
  return [at(line, from), ...inside, at(line, to)].filter((point) => point !== null);
}

interface Point {
  x: number;
  y: number;
}

function at(line: readonly Point[], x: number): Point | null {
  const after = line.findIndex((point) => point.x >= x);
  const [left, right] = [line[after - 1], line[after]];
  if (!right) return null;
  if (!left || right.x === x) return right.x === x ? right : null;
  return { x, y: left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x) };
}
