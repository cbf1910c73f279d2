import type { PlatformSource } from '@/lib/domain/platform';

/** Coupang: the shop, Wing and its advertising. */
export const coupang = {
  id: 'coupang',
  names: {
    en: 'Coupang',
    zh: 'Coupang',
  },
  grants: ['https://*.coupang.com/*'],
  sites: [
    {
      hosts: [
        'www.coupang.com',
        'wing.coupang.com',
        'advertising.coupang.com',
        'xauth.coupang.com',
        'login.coupang.com',
      ],
      zone: 'Asia/Seoul',
      currency: 'KRW',
      locale: 'ko-KR',
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['www.coupang.com'],
      paths: ['/vp/products/:id(\\d+)'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://www.coupang.com/vp/products/7654321?itemId=1&vendorItemId=2',
          productId: '7654321',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['wing.coupang.com'],
      paths: ['/tenants/business-insight/*'],
      examples: [
        {
          url: 'https://wing.coupang.com/tenants/business-insight/sales-analysis?start_date=',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'listing',
      kind: 'listing',
      hosts: ['wing.coupang.com'],
      paths: ['/vendor-inventory/list'],
      examples: [
        {
          url: 'https://wing.coupang.com/vendor-inventory/list',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'finance',
      kind: 'overview',
      hosts: ['wing.coupang.com'],
      paths: ['/tenants/finance/*'],
      examples: [
        {
          url: 'https://wing.coupang.com/tenants/finance/wing/contentsurl/dashboard',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'advertising',
      kind: 'advertising',
      hosts: ['advertising.coupang.com'],
      paths: ['/marketing/*'],
      examples: [
        {
          url: 'https://advertising.coupang.com/marketing/dashboard/sales',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: ['xauth.coupang.com', 'login.coupang.com'],
    paths: ['/login'],
  },
} satisfies PlatformSource;
