import {
  isSelling,
  millisecondsOf,
  phaseAt,
  soldIn,
  type TimedPhase,
  timedPhases,
  timedPrices,
} from '@/lib/checks/plan-clock';
import { isSamePage, pathOf } from '@/lib/checks/same-page';
import type { Campaign, Listing, Product } from '@/lib/domain/campaign';
import type { LaunchRound, LaunchStep } from '@/lib/domain/launch-round';
import { type PageRecord, pageKeyOf } from '@/lib/domain/page';
import { isReportAddress } from '@/lib/domain/report';
import type { Instant } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';
import { productAddress } from '@/lib/platforms/product-address';
import { placeOf } from '@/lib/platforms/registry';

type Visit = Pick<PageRecord, 'url' | 'latestAt'>;
type Asked = Omit<LaunchStep, 'seenAt'>;

/**
 * The planned pages to look at in the phase that holds at `now`, and when each was last read in it: what has a price
 * then, what states the times of it or of the next phase, slots and competitors while buyers decide. A product counts as
 * seen on its own page, whatever the address says beside its id; no page of the browser ever adds one.
 */
export function launchRound(campaign: Campaign, visits: readonly Visit[], now: Instant): LaunchRound {
  const at = millisecondsOf(now);
  const phases = timedPhases(campaign);
  const current = phaseAt(phases, at);
  const next = phases.find(({ span }) => span.start > at);
  if (!current) return next ? { status: 'before', phase: next.phase.id } : { status: 'over' };
  const since = new Date(current.span.start).toISOString();
  const seen = lastVisit(visits.filter(({ url, latestAt }) => latestAt >= since && !isReportAddress(url)));
  const asked = [
    ...products(campaign, current),
    ...announcements(campaign, [current, next]),
    ...(current.phase.kind === 'preheat' || isSelling(current.phase.kind)
      ? [...slots(campaign, current), ...competitors(campaign)]
      : []),
  ];
  const steps = distinct(asked).map((step) => ({ ...step, seenAt: seen(step) }));
  return { status: 'in', phase: current.phase.id, steps };
}

function products(campaign: Campaign, phase: TimedPhase): Asked[] {
  return campaign.products.flatMap((product) =>
    product.listings
      .filter((listing) => isPriced(product, listing, phase))
      .map((listing) => {
        const { platform, productId } = listing;
        const url = listing.url ?? productAddress(platform, productId, soldIn(product, listing));
        return {
          id: idOf('product', product.id, platform, productId),
          subject: { type: 'product', product: product.id, platform, productId },
          url: secure(url),
        };
      }),
  );
}

function isPriced(product: Product, listing: Listing, phase: TimedPhase): boolean {
  return timedPrices(product, listing, [phase]).some(({ price }) => Object.values(price).some((one) => one !== null));
}

function announcements(campaign: Campaign, phases: readonly (TimedPhase | undefined)[]): Asked[] {
  return campaign.announcements
    .filter(({ url, phase }) => url !== null && phases.some((one) => one?.phase.id === phase))
    .map(({ id, url }) => ({
      id: idOf('announcement', id),
      subject: { type: 'announcement', announcement: id },
      url: secure(url),
    }));
}

/** The slots whose page the plan names by its address, while they are booked. */
function slots({ slots, zone }: Campaign, { span }: TimedPhase): Asked[] {
  return slots
    .filter(({ page, start, end }) => {
      const isBooked = epochOf(start, zone) < span.end && epochOf(end, zone) > span.start;
      return isBooked && URL.canParse(page);
    })
    .map(({ id, page }) => ({ id: idOf('slot', id), subject: { type: 'slot', slot: id }, url: secure(page) }));
}

function competitors(campaign: Campaign): Asked[] {
  return campaign.competitors.map(({ id, url }) => ({
    id: idOf('competitor', id),
    subject: { type: 'competitor', competitor: id },
    url: secure(url),
  }));
}

function idOf(...names: readonly string[]): string {
  return JSON.stringify(names);
}

/** Only such pages can be granted and read. */
function secure(url: string | null): string | null {
  return url?.startsWith('https:') ? url : null;
}

/** One page is one step, however many things of the plan stand on it. */
function distinct(steps: readonly Asked[]): Asked[] {
  const known = new Set<string>();
  return steps.filter(({ id, url }) => {
    const page = url === null ? id : pageKeyOf(url);
    const isNew = !known.has(page);
    known.add(page);
    return isNew;
  });
}

/** When a step's page was last read: each address is looked into once, since there are as many visits as steps. */
function lastVisit(visits: readonly Visit[]): (step: Asked) => Instant | null {
  const ofProduct = new Map<string, Instant>();
  const atPath = new Map<string, Visit[]>();
  for (const visit of visits) {
    const { url, latestAt } = visit;
    const product = productAt(url);
    const before = product && ofProduct.get(product);
    if (product && (!before || before < latestAt)) ofProduct.set(product, latestAt);
    const path = pathOf(new URL(url));
    atPath.set(path, [...(atPath.get(path) ?? []), visit]);
  }
  return ({ subject, url }) => {
    const product = subject.type === 'product' ? productKey(subject.platform, subject.productId) : null;
    const own = product === null ? null : (ofProduct.get(product) ?? null);
    if (url === null || (product !== null && productAt(url) === product)) return own;
    const there = atPath.get(pathOf(new URL(url)))?.filter((visit) => isSamePage(url, visit.url)) ?? [];
    return there.reduce<Instant | null>(
      (latest, { latestAt }) => (latest && latest > latestAt ? latest : latestAt),
      own,
    );
  };
}

function productAt(url: string): string | null {
  const { platform, page, productId } = placeOf(url);
  return platform && productId !== null && page?.kind === 'product' ? productKey(platform.id, productId) : null;
}

function productKey(platform: string, productId: string): string {
  return JSON.stringify([platform, productId]);
}
