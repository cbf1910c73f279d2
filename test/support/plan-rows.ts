import type { Listing, PhasePrice, Product, Slot } from '@/lib/domain/campaign';
import type { PlannedOffer } from '@/lib/domain/plan-offer';
import type { Channel, Estimate } from '@/lib/domain/plan-targets';
import type { Announcement, BudgetLine, Task } from '@/lib/domain/plan-work';

/** Rows of a plan that say no more than they must, each part open to change. */

export function listingOf(platform: string, productId: string, url: string | null = null): Listing {
  return { platform, productId, url, currency: null };
}

export function priceOf(phase: string, change: Partial<PhasePrice> = {}): PhasePrice {
  return { phase, platform: null, base: null, list: null, promotion: null, floor: null, ...change };
}

export function productOf(id: string, change: Partial<Product> = {}): Product {
  return {
    id,
    name: id,
    role: null,
    listings: [listingOf('tmall', id)],
    prices: [],
    currency: 'CNY',
    stock: null,
    safetyStock: null,
    targetUnits: null,
    targetVisitors: null,
    targetConversion: null,
    targetOrders: null,
    targetGmv: null,
    alternates: [],
    ...change,
  };
}

export function promiseOf(change: Partial<Slot['promise']> = {}): Slot['promise'] {
  return { impressions: null, clickRate: null, conversion: null, orders: null, gmv: null, ...change };
}

export function channelOf(id: string, change: Partial<Channel> = {}): Channel {
  return { id, name: id, site: null, reserve: false, targets: [], budget: null, ...change };
}

export function estimateOf(change: Partial<Estimate> = {}): Estimate {
  return {
    channel: null,
    product: null,
    metric: 'gmv',
    method: 'last-event',
    base: '1000',
    growth: null,
    visitors: null,
    conversion: null,
    orderValue: null,
    source: null,
    ...change,
  };
}

export function offerOf(id: string, change: Partial<PlannedOffer> = {}): PlannedOffer {
  return {
    id,
    name: id,
    layer: 'coupon',
    platform: null,
    phase: null,
    products: [],
    benefit: { kind: 'fixed', off: '10' },
    per: 'order',
    threshold: null,
    base: 'running',
    pieces: null,
    group: null,
    alone: false,
    paidBy: 'merchant',
    rule: null,
    ...change,
  };
}

export function budgetLineOf(id: string, change: Partial<BudgetLine> = {}): BudgetLine {
  return {
    id,
    name: id,
    kind: 'on-site',
    platform: null,
    channel: null,
    amount: '1000',
    sales: null,
    owner: null,
    due: null,
    ...change,
  };
}

export function taskOf(id: string, change: Partial<Task> = {}): Task {
  return {
    id,
    name: id,
    role: null,
    start: '2026-11-01T09:00',
    due: '2026-11-05T18:00',
    dependsOn: [],
    done: null,
    ...change,
  };
}

export function announcementOf(id: string, change: Partial<Announcement> = {}): Announcement {
  return { id, kind: 'banner', url: null, phase: 'live', product: null, says: null, ...change };
}
