/** Texts of what the checks say. */
export const checks = {
  'check.unread.absent': 'The page shows no value here.',
  'check.unread.range': 'The page shows a range, “{raw}”, not one value.',
  'check.unread.bound': 'The page shows a bound, “{raw}”, not the value itself.',
  'check.unread.currency': 'The page does not say in which currency “{raw}” is.',
  'check.unread.witnesses': 'The page says different things in different places; one of them is “{raw}”.',
  'check.unread.metric': 'Two columns claim to show this; one says “{raw}”.',
  'check.unread.masked': 'The page hides digits: “{raw}”.',
  'check.unread.glyphs': 'The page draws other digits than its text holds, so “{raw}” cannot be trusted.',
  'check.unread.moved': 'What you taught is not where it was on the page; the panel says where it may be now.',
  'check.unread.noughts':
    'The page says 0 in every row, or beside what cannot come of nothing: its figures may not be in yet.',
  'check.unread.other': '“{raw}” cannot be read.',

  'check.not-asked': 'The plan no longer asks this.',

  'check.price.ok': 'Shows {seen}, as planned for {phase}.',
  'check.price.ok-disputed': 'Shows {seen}, as planned for {phase}, but other data on the page gives another price.',
  'check.price.wrong': 'Shows {seen}, plan says {plan} for {phase}.',
  'check.price.wrong-disputed':
    'Shows {seen}, plan says {plan} for {phase}. Other data on the page gives another price than the one shown.',
  'check.price.wrong-list': 'Shows list price {seen}, plan says {plan} for {phase}.',
  'check.price.currency': 'The page shows {seen}, the plan is in {plan}; the two cannot be compared.',
  'check.price.maybe-list':
    'Shows {seen}, plan says {plan} for {phase}. The column may hold the list price; open the product page to be sure.',
  'check.price.unseen':
    '{kind, select, list {The list price} other {The price}} has not been seen since {phase} began.',

  'check.window.early': 'The promotion price {seen} is already shown {minutes, number} min before {phase} starts.',
  'check.window.not-early': 'Shows {seen}; the promotion price {plan} is not out before {phase}.',
  'check.window.not-launched':
    '{phase} started {minutes, number} min before this was seen, but it still shows {seen} instead of {plan}.',
  'check.window.launched': 'The promotion price {seen} was seen {minutes, number} min after {phase} started.',
  'check.window.late': 'The promotion price {seen} is still shown {minutes, number} min after {phase} ended.',
  'check.window.ended': 'Shows {seen}; the promotion price {plan} went when {phase} ended.',

  'check.fresh.ok': '{name} was seen at {seen}.',
  'check.fresh.stale':
    '{name} was last seen at {seen}; during {phase} it should be looked at every {limit, number} min.',
  'check.fresh.unseen': '{name} has not been seen since {phase} began.',

  'check.goal.not-begun': 'The promotion has not begun.',
  'check.goal.unseen': 'No page has shown this figure yet.',
  'check.goal.platforms': 'People cannot be added up over several platforms: the same person may buy on each.',
  'check.goal.gap': 'The pages seen do not cover every day since the promotion began.',
  'check.goal.people-by-day':
    'People cannot be added up over days; open a page whose period covers the whole promotion.',
} as const;
