import { drawsFor } from './draws';
import type { Page } from './pages';
import { HOUR, MINUTE, type Promotion } from './promotion';
import type { Dashboard, Shop } from './shops';

/** One time that the merchant sits down: pages, one after the other, each at its instant. */
export interface Look {
  views: readonly { page: Page; at: number }[];
}

/** How readily a dashboard is opened; who has paid for slots has an eye on them at most looks. */
const HABIT: Readonly<Record<Dashboard, number>> = {
  overview: 3,
  ranking: 3,
  placements: 12,
  goods: 2,
  ads: 1.5,
  reviews: 1,
};
/** How often a merchant looks by the hour of the day, against the day's best. */
const AWAKE = [0.9, 0.6, 0.2, 0.1, 0.1, 0.1, 0.2, 0.5, 0.8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
/** So many looks go over the products' pages in the days before. */
const EARLY = 3;

/**
 * When the merchant looks and at what: a few looks in the days before, the others while the promotion is watched, closer
 * when awake, three to six pages each. After a midnight, the first look also opens yesterday's figures.
 */
export function looksOf(promotion: Promotion, count: number): Look[] {
  const draws = drawsFor(promotion.seed, 'looks');
  const { campaign, shops, liveStart, from, to } = promotion;
  const early = Math.min(EARLY, Math.floor(count / 8));
  const starts = [
    ...Array.from({ length: early }, (_, at) => from - (2 + (early - at) * 18 + draws.between(0, 6)) * HOUR),
    ...drawnTimes(count - early),
  ];
  const pages = pagesOf(promotion);
  const days = new Map<string, string>();

  return starts.map((drawn, at): Look => {
    const start = Math.floor(drawn);
    const isEarly = at < early;
    const wanted = draws.whole(3, 6);
    const chosen = isEarly ? draws.shuffled(pages.products).slice(0, 8) : chosenPages(wanted);
    if (!isEarly) for (const shop of shops) if (isNewDay(shop, start)) chosen.push(...yesterday(shop));
    let moment = start;
    return {
      views: chosen.map((page) => {
        moment += draws.whole(8, 25) * 1000;
        return { page, at: moment };
      }),
    };
  });

  function drawnTimes(wanted: number): number[] {
    const busy = (time: number) =>
      AWAKE[Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(campaign.zone).hour] ?? 1;
    const times: number[] = [];
    // The start is never missed, nor what follows it.
    for (const near of [liveStart - 10 * MINUTE, liveStart + 6 * MINUTE, promotion.liveEnd + 8 * MINUTE])
      if (near > from && near < to && times.length < wanted) times.push(near);
    for (let tries = 0; times.length < wanted && tries < 10_000; tries += 1) {
      const time = Math.floor(draws.between(from, to - 5 * MINUTE));
      if (!draws.chance(busy(time))) continue;
      if (times.every((other) => Math.abs(other - time) >= 9 * MINUTE)) times.push(time);
    }
    return times.sort((a, b) => a - b);
  }

  function chosenPages(wanted: number): Page[] {
    const taken = new Map<Page, number>();
    for (const page of pages.dashboards)
      taken.set(page, draws.uniform() ** (1 / (page.kind === 'dashboard' ? HABIT[page.of] : 1)));
    for (const page of pages.products) taken.set(page, draws.uniform() ** (1 / 0.6));
    for (const page of pages.others) taken.set(page, draws.uniform() ** (1 / 0.6));
    const inOrder = [...taken].sort(([, a], [, b]) => b - a).map(([page]) => page);
    return inOrder.slice(0, wanted);
  }

  function isNewDay(shop: Shop, at: number): boolean {
    const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(shop.zone).toPlainDate().toString();
    const before = days.get(shop.platform);
    days.set(shop.platform, day);
    return before !== undefined && before !== day && at > liveStart;
  }
}

function yesterday(shop: Shop): Page[] {
  return (['overview', 'ranking', 'placements', 'ads'] as const).flatMap((of) =>
    shop.pages[of] ? { kind: 'dashboard' as const, of, shop, day: 'yesterday' as const } : [],
  );
}

/** Every page that there is to look at. */
function pagesOf({
  campaign,
  shops,
  listings,
  competitors,
}: Promotion): Record<'dashboards' | 'products' | 'others', Page[]> {
  return {
    dashboards: shops.flatMap((shop) =>
      (Object.keys(shop.pages) as Dashboard[]).map((of): Page => ({ kind: 'dashboard', of, shop, day: 'today' })),
    ),
    products: listings.flatMap((listing): Page[] => (listing.url ? [{ kind: 'product', listing }] : [])),
    others: [
      ...campaign.announcements.flatMap(({ id, kind, url }): Page[] => {
        const shop = shops.find(({ platform }) => id === `banner-${platform}`);
        return kind === 'banner' && url && shop ? [{ kind: 'banner', announcement: id, url, shop }] : [];
      }),
      ...competitors.map(({ competitor }): Page => ({ kind: 'rival', competitor: competitor.id })),
    ],
  };
}
