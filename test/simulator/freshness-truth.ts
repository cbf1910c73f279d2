import type { Judgement } from '@/lib/domain/finding';
import { pageKeyOf } from '@/lib/domain/page';
import type { Page } from './pages';
import { MINUTE, type Promotion } from './promotion';
import type { World } from './world';

/** How many minutes a page stays young in each phase, as the freshness check promises. */
const YOUNG = { preheat: 6 * 60, live: 30, encore: 2 * 60 };
/** Nearer to the limit than this, either answer is right. */
const SLACK = 1;

/** What became of the pages that grew old: how many were to be called stale, were, and were not but were called so. */
export interface Staleness {
  injected: number;
  found: number;
  missed: string[];
  false: string[];
}

/** Keeps when each listing and each dashboard was last seen, and holds what is called stale against it. */
export class FreshnessTruth {
  readonly outcome: Staleness = { injected: 0, found: 0, missed: [], false: [] };
  private readonly seen = new Map<string, number>();
  /** Seen in a slot: whether that is a sight of the product itself may be answered either way. */
  private readonly held = new Map<string, number>();
  private readonly stale = new Set<string>();
  private readonly promotion: Promotion;

  constructor(promotion: Promotion) {
    this.promotion = promotion;
  }

  /** A page was read at an instant. */
  see(page: Page, at: number, world: World): void {
    if (page.kind === 'product') this.seen.set(page.listing.key, at);
    if (page.kind !== 'dashboard') return;
    const { of, shop } = page;
    this.seen.set(dashboardKey(shop.pages[of] ?? ''), at);
    if (of === 'overview' || of === 'ads') return;
    const shown = this.promotion.listings.filter((listing) => listing.shop === shop);
    const held = this.promotion.slots.filter((slot) => slot.shop === shop).map((slot) => world.holder(slot));
    if (of === 'placements') for (const { key } of held) this.held.set(key, at);
    else for (const { key } of shown) this.seen.set(key, at);
  }

  /** What was said of freshness at an instant. */
  hear(judgements: readonly Judgement[], at: number, look: number): void {
    const { campaign, liveStart, liveEnd } = this.promotion;
    const phase = at < liveStart ? 'preheat' : at < liveEnd ? 'live' : 'encore';
    const said = new Map(
      judgements.flatMap((judgement) =>
        judgement.check === 'freshness' ? [[nameOf(judgement), judgement.verdict]] : [],
      ),
    );
    if (!campaign.phases.some(({ id }) => id === phase)) return;
    const begun = phase === 'preheat' ? Number.NEGATIVE_INFINITY : phase === 'live' ? liveStart : liveEnd;
    for (const [name, seenAt] of this.seen) {
      const age = (at - seenAt) / MINUTE - YOUNG[phase];
      const held = this.held.get(name) ?? 0;
      const isCalled = said.get(name) === 'breach';
      if (age < -SLACK && seenAt >= begun) {
        this.stale.delete(name);
        if (isCalled) this.outcome.false.push(`${name} look ${look}`);
      } else if (seenAt < begun) {
        // What was last seen before the phase began has not been seen in it.
        this.stale.delete(name);
        if (isCalled && held < begun) this.outcome.false.push(`${name} look ${look}`);
      } else if (age > SLACK && !this.stale.has(name) && held < seenAt) {
        this.stale.add(name);
        this.outcome.injected += 1;
        if (isCalled) this.outcome.found += 1;
        else this.outcome.missed.push(`${name} look ${look}`);
      }
    }
  }
}

function nameOf({ subject }: Judgement): string {
  if (subject.type === 'product') return `${subject.platform} ${subject.productId}`;
  return subject.type === 'page' ? subject.pageKey.replace(/\?[^#]*/, '') : '';
}

function dashboardKey(url: string): string {
  return pageKeyOf(url).replace(/\?[^#]*/, '');
}
