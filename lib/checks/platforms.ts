import Big from 'big.js';
import type { Campaign, Listing, Product } from '@/lib/domain/campaign';
import { compareDecimals } from '@/lib/domain/decimal';
import type { Judgement } from '@/lib/domain/finding';
import { FRESH_FOR } from '@/lib/domain/freshness';
import type { Asked, Check } from './check';
import { showMoney } from './display';
import { evidenceOf } from './evidence';
import type { PlannedListing } from './listing-index';
import { holdsAt, isSelling, type TimedPrice, timedPhases, timedPrices } from './plan-clock';
import { newestByPlace, type PriceHistory, type PriceSighting } from './price-sightings';
import { type Clock, remembered } from './remembered';
import { sightsOf } from './sights';

const MINUTE = 60_000;

/**
 * Whether one platform shows a product for less than another although the plan has it for no less there. Prices of one
 * currency, from pages that are fresh for the phase that holds now. It is asked where the plan has one price for all, or
 * where some price shown is off plan: else each price is as planned, and so is what is between them.
 */
export const checkPlatforms: Check = (context) => {
  const { index, prices } = sightsOf(context);
  const byProduct = new Map<Product, PlannedListing[]>();
  for (const planned of index.all) {
    const list = byProduct.get(planned.product);
    if (list) list.push(planned);
    else byProduct.set(planned.product, [planned]);
  }
  return [...byProduct].flatMap(([product, listings]) =>
    listings.length < 2
      ? []
      : judgeProduct(context, product, context.campaign, ...listings.map(({ key }) => prices.get(key))),
  );
};

/** A listing with what it is to cost now, and the freshest price that was read of it. */
interface Side {
  listing: Listing;
  timed: TimedPrice;
  plan: string;
  sight: Sight | null;
}

interface Sight {
  sighting: PriceSighting;
  amount: string;
}

const judgeProduct = remembered(
  (clock, product: Product, campaign: Campaign, ...histories: (PriceHistory | undefined)[]): Judgement[] => {
    const phases = timedPhases(campaign);
    const sides = product.listings.flatMap((listing, at): Side[] => {
      const timed = timedPrices(product, listing, phases).findLast(
        ({ span, price }) => price.promotion !== null && clock.holds(span),
      );
      const plan = timed?.price.promotion ?? null;
      if (!timed || plan === null) return [];
      return [{ listing, timed, plan, sight: freshIn(histories[at], timed, clock) }];
    });
    const currencies = [...new Set(sides.map(({ timed }) => timed.currency))];
    return currencies.flatMap((currency) =>
      judgeSides(
        product,
        sides.filter((side) => side.timed.currency === currency),
      ),
    );
  },
);

/** The newest price of a listing that is young enough for the phase: of its own page, else of a dashboard's promotion price. */
function freshIn(history: PriceHistory | undefined, { phase, span, currency }: TimedPrice, clock: Clock): Sight | null {
  const limit = FRESH_FOR[phase.kind] * MINUTE;
  const seen = (history?.promotion ?? []).filter(({ seenAt, vague }) => holdsAt(span, seenAt) && !vague);
  for (const sighting of newestByPlace(seen)) {
    const { field, seenAt } = sighting;
    if (field.status !== 'ok' || field.value.currency !== currency || clock.isPast(seenAt + limit)) continue;
    return { sighting, amount: field.value.amount };
  }
  return null;
}

type SeenSide = Side & { sight: Sight };

function judgeSides(product: Product, sides: readonly Side[]): Judgement[] {
  const [first] = sides;
  if (!first || sides.length < 2) return [];
  const seen = sides.filter((side): side is SeenSide => side.sight !== null);
  const isOnePrice = sides.every(({ plan }) => compareDecimals(plan, first.plan) === 0);
  const isOff = seen.some(({ plan, sight }) => compareDecimals(plan, sight.amount) !== 0);
  if (!isOnePrice && !isOff) return [];

  const { currency, phase } = first.timed;
  const { platform, productId } = first.listing;
  const show = (amount: string) => showMoney({ amount, currency });
  const asked: Asked = {
    check: 'platforms',
    aspect: `undercut ${currency}`,
    subject: { type: 'product', product: product.id, platform, productId },
    expected: null,
    evidence: [],
  };
  const about = { product: product.name, phase: phase.name };
  const widest = widestUndercut(seen);
  if (widest) {
    const [low, high] = widest;
    const args = {
      ...about,
      low: show(low.sight.amount),
      lowAt: low.listing.platform,
      lowPlan: show(low.plan),
      high: show(high.sight.amount),
      highAt: high.listing.platform,
      highPlan: show(high.plan),
    };
    return [
      {
        ...asked,
        verdict: 'breach',
        expected: `${args.lowAt} ${args.lowPlan}, ${args.highAt} ${args.highPlan}`,
        seen: `${args.lowAt} ${args.low}, ${args.highAt} ${args.high}`,
        evidence: [low, high].map(evidenceOfSide),
        reason: { key: 'check.platforms.undercut', args },
        severity: isSelling(phase.kind) ? 'major' : 'minor',
        costPerHour: null,
      },
    ];
  }
  const unseen = sides.filter(({ sight }) => sight === null);
  if (unseen.length > 0) {
    const reason = { key: 'check.platforms.unseen', args: { ...about, platforms: platformsOf(unseen) } };
    return [{ ...asked, verdict: 'cannot-tell', seen: null, evidence: seen.map(evidenceOfSide), reason }];
  }
  const reason = { key: 'check.platforms.ok', args: { ...about, platforms: platformsOf(sides) } };
  return [{ ...asked, verdict: 'ok', seen: null, evidence: seen.map(evidenceOfSide), reason }];
}

/** The two sides of which the one shows most below the other, though the plan has it no lower; null where none does. */
function widestUndercut(seen: readonly SeenSide[]): [SeenSide, SeenSide] | null {
  let widest: { pair: [SeenSide, SeenSide]; gap: Big } | null = null;
  for (const low of seen) {
    for (const high of seen) {
      const gap = new Big(high.sight.amount).minus(low.sight.amount);
      if (gap.lte(0) || compareDecimals(low.plan, high.plan) < 0) continue;
      if (!widest || gap.gt(widest.gap)) widest = { pair: [low, high], gap };
    }
  }
  return widest?.pair ?? null;
}

function platformsOf(sides: readonly Side[]): string {
  return [...new Set(sides.map(({ listing }) => listing.platform))].join(', ');
}

function evidenceOfSide({ sight: { sighting } }: SeenSide): Asked['evidence'][number] {
  return evidenceOf(sighting.snapshot, sighting.field);
}
