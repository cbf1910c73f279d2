import type { Campaign } from '@/lib/domain/campaign';
import type { CheckId } from '@/lib/domain/check-id';
import type { Judgement } from '@/lib/domain/finding';
import { pageKeyOf } from '@/lib/domain/page';
import type { Fault } from './faults';
import { localTime, MINUTE, type Promotion, type TrueListing } from './promotion';
import type { Shop } from './shops';
import type { World } from './world';

/** What is true of a fault, whatever the checks say. */
export interface Truth {
  /** The pages that show it, by their names, or the plan itself; `together`: one look must open them all. */
  pages: readonly string[] | 'plan';
  together: boolean;
  /** The pages of which one must have been seen before it began, since it is told by the difference. */
  before: readonly string[] | null;
  /** Whether there is enough on its page by now for anybody to see it. */
  visible(world: World): boolean;
  /** The pages by which it may still be believed after it is mended, until they are seen again. */
  stands: readonly string[];
  /** Whether it can only be told openly that something may be wrong. */
  openly: boolean;
  /** Whether a breach (or, where that is all there is to say, an open answer) is this fault, found. */
  finds(judgement: Judgement): boolean;
  /** Whether what it did stays done, so that a breach may be raised of it later. */
  lasting: boolean;
  /** Whether a breach follows from this fault, so that it is not raised falsely. */
  excuses(judgement: Judgement): boolean;
}

const PRICES: readonly CheckId[] = ['price', 'floor', 'price-window', 'list-price', 'platforms', 'competitor'];
const COUNTS: readonly CheckId[] = ['rate', 'slot'];

/** The plan as the merchant has it, with what faults do to the plan itself. */
export function planWith(promotion: Promotion, faults: readonly Fault[]): Campaign {
  const { campaign, liveStart, liveEnd } = promotion;
  const effects = faults.map(({ effect }) => effect);
  return {
    ...campaign,
    tasks: campaign.tasks.map((task) =>
      effects.some((effect) => effect.on === 'task' && effect.task === task.id) ? { ...task, done: null } : task,
    ),
    announcements: campaign.announcements.map((announcement) => {
      const effect = effects.find(
        (one) => (one.on === 'time' || one.on === 'sms-price') && one.announcement === announcement.id,
      );
      if (!effect || announcement.says === null) return announcement;
      if (effect.on === 'sms-price')
        return {
          ...announcement,
          says: announcement.says.replace(/\d+(\.\d+)?(?=元?$)/, (price) => String(Number(price) + 10)),
        };
      if (effect.on !== 'time') return announcement;
      const said = (at: number) => localTime(at, campaign.zone).replace('T', ' ');
      const shift = effect.minutes * MINUTE;
      const says = announcement.says
        .replace(said(liveStart), said(liveStart + shift))
        .replace(said(liveEnd), said(liveEnd + shift));
      return { ...announcement, says };
    }),
  };
}

/** What shows a fault, what finds it and what follows from it. */
export function truthOf(fault: Fault, promotion: Promotion, plan: Campaign): Truth {
  const {
    pages,
    stands = pages === 'plan' ? [] : pages,
    together = false,
    before = null,
    openly = false,
    lasting = false,
    visible = () => true,
    finds,
    excuses,
  } = tellingOf(fault, promotion, plan);
  return { pages, stands, together, before, openly, lasting, visible, finds, excuses };
}

type Telling = Pick<Truth, 'pages' | 'finds' | 'excuses'> & Partial<Truth>;

function tellingOf({ kind, effect }: Fault, promotion: Promotion, plan: Campaign): Telling {
  switch (effect.on) {
    case 'price':
    case 'phase':
    case 'list':
    case 'coupon': {
      const { listing } = effect;
      const shown = [`product ${listing.key}`, `goods ${listing.shop.platform}`];
      const checks: Partial<Record<typeof kind, (judgement: Judgement) => boolean>> = {
        'early-price': ({ check, aspect }) => check === 'price-window' && aspect.startsWith('early'),
        'late-launch': ({ check, aspect }) => check === 'price-window' && aspect.startsWith('launch'),
        // Where an encore has a price of its own, the old one is its late launch.
        'late-price': ({ check, aspect }) => check === 'price-window' && /^(late|launch)/.test(aspect),
        'list-raised': ({ check, aspect }) => check === 'list-price' || (check === 'price' && aspect === 'list'),
        'below-floor': ({ check }) => check === 'floor',
        'platform-undercut': ({ check }) => check === 'platforms',
      };
      const isIt = checks[kind] ?? (({ check, aspect }: Judgement) => check === 'price' && aspect === 'promotion');
      const others = listing.product.listings.filter(({ platform }) => platform !== listing.shop.platform);
      return {
        stands: shown,
        together: kind === 'platform-undercut',
        pages:
          kind === 'below-floor'
            ? [`product ${listing.key}`]
            : kind === 'platform-undercut'
              ? [
                  `product ${listing.key}`,
                  ...others.map(({ platform, productId }) => `product ${platform} ${productId}`),
                ]
              : shown,
        finds: (judgement) =>
          isIt(judgement) &&
          (kind === 'platform-undercut' ? ofProduct(judgement, listing) : ofListing(judgement, listing)),
        excuses: (judgement) => PRICES.includes(judgement.check) && aboutProduct(judgement, listing, plan),
      };
    }
    case 'time': {
      const announcement = plan.announcements.find(({ id }) => id === effect.announcement);
      const listing = promotion.listings.find(({ url }) => url !== null && url === announcement?.url);
      const pages =
        announcement?.url == null
          ? ('plan' as const)
          : [listing ? `product ${listing.key}` : `banner ${effect.announcement}`];
      const names = ({ check, subject }: Judgement) =>
        check === 'times' &&
        ((subject.type === 'phase' && subject.place.split(' ').includes(effect.announcement)) ||
          (subject.type === 'announcement' && subject.announcement === effect.announcement));
      return { pages, finds: (judgement) => names(judgement) && judgement.aspect !== 'pair', excuses: names };
    }
    case 'sms-price': {
      const names = ({ subject }: Judgement) =>
        (subject.type === 'phase' && subject.place.split(' ').includes(effect.announcement)) ||
        (subject.type === 'announcement' && subject.announcement === effect.announcement);
      return { pages: 'plan', finds: names, excuses: names };
    }
    case 'holder':
      return {
        pages: [`placements ${effect.slot.shop.platform}`],
        finds: (judgement) => judgement.check === 'slot' && ofSlot(judgement, effect.slot.slot.id),
        excuses: (judgement) => COUNTS.includes(judgement.check) && ofSlot(judgement, effect.slot.slot.id),
      };
    case 'slot': {
      const { slot, aspect, times } = effect;
      const isAsked = ({ check, aspect: asked }: Judgement) =>
        times === 0
          ? check === 'slot' || asked === 'shown'
          : (check === 'rate' || check === 'slot') && asked === aspect;
      return {
        pages: [`placements ${slot.shop.platform}`],
        finds: (judgement) => isAsked(judgement) && ofSlot(judgement, slot.slot.id),
        excuses: (judgement) =>
          COUNTS.includes(judgement.check) && (ofSlot(judgement, slot.slot.id) || ofProduct(judgement, slot.listing)),
      };
    }
    case 'listing': {
      const { listing } = effect;
      const slots = promotion.slots.filter((slot) => slot.listing === listing).map(({ slot }) => slot.id);
      const isOf = (judgement: Judgement) =>
        ofProduct(judgement, listing) || slots.some((slot) => ofSlot(judgement, slot));
      return {
        pages: [`ranking ${listing.shop.platform}`, `placements ${listing.shop.platform}`],
        finds: (judgement) => judgement.check === 'slot' && isOf(judgement),
        excuses: (judgement) => (COUNTS.includes(judgement.check) || judgement.check === 'goal') && isOf(judgement),
      };
    }
    case 'stock': {
      const { listing, hours } = effect;
      const slots = promotion.slots.filter((slot) => slot.listing === listing).map(({ slot }) => slot.id);
      return {
        pages:
          hours === 0
            ? [`product ${listing.key}`, `goods ${listing.shop.platform}`]
            : [`goods ${listing.shop.platform}`],
        lasting: true,
        // What has run out is not short any more.
        visible: ({ listings }) => hours === 0 || (listings.get(listing)?.stock ?? 0) > 0,
        finds: (judgement) =>
          judgement.check === 'stock' && ofListing(judgement, listing) && (judgement.aspect === 'cover') === hours > 0,
        excuses: (judgement) =>
          ofProduct(judgement, listing)
            ? judgement.check === 'stock' || COUNTS.includes(judgement.check)
            : COUNTS.includes(judgement.check) && slots.some((slot) => ofSlot(judgement, slot)),
      };
    }
    case 'ad': {
      const shop = promotion.ads.find(({ line }) => line === effect.line)?.shop;
      const names = ({ check, subject }: Judgement) =>
        check === 'budget' && subject.type === 'budget' && subject.line === effect.line;
      return { pages: [`ads ${shop?.platform ?? ''}`], finds: names, excuses: names };
    }
    case 'demand':
      return {
        pages: promotion.shops.map(({ platform }) => `overview ${platform}`),
        finds: ({ check }) => check === 'goal',
        excuses: ({ check, aspect }) =>
          check === 'goal' ||
          (check === 'rate' && aspect === 'units') ||
          (check === 'budget' && aspect !== 'return') ||
          (check === 'slot' && aspect === 'impressions'),
      };
    case 'task': {
      const names = ({ check, subject }: Judgement) =>
        check === 'schedule' && subject.type === 'task' && subject.task === effect.task;
      const after = dependents(plan, effect.task);
      return {
        pages: 'plan',
        finds: names,
        excuses: ({ check, subject }) => check === 'schedule' && subject.type === 'task' && after.has(subject.task),
      };
    }
    case 'brushing':
      return {
        lasting: true,
        pages: [`ranking ${effect.listing.shop.platform}`],
        finds: ({ check, subject }) =>
          check === 'orders' && (subject.type !== 'product' || subject.product === effect.listing.product.id),
        excuses: (judgement) =>
          judgement.check === 'orders' ||
          (COUNTS.includes(judgement.check) && ofProduct(judgement, effect.listing)) ||
          (judgement.check === 'stock' && ofProduct(judgement, effect.listing)),
      };
    case 'reviews':
      return {
        pages: [`reviews ${effect.listing.shop.platform}`],
        before: [`reviews ${effect.listing.shop.platform}`],
        finds: (judgement) => judgement.check === 'reviews' && ofProduct(judgement, effect.listing),
        excuses: (judgement) => judgement.check === 'reviews' && ofProduct(judgement, effect.listing),
      };
    case 'columns': {
      const shop = promotion.shops.find(({ platform }) => platform === effect.platform);
      const names = (judgement: Judgement) => judgement.check === 'unreadable' && ofRanking(judgement, shop);
      const pages = [`ranking ${effect.platform}`];
      return {
        pages,
        stands: [...pages, `ranking ${effect.platform} yesterday`],
        before: [...pages, `ranking ${effect.platform} yesterday`],
        // Columns that are gone may have been switched off by the user: to say so is all that can be asked.
        openly: effect.how === 'gone',
        finds: (judgement) =>
          names(judgement) && (judgement.verdict === 'breach' || judgement.reason.key === 'check.unreadable.missing'),
        excuses: names,
      };
    }
    case 'figures': {
      const { listing } = effect;
      const names = (judgement: Judgement) =>
        judgement.check === 'contradiction' && (ofProduct(judgement, listing) || ofRanking(judgement, listing.shop));
      return {
        pages: [`ranking ${listing.shop.platform}`],
        // Of a handful of visitors every rate is nearly right.
        visible: ({ listings }) => (listings.get(listing)?.today.visitors ?? 0) >= 30,
        finds: names,
        // What a wrong figure leads to is no fault of who believes it.
        excuses: (judgement) => names(judgement) || (COUNTS.includes(judgement.check) && ofProduct(judgement, listing)),
      };
    }
    case 'rival': {
      const { id } = effect.competitor.competitor;
      const names = ({ check, subject }: Judgement) =>
        check === 'competitor' && subject.type === 'competitor' && subject.competitor === id;
      return { pages: [`rival ${id}`], finds: names, excuses: names };
    }
  }
}

function ofListing({ subject }: Judgement, { shop, productId }: TrueListing): boolean {
  return subject.type === 'product' && subject.platform === shop.platform && subject.productId === productId;
}

function ofProduct({ subject }: Judgement, { product }: TrueListing): boolean {
  return subject.type === 'product' && subject.product === product.id;
}

/** Of the product itself or of somebody else's listing beside it. */
function aboutProduct(judgement: Judgement, listing: TrueListing, { competitors }: Campaign): boolean {
  const { subject } = judgement;
  if (subject.type !== 'competitor') return ofProduct(judgement, listing);
  return competitors.find(({ id }) => id === subject.competitor)?.product === listing.product.id;
}

function ofSlot({ subject }: Judgement, slot: string): boolean {
  return subject.type === 'slot' && subject.slot === slot;
}

/** Of the shop's ranking, by the page itself or by what kind of page it is. */
function ofRanking({ subject }: Judgement, shop: Shop | undefined): boolean {
  if (subject.type !== 'page' || !shop?.pages.ranking) return false;
  const key = pageKeyOf(shop.pages.ranking);
  const kind = `${shop.platform}/product-ranking@${new URL(shop.pages.ranking).host}`;
  return subject.pageKey.replace(/\?.*/, '') === key || subject.pageKey === kind;
}

/** A task and all that wait for it, directly or not. */
function dependents({ tasks }: Campaign, first: string): Set<string> {
  const found = new Set([first]);
  for (;;) {
    const more = tasks.filter(({ id, dependsOn }) => !found.has(id) && dependsOn.some((other) => found.has(other)));
    if (more.length === 0) return found;
    for (const { id } of more) found.add(id);
  }
}
