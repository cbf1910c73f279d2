import Big from 'big.js';
import type { PhaseKind, Product } from '@/lib/domain/campaign';
import { compareDecimals } from '@/lib/domain/decimal';
import type { Judgement } from '@/lib/domain/finding';
import type { Currency, Money } from '@/lib/domain/money';
import type { Competitor } from '@/lib/domain/plan-work';
import type { MoneyField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Asked, Check } from './check';
import { showMoney } from './display';
import { evidenceAt, evidenceOf, unreadReason } from './evidence';
import { isSelling, millisecondsOf, phaseAt, type TimedPhase, timedPhases, timedPrices } from './plan-clock';
import { newestVisit } from './visited-pages';

const HOUR = 3_600_000;
/** A price of theirs that was read longer ago, in hours, says nothing of now; while buyers compare, it ages faster. */
const COMPARED_FOR: Readonly<Record<PhaseKind, number>> = {
  prepare: 48,
  preheat: 24,
  presale: 12,
  live: 6,
  encore: 12,
  review: 48,
};
/** From this share under our price on, buyers who compare are lost. */
const FAR_UNDER = 0.1;

/**
 * What each competitor's page, as last read, asks for its product against our promotion price in the phase that holds
 * now, in the same currency alone; and whether it can be bought there at all.
 */
export const checkCompetitor: Check = (context) => {
  const { campaign } = context;
  const at = millisecondsOf(context.now);
  const current = phaseAt(timedPhases(campaign), at);
  if (!current) return [];
  const { phase } = current;
  const visited = newestVisit(context);
  const products = new Map(campaign.products.map((product) => [product.id, product]));

  return campaign.competitors.flatMap((competitor): Judgement[] => {
    const snapshot = visited(competitor.url);
    const product = competitor.product === null ? null : (products.get(competitor.product) ?? null);
    const { name } = competitor;
    const limit = COMPARED_FOR[phase.kind];
    const hours = snapshot ? Math.floor((at - millisecondsOf(snapshot.takenAt)) / HOUR) : 0;
    const unknown = !snapshot
      ? { key: 'check.competitor.unseen', args: { name } }
      : hours >= limit
        ? { key: 'check.competitor.stale', args: { name, hours, limit } }
        : null;
    if (!snapshot || unknown) {
      const asked = question(competitor, product ? 'price' : 'stock', snapshot);
      return [
        {
          ...asked,
          verdict: 'cannot-tell',
          seen: null,
          reason: unknown ?? { key: 'check.competitor.unseen', args: { name } },
        },
      ];
    }
    return [...(product ? [price(competitor, product, current, snapshot)] : []), ...stock(competitor, snapshot)];
  });
};

function question({ id }: Competitor, aspect: 'price' | 'stock', snapshot: Snapshot | null): Asked {
  return {
    check: 'competitor',
    aspect,
    subject: { type: 'competitor', competitor: id },
    expected: null,
    evidence: snapshot ? [evidenceAt(snapshot, '', snapshot.title)] : [],
  };
}

function price(competitor: Competitor, product: Product, current: TimedPhase, snapshot: Snapshot): Judgement {
  const { name } = competitor;
  const { phase } = current;
  const offer = snapshot.reading.product;
  const field: MoneyField | null =
    offer && (offer.price.status === 'absent' && offer.range ? rangeOf(offer.price) : offer.price);
  const ours = ourPrice(product, current, snapshot, field?.status === 'ok' ? field.value.currency : null);
  const asked: Asked = {
    ...question(competitor, 'price', snapshot),
    expected: ours && `≥ ${showMoney(ours)}`,
    ...(field ? { evidence: [evidenceOf(snapshot, field)] } : {}),
  };
  const cannotTell = (reason: Judgement['reason'], seen: string | null = null): Judgement => ({
    ...asked,
    verdict: 'cannot-tell',
    seen,
    reason,
  });
  if (!ours) return cannotTell({ key: 'check.competitor.no-plan', args: { name, phase: phase.name } });
  if (!field || field.status === 'absent') return cannotTell({ key: 'check.competitor.no-price', args: { name } });
  if (field.status !== 'ok') return cannotTell(unreadReason(field));
  const theirs = field.value;
  const seen = showMoney(theirs);
  if (theirs.currency !== ours.currency)
    return cannotTell(
      { key: 'check.competitor.currency', args: { name, seen: theirs.currency, plan: ours.currency } },
      seen,
    );
  const args = { name, seen, ours: showMoney(ours), phase: phase.name };
  const order = compareDecimals(theirs.amount, ours.amount);
  if (order >= 0) {
    const key = order === 0 ? 'check.competitor.same' : 'check.competitor.dearer';
    return { ...asked, verdict: 'ok', seen, reason: { key, args } };
  }
  const off = new Big(ours.amount).minus(theirs.amount);
  const share = off.div(ours.amount);
  const reason = {
    key: 'check.competitor.cheaper',
    args: {
      ...args,
      off: showMoney({ amount: off.toFixed(), currency: ours.currency }),
      percent: share.times(100).round(1).toNumber(),
    },
  };
  const severity = share.gte(FAR_UNDER) && isSelling(phase.kind) ? 'major' : 'minor';
  return { ...asked, verdict: 'breach', seen, reason, severity, costPerHour: null };
}

/** Our promotion price on the marketplace of that page where we sell there, else the lowest that we ask anywhere, in their currency where we sell in it. */
function ourPrice(product: Product, current: TimedPhase, { reading }: Snapshot, theirs: Currency | null): Money | null {
  const prices = product.listings.flatMap((listing) =>
    timedPrices(product, listing, [current]).flatMap(({ price, currency }) =>
      price.promotion === null ? [] : [{ platform: listing.platform, amount: price.promotion, currency }],
    ),
  );
  const there = prices.filter(({ platform }) => platform === reading.platform);
  const near = there.length > 0 ? there : prices;
  const comparable = near.filter(({ currency }) => currency === theirs);
  return (comparable.length > 0 ? comparable : near).reduce<Money | null>(
    (low, { amount, currency }) =>
      low && (low.currency !== currency || compareDecimals(low.amount, amount) <= 0) ? low : { amount, currency },
    null,
  );
}

function rangeOf({ raw }: MoneyField): MoneyField {
  return { status: 'ambiguous', raw: raw ?? '', at: '', reason: 'range' };
}

function stock(competitor: Competitor, snapshot: Snapshot): Judgement[] {
  const offer = snapshot.reading.product;
  if (!offer || offer.availability === 'unknown') return [];
  const key = offer.availability === 'out' ? 'check.competitor.out' : 'check.competitor.in';
  const asked = question(competitor, 'stock', snapshot);
  const evidence = [evidenceAt(snapshot, '', offer.availabilityRaw ?? snapshot.title)];
  return [
    {
      ...asked,
      evidence,
      verdict: 'ok',
      seen: offer.availabilityRaw,
      reason: { key, args: { name: competitor.name } },
    },
  ];
}
