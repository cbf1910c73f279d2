import { amazon } from '@/lib/platforms/amazon/definition';
import { jd } from '@/lib/platforms/jd/definition';
import { tmall } from '@/lib/platforms/tmall/definition';
import { MARKET_URLS } from '../market/server';
import type { PitLane } from '../support/pit-lane';

export const GRANTED = [tmall, jd, amazon];

/** The pages of the market that the demo visits, in order. */
export const STOPS: readonly { name: string; url: string }[] = [
  { name: 'ranking', url: MARKET_URLS.ranking },
  { name: 'on-sale', url: MARKET_URLS.onSale },
  { name: 'banner', url: 'https://pages.tmall.com/wow/double11' },
  { name: 'wrong-price', url: 'https://detail.tmall.com/item.htm?id=680010010003' },
  { name: 'wrong-time', url: 'https://detail.tmall.com/item.htm?id=680010010001' },
  { name: 'late-launch', url: 'https://item.jd.com/100010010004.html' },
  { name: 'as-planned', url: 'https://www.amazon.com/dp/B0PITCREW1' },
  { name: 'virtual-ranking', url: MARKET_URLS.virtualRanking },
  { name: 'slots', url: MARKET_URLS.slots },
];

/** Imports the plan and grants the platforms that the stops are on. */
export async function readyLane(lane: PitLane): Promise<void> {
  const firstRun = await lane.firstRun();
  await lane.importPlan(firstRun);
  for (const { id, grants } of GRANTED) await lane.grant(firstRun, id, grants);
}
