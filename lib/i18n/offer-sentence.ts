import Big from 'big.js';
import type { Decimal } from '../domain/decimal';
import type { PlannedOffer } from '../domain/plan-offer';
import { type Language, translate } from './translate';

/**
 * The rule of an offer in one plain sentence: what it asks for, what it gives, how far it goes and who pays. Where the
 * plan has the rule in the merchant's own words those are given. `money` writes an amount in the currency of the offer.
 */
export function offerSentence(offer: PlannedOffer, language: Language, money: (amount: Decimal) => string): string {
  if (offer.rule !== null) return offer.rule;
  const parts = [asks(offer, language, money) + gives(offer, language, money), ...more(offer, language, money)];
  const rule = parts.join(translate(language, 'offer.between'));
  return translate(language, 'offer.sentence', { rule: rule.charAt(0).toUpperCase() + rule.slice(1) });
}

type Money = (amount: Decimal) => string;

function pieceCount({ pieces }: PlannedOffer): number | null {
  return pieces !== null && pieces > 1 ? pieces : null;
}

function asks(offer: PlannedOffer, language: Language, money: Money): string {
  const { threshold } = offer;
  const pieces = pieceCount(offer);
  if (pieces !== null && threshold !== null)
    return translate(language, 'offer.asks.both', { pieces, threshold: money(threshold) });
  if (pieces !== null) return translate(language, 'offer.asks.pieces', { pieces });
  return threshold === null ? '' : translate(language, 'offer.asks.amount', { threshold: money(threshold) });
}

function gives(offer: PlannedOffer, language: Language, money: Money): string {
  const { benefit, per, threshold } = offer;
  switch (benefit.kind) {
    case 'price':
      return translate(language, 'offer.gives.price', { price: money(benefit.price) });
    case 'fixed': {
      const asked = threshold === null && pieceCount(offer) === null ? 'none' : 'some';
      return translate(language, 'offer.gives.fixed', { per, asks: asked, off: money(benefit.off) });
    }
    case 'percent': {
      // 折 says what is left, in tenths: 5% off is 9.5折.
      const fold = new Big(100).minus(benefit.percent).div(10).toFixed();
      return translate(language, 'offer.gives.percent', { per, percent: benefit.percent, fold });
    }
    case 'every':
      return translate(language, 'offer.gives.every', { step: money(benefit.step), off: money(benefit.off) });
    case 'tiers':
      return benefit.tiers
        .map(({ least, off }) => translate(language, 'offer.gives.tier', { least: money(least), off: money(off) }))
        .join(translate(language, 'offer.tiers-between'));
    case 'gift':
      return translate(language, 'offer.gives.gift', { gift: benefit.gift });
  }
}

function more(offer: PlannedOffer, language: Language, money: Money): string[] {
  const { base, benefit, group, alone, paidBy, threshold } = offer;
  const said: string[] = [];
  if (benefit.kind === 'percent' && benefit.cap !== null)
    said.push(translate(language, 'offer.more.cap', { cap: money(benefit.cap) }));
  if (benefit.kind === 'every')
    said.push(
      benefit.times === null
        ? translate(language, 'offer.more.endless')
        : translate(language, 'offer.more.times', { times: benefit.times }),
    );
  if (benefit.kind === 'gift' && benefit.worth !== null)
    said.push(translate(language, 'offer.more.worth', { worth: money(benefit.worth) }));
  const isMeasured = threshold !== null || benefit.kind === 'every' || benefit.kind === 'tiers';
  if (isMeasured && base !== 'running') said.push(translate(language, `offer.more.${base}`));
  if (group !== null) said.push(translate(language, 'offer.more.group', { group }));
  if (alone) said.push(translate(language, 'offer.more.alone'));
  if (paidBy === 'platform') said.push(translate(language, 'offer.more.platform'));
  return said;
}
