/** Texts of the demonstration: a made-up shop, and the tour of what Pitcrew draws over it. */
export const demoPage = {
  'demo-page.title': 'Demonstration',
  'demo-page.notice': 'A made-up shop with the example plan. Nothing you see or press here is stored.',
  'demo-page.close': 'Back to setup',
  'demo-page.tour': 'Show the tour',
  'demo-page.snapshot': 'Snapshot this page',
  'demo-page.snapshot.done':
    '{rows, plural, one {# row} other {# rows}} read, {values, plural, one {# value} other {# values}} in them, {unread, plural, =0 {all readable} one {# unreadable} other {# unreadable}}. On a real page this would now be kept in your browser; here it is not.',
  'demo-page.snapshot.failed': 'The page could not be read.',
  'demo-page.mend': 'Correct the price',
  'demo-page.break': 'Put the mistake back',
  'demo-page.shop': 'Seller desk',
  'demo-page.sections': 'Seller desk, for show',
  'demo-page.section.today': 'Today',
  'demo-page.section.products': 'Products',
  'demo-page.section.traffic': 'Traffic',
  'demo-page.section.events': 'Promotions',
  'demo-page.heading': 'Product ranking',
  'demo-page.column.product': 'Product',
  'demo-page.column.price': 'Promotion price',
  'demo-page.column.stock': 'Stock',
  'demo-page.column.visitors': 'Visitors',
  'demo-page.column.buyers': 'Paying buyers',
  'demo-page.column.sales': 'Paid amount',
  'demo-page.id': 'ID: {id}',
  'demo-page.unplanned': 'Bamboo serving tray',

  'demo-page.tour.name': 'Tour',
  'demo-page.tour.step': 'Step {at} of {count}',
  'demo-page.tour.next': 'Next',
  'demo-page.tour.back': 'Back',
  'demo-page.tour.skip': 'Skip the tour',
  'demo-page.tour.end': 'End the tour',
  'demo-page.tour.marks.title': 'A mark beside every row',
  'demo-page.tour.marks.text':
    'Pitcrew has read this table and compared it with the plan. Shape and word say what came of it:',
  'demo-page.tour.card.title': 'Behind every mark, the evidence',
  'demo-page.tour.card.text':
    'Point at the mark beside the duvet, or click it. With the keyboard, go there with Tab and open it with Enter. The card says what was planned, what was seen, where, and since when.',
  'demo-page.tour.card.show': 'Open it for me',
  'demo-page.tour.snapshot.title': 'Snapshot what you see',
  'demo-page.tour.snapshot.text':
    'Pages you allowed are read by themselves whenever figures change. On any other page you take a snapshot from the toolbar button; the same button stands at the top here. Try it.',
  'demo-page.tour.mend.title': 'Put it right and watch',
  'demo-page.tour.mend.text':
    'Correct the price of the duvet, as you would at the marketplace. Pitcrew reads the row again and the mark follows.',
  'demo-page.tour.own': 'Choose my marketplaces',
} as const;
