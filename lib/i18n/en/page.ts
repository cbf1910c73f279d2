/** Texts drawn on the marketplace's own page: marks, their cards, the button. */
export const page = {
  'mark.ok': 'As planned',
  'mark.breach': 'Wrong',
  'mark.cannot-tell': 'Cannot tell',
  'mark.unplanned': 'Not in plan',
} as const;
