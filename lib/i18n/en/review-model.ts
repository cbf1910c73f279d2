/** Why a review cannot tell what it is asked. */
export const reviewModel = {
  'review.product.no-rate':
    'No page has shown its visitors and buyers side by side, counted from the start of the promotion.',
  'review.slot.not-begun': 'The slot’s booking has not begun.',
  'review.slot.uncovered': '{slot}: the pages seen do not cover every day since its booking began.',
  'review.slot.no-traffic': '{slot}: nobody has been counted there yet, so there is no rate.',
  'review.slot.no-cost': 'The plan names no cost for this slot.',
  'review.compare.currency': 'The earlier campaign was counted in another currency.',
} as const;
