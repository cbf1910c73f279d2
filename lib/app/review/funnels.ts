import type { CheckContext } from '@/lib/checks/check';
import { type Figure as Look, soldOn } from '@/lib/checks/goal-figures';
import { NOT_BEGUN, standingOf } from '@/lib/checks/goal-progress';
import { indexListings, type PlannedListing } from '@/lib/checks/listing-index';
import { liveSpans } from '@/lib/checks/live-time';
import { millisecondsOf } from '@/lib/checks/plan-clock';
import type { Figure, Funnel, ReviewSubject } from '@/lib/domain/campaign-review';
import { figureOf } from './figure';
import { listingCounts } from './product-figures';
import { channelStage, STAGE_METRICS, type Stage, shopStage } from './stage-figures';

/** From being seen to buying since the live phases began: for the whole, each channel and each product. */
export function funnels(context: CheckContext): Funnel[] {
  const { campaign } = context;
  const since = liveSpans(campaign)[0]?.start ?? 0;
  const hasBegun = millisecondsOf(context.now) >= since;
  const tell = (looks: ReadonlyMap<string, readonly Look[]>, stage: Stage, sold: ReadonlySet<string>): Figure => {
    const { addsUp } = STAGE_METRICS[stage];
    return figureOf(hasBegun ? standingOf(looks, { addsUp, since, campaign, sold }) : NOT_BEGUN);
  };
  const shop = soldOn(campaign);
  const ofProduct = (listings: readonly PlannedListing[]) => {
    const counts = listings.map((planned) => [planned.key, listingCounts(context, planned, since)] as const);
    const sold = new Set(listings.map(({ key }) => key));
    return (stage: Stage) => {
      const [only, ...others] = counts;
      if (only && others.length === 0 && hasBegun) return figureOf(only[1][stage].standing);
      const seen = counts.flatMap(([key, { [stage]: count }]) =>
        count.figures.length > 0 ? [[key, count.figures] as const] : [],
      );
      return tell(new Map(seen), stage, sold);
    };
  };
  return [
    funnel({ type: 'campaign' }, (stage) => tell(shopStage(context, stage), stage, shop)),
    ...campaign.channels.map(({ id: channel }) =>
      funnel({ type: 'channel', channel }, (stage) => tell(channelStage(context, channel, stage), stage, shop)),
    ),
    ...campaign.products.map(({ id: product }) =>
      funnel({ type: 'product', product }, ofProduct(indexListings(campaign).ofProduct.get(product) ?? [])),
    ),
  ];
}

function funnel(of: ReviewSubject, stage: (stage: Stage) => Figure): Funnel {
  return {
    of,
    impressions: stage('impressions'),
    visitors: stage('visitors'),
    cart: stage('cart'),
    buyers: stage('buyers'),
  };
}
