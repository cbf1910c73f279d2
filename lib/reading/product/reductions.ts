import type { Line } from '@/lib/domain/capture';
import type { Mention } from './mentions';

/** Two prices whose difference the page states itself: "$224.99 $174.99 You save $50.00", "439,99 € 399,99 € -10 %". */
export interface Reduction {
  readonly low: Mention;
  readonly high: Mention;
}

const SAVING =
  /save|saving|spar|économi|ahorr|risparm|oszczęd|эконом|скидк|discount|descuento|sconto|rabat|remise|réduction|sleva|zľava|ušetr|korting|desconto|tiết kiệm|hemat|省|立减|优惠|割引|할인/iu;
const PERCENT =
  /[-–−(]\s?(\d{1,2})(?:[.,]\d+)?\s?%|(\d{1,2})(?:[.,]\d+)?\s?% ?(?:off|rabatt|de remise|de descuento|di sconto|taniej|скидк|引)/giu;
const REACH = 4;

/** Finds price pairs that a stated saving or percentage near them proves. */
export function reductionsAmong(mentions: readonly Mention[], lines: readonly Line[]): Reduction[] {
  const savings = mentions.filter((mention) => SAVING.test(mention.before) || SAVING.test(mention.after.slice(0, 12)));
  const pairs = pairsOf(mentions);
  return pairs.filter(
    ({ low, high }) =>
      savings.some((saving) => isNear(saving, low) && isDifference(low, high, saving)) ||
      percentsNear(low, lines).some((percent) => isPercent(low, high, percent)),
  );
}

/** Single amounts of one currency that stand near each other, the lower first. */
function pairsOf(mentions: readonly Mention[]): Reduction[] {
  const single = mentions.filter((mention) => mention.signed && mention.max === mention.min);
  return single.flatMap((low) =>
    single
      .filter((high) => isNear(low, high) && high.currency === low.currency && Number(high.min) > Number(low.min))
      .map((high) => ({ low, high })),
  );
}

function isNear(a: Mention, b: Mention): boolean {
  return Math.abs(a.index - b.index) <= REACH;
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

function isDifference(low: Mention, high: Mention, saving: Mention): boolean {
  if (saving === low || saving === high || saving.currency !== low.currency) return false;
  return cents(high.min) - cents(low.min) === cents(saving.min);
}

/** Shops round a reduction to whole percents, up or down. */
function isPercent(low: Mention, high: Mention, percent: number): boolean {
  if (Math.abs(low.index - high.index) > 2) return false;
  return percent >= 3 && Math.abs((1 - Number(low.min) / Number(high.min)) * 100 - percent) < 1;
}

function percentsNear(mention: Mention, lines: readonly Line[]): number[] {
  const near = lines.slice(Math.max(0, mention.index - 3), mention.index + 4);
  return near.flatMap((line) =>
    line.text.length > 60 ? [] : [...line.text.matchAll(PERCENT)].map(([, minus, words]) => Number(minus ?? words)),
  );
}
