import type { Campaign } from '@/lib/domain/campaign';
import { exampleCampaign } from '@/lib/exchange/example-campaign';

const PLATFORMS = ['tmall', 'jd', 'amazon', 'shopee', 'lazada', 'ebay'];
const PHASES = 8;

/** A plan of as many products on six platforms in eight phases, each with a price of its own. */
export function largeCampaign(products = 500): Campaign {
  const example = exampleCampaign('2026-11-10T20:00', 'en');
  const day = (index: number) => `2026-11-${String(index + 1).padStart(2, '0')}T00:00`;
  const phases = Array.from({ length: PHASES }, (_, index) => ({
    id: `phase-${index + 1}`,
    name: `Phase ${index + 1}`,
    kind: 'live' as const,
    start: day(index),
    end: day(index + 1),
  }));
  const productId = (index: number) => `product-${index + 1}`;
  return {
    ...example,
    phases,
    estimates: [],
    slots: [],
    offers: Array.from({ length: 50 }, (_, index) => ({
      id: `offer-${index + 1}`,
      name: `Offer ${index + 1}`,
      layer: 'coupon' as const,
      platform: index % 2 === 0 ? 'tmall' : null,
      phase: null,
      products: index % 3 === 0 ? [] : [productId(index), productId(index + 50)],
      benefit: { kind: 'fixed' as const, off: '5' },
      per: 'order' as const,
      threshold: '99',
      base: 'running' as const,
      pieces: null,
      group: null,
      alone: false,
      paidBy: 'merchant' as const,
      rule: null,
    })),
    announcements: [],
    competitors: [],
    products: Array.from({ length: products }, (_, index) => ({
      id: productId(index),
      name: `Product ${index + 1}`,
      role: null,
      currency: 'CNY',
      listings: PLATFORMS.map((platform) => ({
        platform,
        productId: `${platform}-${680_000_000_000 + index}`,
        url: `https://${platform}.example/item/${index}`,
        currency: platform === 'amazon' ? 'USD' : null,
      })),
      prices: phases.flatMap(({ id: phase }, at) =>
        PLATFORMS.map((platform) => ({
          phase,
          platform,
          base: `${100 + index}`,
          list: `${120 + index}.5`,
          promotion: `${90 + index - at}.9`,
          floor: `${60 + index}`,
        })),
      ),
      stock: 1000,
      safetyStock: 50,
      targetUnits: 500,
      targetVisitors: null,
      targetConversion: null,
      targetOrders: null,
      targetGmv: null,
      alternates: [productId((index + 1) % products)],
    })),
  };
}
