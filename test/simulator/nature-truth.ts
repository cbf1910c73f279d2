import type { Judgement } from '@/lib/domain/finding';
import { HOUR, type Promotion, type TrueListing } from './promotion';
import type { World } from './world';

/** Once the promotion is over: whether a breach was right after all. */
export type Verdict = (world: World) => boolean;

/** So much better or worse than the shop must a product truly convert for a merchant to be rightly told. */
const TELLING = 1.3;
/** Stock is rightly called short up to so many times what the busiest of the last hours would need. */
const COVER = 1.5;

/**
 * Whether what a breach says comes true without any fault, since nature itself makes gems, slow sellers and goals out of
 * reach; null for what has no such excuse. What can be told now is told of the world as it is now.
 */
export function naturalTruth(judgement: Judgement, promotion: Promotion, world: World): Verdict | null {
  const { check, aspect, subject } = judgement;
  if (check === 'goal' && subject.type === 'goal') {
    const goal = promotion.campaign.goals.find(({ metric }) => metric === subject.metric);
    const { metric } = subject;
    return goal && (metric === 'gmv' || metric === 'orders') ? ({ live }) => live[metric] < Number(goal.target) : null;
  }
  if (check === 'budget' && subject.type === 'budget') {
    const line = promotion.campaign.budget.find(({ id }) => id === subject.line);
    if (!line) return null;
    return ({ spent }) => {
      const { spend = 0, sales = 0 } = spent.get(subject.line) ?? {};
      const isThin = spend > 0 && sales / spend < Number(line.sales ?? 0) / Number(line.amount);
      return aspect === 'return' ? isThin : spend > Number(line.amount) || spend < 0.8 * Number(line.amount);
    };
  }
  const listings = promotion.listings.filter((listing) => isAbout(judgement, listing, promotion));
  const [listing] = listings;
  if (!listing) return null;
  if (check === 'rate' && aspect === 'units')
    return ({ sold }) => (sold.get(listing) ?? 0) < (listing.product.targetUnits ?? 0);
  if (check === 'stock' && aspect !== 'cover') {
    const isOut = world.isOut(listing);
    return () => isOut;
  }
  if (check === 'stock') {
    const stock = world.listings.get(listing)?.stock ?? 0;
    const left = (promotion.liveEnd - world.now) / HOUR;
    const isShort = stock < COVER * world.pace(listing) * left;
    return () => isShort;
  }
  if (check === 'reviews') {
    const { bad = 0, badAtFirst = 0 } = world.listings.get(listing) ?? {};
    const isNew = bad > badAtFirst;
    return () => isNew;
  }
  if (check === 'slot') {
    const ratios = usualConversions(promotion, listing).map((usual) => listing.conversion / usual);
    return () => ratios.some((ratio) => ratio > TELLING || ratio < 1 / TELLING);
  }
  return null;
}

function isAbout({ subject }: Judgement, listing: TrueListing, { slots }: Promotion): boolean {
  if (subject.type === 'product')
    return subject.platform === listing.shop.platform && subject.productId === listing.productId;
  return (
    subject.type === 'slot' && slots.some(({ slot, listing: held }) => slot.id === subject.slot && held === listing)
  );
}

/** What may rightly be called usual: the middle of the products beside it, or what all visitors of theirs came to. */
function usualConversions({ listings }: Promotion, { shop }: TrueListing): number[] {
  return [listings, listings.filter((one) => one.shop === shop)].flatMap((among) => {
    const visits = among.reduce((sum, one) => sum + one.visits, 0);
    const all = among.reduce((sum, one) => sum + one.visits * one.conversion, 0) / visits;
    const sorted = among.map(({ conversion }) => conversion).sort((a, b) => a - b);
    return [all, sorted[Math.floor(sorted.length / 2)] ?? all];
  });
}
