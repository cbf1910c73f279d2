import Big from 'big.js';
import type { Campaign } from '@/lib/domain/campaign';
import type { Message } from '@/lib/domain/finding';
import { fromMinor, roundingOf } from '@/lib/offers/minor-units';
import type { WorstCase } from '@/lib/offers/planned-worst';
import { showMoney } from './display';

/** What each unit comes to, in the currency's minor unit; what is finer is left out, so that no price is shown too high. */
export function eachOf({ goods, quantity }: WorstCase, currency: string): string {
  const rounding = roundingOf(currency);
  const minor = new Big(goods).times(new Big(10).pow(rounding.digits)).div(quantity).round(0, Big.roundDown);
  return fromMinor(minor.toNumber(), rounding);
}

/**
 * How a buyer comes to a price, as arguments of a message: `quantity` units, beside what (`beside` none, anything, good
 * or both, with `amount`, `goodCount` and `good`), by which offers and what each takes off (`offers`, `count`), and what
 * the platform pays of each unit (`paid`, "none" where nothing).
 */
export function wordsOf(worst: WorstCase, campaign: Campaign, currency: string): Message['args'] {
  const { quantity, used, offers, beside, platformPays } = worst;
  const show = (amount: string) => showMoney({ amount, currency });
  const isFilled = new Big(beside.amount).gt(0);
  const name = campaign.products.find(({ id }) => id === beside.good?.product)?.name;
  const paid = new Big(platformPays).div(quantity).round(roundingOf(currency).digits, Big.roundDown);
  return {
    each: show(eachOf(worst, currency)),
    quantity,
    beside: beside.good ? (isFilled ? 'both' : 'good') : isFilled ? 'anything' : 'none',
    amount: show(beside.amount),
    goodCount: beside.good?.quantity ?? 0,
    good: name ?? beside.good?.product ?? '',
    count: used.length,
    offers: used.map((offer, at) => `${offer.name} −${show(offers[at]?.off ?? '0')}`).join(' + '),
    paid: paid.gt(0) ? show(paid.toFixed()) : 'none',
  };
}
