import type { Judgement } from '@/lib/domain/finding';
import { checkBudget } from './budget';
import type { CheckContext, RegisteredCheck } from './check';
import { checkCompetitor } from './competitor';
import { checkContradiction } from './contradiction';
import { checkFloor } from './floor';
import { checkFreshness } from './freshness';
import { checkGoal } from './goal';
import { checkListPrice } from './list-price';
import { checkOrders } from './orders';
import { checkPlatforms } from './platforms';
import { checkPrice } from './price';
import { checkPriceWindow } from './price-window';
import { checkRate } from './rate';
import { checkReviews } from './reviews';
import { checkSchedule } from './schedule';
import { checkSlot } from './slot';
import { checkStock } from './stock';
import { checkTimes } from './times';
import { checkUnreadable } from './unreadable';

/** Every check, in the order in which its answers are shown. */
export const CHECKS: readonly RegisteredCheck[] = [
  { id: 'price', check: checkPrice },
  { id: 'floor', check: checkFloor },
  { id: 'price-window', check: checkPriceWindow },
  { id: 'list-price', check: checkListPrice },
  { id: 'platforms', check: checkPlatforms },
  { id: 'times', check: checkTimes },
  { id: 'stock', check: checkStock },
  { id: 'slot', check: checkSlot },
  { id: 'rate', check: checkRate },
  { id: 'budget', check: checkBudget },
  { id: 'goal', check: checkGoal },
  { id: 'schedule', check: checkSchedule },
  { id: 'orders', check: checkOrders },
  { id: 'reviews', check: checkReviews },
  { id: 'competitor', check: checkCompetitor },
  { id: 'contradiction', check: checkContradiction },
  { id: 'unreadable', check: checkUnreadable },
  { id: 'freshness', check: checkFreshness },
];

/** Runs all checks; the same plan, snapshots and time always give the same answers in the same order. */
export function runChecks(context: CheckContext): Judgement[] {
  return CHECKS.flatMap(({ check }) => check(context));
}
