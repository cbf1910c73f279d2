import type { PlatformSource } from '@/lib/domain/platform';

/** Etsy: the shop, whose currency the visitor chooses, and the Shop Manager in the shop’s own time. */
export const etsy = {
  id: 'etsy',
  names: {
    en: 'Etsy',
    zh: 'Etsy',
  },
  grants: ['https://*.etsy.com/*'],
  sites: [
    {
      hosts: ['www.etsy.com'],
      zone: null,
      currency: null,
      locale: null,
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['www.etsy.com'],
      paths: [
        '/listing/:id(\\d+)',
        '/listing/:id(\\d+)/*',
        '/:country/listing/:id(\\d+)',
        '/:country/listing/:id(\\d+)/*',
      ],
      productId: {
        from: 'path',
        group: 'id',
      },
      hints: {
        title: ['listing-page-title-component'],
      },
      examples: [
        {
          url: 'https://www.etsy.com/listing/550571276/some-title',
          productId: '550571276',
        },
        {
          url: 'https://www.etsy.com/es/listing/550571276/el-original',
          productId: '550571276',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-statistics',
      kind: 'item',
      hosts: ['www.etsy.com'],
      paths: ['/your/shops/me/stats/listings/:id(\\d+)'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://www.etsy.com/your/shops/me/stats/listings/550571276',
          productId: '550571276',
        },
      ],
      seenLive: false,
    },
    {
      id: 'traffic',
      kind: 'traffic',
      hosts: ['www.etsy.com'],
      paths: ['/your/shops/me/stats/traffic', '/your/shops/me/stats/referrers/*'],
      examples: [
        {
          url: 'https://www.etsy.com/your/shops/me/stats/traffic?start_date=2026-11-01',
          productId: null,
        },
        {
          url: 'https://www.etsy.com/your/shops/me/stats/referrers/etsysearch',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['www.etsy.com'],
      paths: ['/your/shops/me/stats'],
      examples: [
        {
          url: 'https://www.etsy.com/your/shops/me/stats',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'advertising',
      kind: 'advertising',
      hosts: ['www.etsy.com'],
      paths: ['/your/shops/me/advertising*'],
      examples: [
        {
          url: 'https://www.etsy.com/your/shops/me/advertising',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'activity',
      kind: 'activity',
      hosts: ['www.etsy.com'],
      paths: ['/your/shops/me/sales-discounts*'],
      examples: [
        {
          url: 'https://www.etsy.com/your/shops/me/sales-discounts',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: [],
    paths: ['/signin', '/join'],
  },
} satisfies PlatformSource;
