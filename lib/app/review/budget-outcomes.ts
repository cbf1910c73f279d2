import { type Spend, spendOn } from '@/lib/checks/budget-spend';
import type { CheckContext } from '@/lib/checks/check';
import type { BudgetOutcome, Figure } from '@/lib/domain/campaign-review';
import type { BudgetLine } from '@/lib/domain/plan-work';
import { decimalOf, ratioOf, untold } from './figure';

/** What each line of the budget spent and brought in, as pages said by then. */
export function budgetOutcomes(context: CheckContext): BudgetOutcome[] {
  return context.campaign.budget.map((line) => outcomeOf(line, spendOn(context, line)));
}

function outcomeOf(line: BudgetLine, spend: Spend | null): BudgetOutcome {
  const unread = untold('check.budget.unread', { line: line.name });
  if (!spend) return { line: line.id, spent: unread, sales: unread, returned: unread };
  const status = spend.whole ? 'ok' : 'partial';
  const asOf = new Date(spend.asOf).toISOString();
  const { brought } = spend;
  const noReturn = untold('check.budget.return-unread', { line: line.name });
  const sales: Figure = brought ? { status, value: decimalOf(brought.sales, 2), asOf } : noReturn;
  // As the check of returns counts: sales by now over what was spent by an hour ago, of the same looks.
  const ratio = brought && ratioOf(decimalOf(brought.sales, 2), decimalOf(brought.spent, 2));
  return {
    line: line.id,
    spent: { status, value: decimalOf(spend.spent, 2), asOf },
    sales,
    returned: ratio === null ? noReturn : { status: 'ok', value: ratio, asOf },
  };
}
