/** Texts of what the checks of goals, budget and orders say. */
export const checksGoals = {
  'check.goal.reached': 'Reached: {seen} of {target}.',
  'check.goal.level': 'Stands at {seen}, the goal is {target}.',
  'check.goal.level-below': 'Stands at {seen}, below the goal of {target}. It can still rise.',
  'check.goal.partial':
    '{seen} of {target} without {count, plural, one {one platform} other {# platforms}} that no page was seen of, so where it will end cannot be told.',
  'check.goal.none.no-history':
    'No history yet: {seen} of {target} so far. Without the hours of an earlier event nothing can be said of where it will end.',
  'check.goal.none.too-early': '{seen} of {target} so far. Too early to say where it will end.',
  'check.goal.none.no-start':
    '{seen} of {target} so far. The promotion began within a day, and no look tells what that day had brought before; another look will do for a forecast.',
  'check.goal.none.unread': '{seen} of {target} so far. How it grew was not seen.',
  'check.goal.none.partial': '{seen} of {target} so far, without all platforms.',
  'check.goal.none.level': '{seen}, the goal is {target}.',
  'check.goal.likely':
    '{seen} of {target} so far. It will end at about {median} (four times in five between {low} and {high}): {sure, number} % likely to reach the goal, by {events, plural, one {one earlier event} other {# earlier events}} that had {share, number} % by now.',
  'check.goal.open':
    '{seen} of {target} so far. It will end at about {median} (four times in five between {low} and {high}): {sure, number} % likely to reach the goal, by {events, plural, one {one earlier event} other {# earlier events}} that had {share, number} % by now. Not sure enough either way.',
  'check.goal.out-of-reach':
    '{seen} of {target} so far, and it will end at about {median} (four times in five between {low} and {high}): {sure, number} % likely to reach the goal, by {events, plural, one {one earlier event} other {# earlier events}} that had {share, number} % by now.{has, select, short { Behind what is due by now: {short}.} both { Behind what is due by now: {short}. In reserve: {reserves}.} reserves { In reserve: {reserves}.} other {}}',
  'check.goal.missed': 'Ended at {seen}; the goal was {target}.',

  'check.budget.unread': '{line}: no page shows what was spent on it.',
  'check.budget.at-least':
    '{line}: at least {spent} of {amount} spent; the pages seen do not cover every day since the promotion began.',
  'check.budget.within': '{line}: {spent} of {amount} spent.',
  'check.budget.done': '{line}: {spent} of {amount} spent by its date.',
  'check.budget.over': '{line}: {spent} spent, {more} more than the {amount} planned.',
  'check.budget.runs-out':
    '{line}: {spent} of {amount} spent where {percent, number} % was due by now. At {pace} an hour it runs out at {out}.',
  'check.budget.slow':
    '{line}: only {spent} of {amount} spent where {percent, number} % was due by now. At {pace} an hour much of it will be left.',
  'check.budget.unspent': '{line}: its date has passed with {left} of {amount} unspent.',
  'check.budget.return-unread': '{line}: no page shows for long enough what its spend brings in.',
  'check.budget.return-early':
    '{line}: too early to tell its return, {due, number} orders were due of its spend so far; 30 are needed before chance can be ruled out.',
  'check.budget.return-ok': '{line}: brings in {seen} for 1 spent, {planned} planned.',
  'check.budget.return-unclear':
    '{line}: brings in {seen} for 1 spent where {planned} was planned. It looks low, but only {sure, number} % sure so far.',
  'check.budget.return-low':
    '{line}: brings in {seen} for 1 spent where {planned} was planned: {orders, number} orders where {due, number} were due (probably {low, number}–{high, number} %). {sure, number} % sure that it is below 80 %.',

  'check.orders.early': '{name}: only one look at its orders so far, nothing to compare them with.',
  'check.orders.none': '{name}: nothing strange about the orders that came in.',
  'check.orders.one':
    '{name}: {orders, number} orders from {from} to {to}.{repeat, select, yes { {perBuyer, number} orders for each buyer.} other {}}{burst, select, yes { {times, number} times as many as were due.} other {}}{conversion, select, yes { {rate, number} orders for 100 visitors, far more than ever before.} other {}}{returns, select, yes { {refunds, number} sent back.} other {}} One sign alone says nothing.',
  'check.orders.signs':
    '{name}: worth a look, {orders, number} orders from {from} to {to}.{repeat, select, yes { {perBuyer, number} orders for each buyer.} other {}}{burst, select, yes { {times, number} times as many as were due.} other {}}{conversion, select, yes { {rate, number} orders for 100 visitors, far more than ever before.} other {}}{returns, select, yes { {refunds, number} sent back.} other {}} This proves nothing: look at these orders before anything is done.',
  'check.orders.past':
    '{name}: nothing strange since, but look at the {orders, number} orders from {from} to {to}.{repeat, select, yes { {perBuyer, number} orders for each buyer.} other {}}{burst, select, yes { {times, number} times as many as were due.} other {}}{conversion, select, yes { {rate, number} orders for 100 visitors, far more than ever before.} other {}}{returns, select, yes { {refunds, number} sent back.} other {}} This proves nothing.',

  'goal.due': 'due by now, {share} of time over',
  'goal.forecast': 'Will end at about {median} ({low}–{high}).',
  'goal.forecast.likely': '{probability} likely to reach it.',
  'goal.forecast.basis':
    '{events, plural, one {One earlier event} other {# earlier events}} had {share} of the whole by now. Four times in five the end lies within the range.',
  'goal.forecast.no-history': 'No history yet, so no forecast.',
  'goal.forecast.even': 'An even pace would be there {when}.',
} as const;
