import type { Mention } from './mentions';

/** Two prices and the amount between them, which the page states itself: "$224.99 $174.99 You save $50.00". */
export interface Reduction {
  readonly low: Mention;
  readonly high: Mention;
}

const SAVING =
  /save|saving|spar|économi|ahorr|risparm|oszczęd|эконом|скидк|discount|descuento|sconto|rabat|remise|réduction|sleva|zľava|ušetr|korting|desconto|tiết kiệm|hemat|省|立减|优惠|割引|할인/iu;
const REACH = 4;

/** Finds price pairs that a stated saving proves: a lower price, a higher one near it, and their exact difference. */
export function reductionsAmong(mentions: readonly Mention[]): Reduction[] {
  const savings = mentions.filter((mention) => SAVING.test(mention.before) || SAVING.test(mention.after.slice(0, 12)));
  return savings.flatMap((saving) => {
    const near = mentions.filter(
      (one) => one !== saving && Math.abs(one.index - saving.index) <= REACH && one.currency === saving.currency,
    );
    return near.flatMap((low) => near.filter((high) => isDifference(low, high, saving)).map((high) => ({ low, high })));
  });
}

function isDifference(low: Mention, high: Mention, saving: Mention): boolean {
  const cents = (amount: string) => Math.round(Number(amount) * 100);
  if (low.max !== low.min || high.max !== high.min || saving.max !== saving.min) return false;
  return cents(high.min) - cents(low.min) === cents(saving.min) && cents(low.min) !== cents(saving.min);
}
