import type { PlatformSource } from '@/lib/domain/platform';

/** Walmart: the shop and the Seller Center. */
export const walmart = {
  id: 'walmart',
  names: {
    en: 'Walmart',
    zh: '沃尔玛',
  },
  grants: ['https://*.walmart.com/*'],
  sites: [
    {
      hosts: ['www.walmart.com', 'seller.walmart.com'],
      zone: 'America/Los_Angeles',
      currency: 'USD',
      locale: 'en-US',
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['www.walmart.com'],
      paths: ['/ip/:id(\\d+)', '/ip/*/:id(\\d+)'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://www.walmart.com/ip/Some-Title/123456789',
          productId: '123456789',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['seller.walmart.com'],
      paths: ['/analytics/sales-insights/item-sales'],
      examples: [
        {
          url: 'https://seller.walmart.com/analytics/sales-insights/item-sales',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['seller.walmart.com'],
      paths: ['/partner-analytics/*', '/analytics/reports'],
      examples: [
        {
          url: 'https://seller.walmart.com/partner-analytics/overview?program=ALL',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: ['login.account.wal-mart.com'],
    paths: ['/blocked', '/account/login', '/login'],
  },
} satisfies PlatformSource;
