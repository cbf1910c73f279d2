/** Texts of the marks on a page and of the cards behind them. */
export const marks = {
  'mark.ok': 'As planned',
  'mark.breach': 'Wrong',
  'mark.cannot-tell': 'Cannot tell',
  'mark.unplanned': 'Not in plan',
  'mark.seen-expected': '{seen}, plan {expected}',
  'card.expected': 'Plan',
  'card.seen': 'Seen',
  'card.evidence': 'Evidence',
  'card.here': 'this page',
  'card.since': 'Since',
  'button.open': 'Open Pitcrew',
  'button.close': 'Close',
  'button.dock': 'Pitcrew findings',
} as const;
