import type { CheckContext } from '@/lib/checks/check';
import { comparableLooks } from '@/lib/checks/comparable';
import { evidenceOf } from '@/lib/checks/evidence';
import { gathered } from '@/lib/checks/gathered';
import { channelRows, type Figure, type Lookup, SHOP_LOOKUPS, soldOn } from '@/lib/checks/goal-figures';
import { readCell } from '@/lib/checks/listing-rows';
import { isNoughtThroughout } from '@/lib/checks/nought-column';
import type { Campaign } from '@/lib/domain/campaign';
import type { MetricId } from '@/lib/domain/metric';
import type { Snapshot } from '@/lib/domain/snapshot';

/** From being seen to buying. */
export type Stage = 'impressions' | 'visitors' | 'cart' | 'buyers';
export const STAGES: readonly Stage[] = ['impressions', 'visitors', 'cart', 'buyers'];

/** The lexicon's metrics behind each stage, and whether they add up over days and platforms: people do not. */
export const STAGE_METRICS: Record<Stage, { shop: MetricId[]; channel: MetricId[]; addsUp: boolean }> = {
  impressions: { shop: ['impressions'], channel: ['impressions'], addsUp: true },
  visitors: { shop: ['visitors'], channel: ['visitors'], addsUp: false },
  cart: { shop: ['add_to_cart_users'], channel: ['add_to_cart_users'], addsUp: false },
  buyers: { shop: ['buyers_paid'], channel: ['buyers_paid', 'buyers_channel'], addsUp: false },
};

/** What the shop's own figures say of a stage by platform, from the same places as those of its goals. */
export function shopStage(context: CheckContext, stage: Stage): Map<string, readonly Figure[]> {
  return byPlatform(context, (platform) => {
    const kinds = SHOP_LOOKUPS.map((_, kind) => found(context).get(`shop ${kind} ${stage} ${platform}`) ?? []);
    return kinds.find((figures) => figures.length > 0) ?? [];
  });
}

/** What rows named like a channel say of a stage by platform. */
export function channelStage(context: CheckContext, channel: string, stage: Stage): Map<string, readonly Figure[]> {
  return byPlatform(context, (platform) => found(context).get(`channel ${channel} ${stage} ${platform}`) ?? []);
}

function byPlatform(
  { campaign }: CheckContext,
  figuresOn: (platform: string) => readonly Figure[],
): Map<string, readonly Figure[]> {
  const all = [...soldOn(campaign)].map((platform) => [platform, figuresOn(platform)] as const);
  return new Map(all.filter(([, figures]) => figures.length > 0));
}

const found = gathered(stagesIn, comparableLooks<Figure>);

function stagesIn(snapshot: Snapshot, campaign: Campaign): Map<string, Figure[]> {
  const { platform, product } = snapshot.reading;
  const figures = new Map<string, Figure[]>();
  if (platform === null || product || !soldOn(campaign).has(platform)) return figures;
  const keep = (of: string, owner: 'shop' | 'channel', lookup: Lookup) => {
    for (const stage of STAGES) {
      const figure = countOf(snapshot, lookup, STAGE_METRICS[stage][owner]);
      if (figure) figures.set(`${of} ${stage} ${platform}`, [figure]);
    }
  };
  SHOP_LOOKUPS.forEach((lookupIn, kind) => {
    const lookup = lookupIn(snapshot);
    if (lookup) keep(`shop ${kind}`, 'shop', lookup);
  });
  for (const { channel, rows } of channelRows(snapshot, campaign, campaign.channels))
    keep(`channel ${channel.id}`, 'channel', (metric) =>
      isNoughtThroughout(rows.table, metric) ? null : readCell(rows, metric),
    );
  return figures;
}

function countOf(snapshot: Snapshot, lookup: Lookup, metrics: readonly MetricId[]): Figure | null {
  for (const metric of metrics) {
    const field = lookup(metric);
    if (field?.status === 'ok' && field.value.unit === 'count')
      return { snapshot, value: field.value.value, evidence: [evidenceOf(snapshot, field)] };
  }
  return null;
}
