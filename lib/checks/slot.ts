import type { Judgement } from '@/lib/domain/finding';
import type { Check, CheckContext } from './check';
import { indexListings } from './listing-index';
import { plannedPrice } from './planned-price';
import { weighCounts } from './rate-evidence';
import { numbersOf } from './rate-numbers';
import { slotAdvice } from './slot-advice';
import { wastedFee } from './slot-cost';
import { slotName, type WatchedSlot, watchedSlots } from './slot-looks';
import { slotProduct } from './slot-product';
import { slotShown } from './slot-shown';
import { readTotal, TOTAL_ASPECTS } from './slot-total';

/**
 * Whether each slot shows its product, is shown at all, and brings in what it was promised to in all; which slots should
 * be given to another product, and which slots and products deserve a better place.
 */
export const checkSlot: Check = (context) => {
  const slots = watchedSlots(context);
  return [
    ...slots.flatMap((watched) => slotProduct(context, watched)),
    ...slots.flatMap((watched) => slotShown(context, watched)),
    ...judgeTotals(context, slots),
    ...slotAdvice(context),
  ];
};

/** Against half of an even pace, or the slowest of earlier events, a total says little that rates do not, so it weighs less. */
const WEIGHT = 0.25;

function judgeTotals(context: CheckContext, slots: readonly WatchedSlot[]): Judgement[] {
  const { campaign, curves } = context;
  const read = slots.flatMap((watched) =>
    TOTAL_ASPECTS.flatMap((aspect) => {
      const total = readTotal[aspect](context, watched, campaign, curves, priceIn(context, watched));
      return total ? [{ watched, aspect, total }] : [];
    }),
  );
  const counted = read.flatMap(({ aspect, total }) =>
    total.count ? [{ total, question: { kind: aspect, weight: WEIGHT, count: total.count } }] : [],
  );
  const promises = campaign.slots.flatMap(({ promise }) => [promise.orders, promise.gmv].filter((one) => one !== null));
  // The rates are weighed beside these, as one question each.
  const rates = campaign.slots.flatMap(({ promise }) =>
    [promise.clickRate, promise.conversion].filter((one) => one !== null),
  );
  const weights = rates.length + WEIGHT * promises.length;
  const weighed = weighCounts(
    counted.map(({ question }) => question),
    weights,
  );
  const answers = new Map(counted.map(({ total }, at) => [total, weighed[at]]));
  return read.map(({ watched: { slot }, aspect, total }): Judgement => {
    const { question, count, promised, due, seen, hasCurve } = total;
    const answer = answers.get(total);
    const named = { slot: slotName(slot), what: aspect === 'total-gmv' ? 'gmv' : 'orders' };
    if (!count || !answer)
      return {
        ...question,
        verdict: 'cannot-tell',
        seen: null,
        reason: { key: 'check.slot.total-unread', args: named },
      };
    const numbers = numbersOf(count, answer);
    const args = {
      ...named,
      curve: hasCurve ? 'yes' : 'no',
      sold: Math.round(Number(seen)),
      promised,
      even: Math.round(due),
      sure: numbers.sure,
    };
    const reason = { key: `check.slot.total-${answer.state}`, args };
    if (answer.state === 'on-track') return { ...question, verdict: 'ok', seen, reason };
    if (answer.state !== 'under') return { ...question, verdict: 'cannot-tell', seen, reason };
    const costPerHour = wastedFee(slot, Math.min(1, Number(seen) / due), campaign);
    return { ...question, verdict: 'breach', seen, reason, severity: 'major', costPerHour };
  });
}

/** What the slot's product costs by the plan. */
function priceIn({ campaign }: CheckContext, { slot, looks, booked }: WatchedSlot): number | null {
  const planned = indexListings(campaign).all.find(
    ({ product, listing }) => product.id === slot.product && listing.platform === slot.platform,
  );
  return planned ? plannedPrice(campaign, planned, looks.at(-1)?.seenAt ?? booked.start) : null;
}
