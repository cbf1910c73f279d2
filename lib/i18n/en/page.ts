/** Texts drawn on the marketplace's own page: marks, their cards, the button, the dock's frame. */
export const page = {
  'mark.ok': 'As planned',
  'mark.breach': 'Wrong',
  'mark.cannot-tell': 'Cannot tell',
  'mark.unplanned': 'Not in plan',
  'mark.seen-expected': '{seen}, plan {expected}',
  'card.expected': 'Planned',
  'card.seen': 'Seen',
  'card.evidence': 'Read from',
  'card.here': 'this page',
  'card.since': 'Since',
  'button.open':
    '{count, plural, =0 {Pitcrew: nothing open. Open the panel} one {Pitcrew: # open finding. Open the panel} other {Pitcrew: # open findings. Open the panel}}',
  'button.close': 'Close the panel',
  'button.dock': 'Pitcrew findings',
  'button.resize': 'Width of the panel',
} as const;
