const OF = '{per, select, unit {each unit} other {the order}}';

/** The rule of an offer in parts: what it asks for, what it gives, and what else there is to say. */
export const offerRules = {
  'offer.asks.amount': 'From {threshold} on: ',
  'offer.asks.pieces': 'From {pieces, number} pieces on: ',
  'offer.asks.both': 'From {pieces, number} pieces and {threshold} on: ',
  'offer.gives.price': '{price} each',
  'offer.gives.fixed': `{off} off ${OF}`,
  'offer.gives.percent': `{percent}% off ${OF}`,
  'offer.gives.every': '{off} off for each full {step}',
  'offer.gives.tier': '{off} off from {least} on',
  'offer.gives.gift': '{gift} as a gift',
  'offer.more.cap': 'at most {cap}',
  'offer.more.times': '{times, plural, =1 {once} other {up to # times}}',
  'offer.more.endless': 'without a limit',
  'offer.more.worth': 'worth {worth}',
  'offer.more.list': 'counted by list prices',
  'offer.more.item': 'counted after discounts on single items',
  'offer.more.group': 'one of the group “{group}” may be used',
  'offer.more.alone': 'not with any other offer',
  'offer.more.platform': 'paid by the platform',
  'offer.between': ', ',
  'offer.tiers-between': ', ',
  'offer.sentence': '{rule}.',
} as const;
