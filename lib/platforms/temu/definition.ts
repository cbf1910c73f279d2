import type { PlatformSource } from '@/lib/domain/platform';

/** Temu: the shop and the Seller Center. Region tabs decide its days and currency, so neither is declared. */
export const temu = {
  id: 'temu',
  names: {
    en: 'Temu',
    zh: 'Temu',
  },
  grants: ['https://*.temu.com/*', 'https://*.kuajingmaihuo.com/*'],
  sites: [
    {
      hosts: [
        'www.temu.com',
        'agentseller.temu.com',
        'agentseller-us.temu.com',
        'agentseller-eu.temu.com',
        'seller.temu.com',
        'seller.kuajingmaihuo.com',
      ],
      zone: null,
      currency: null,
      locale: null,
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['www.temu.com'],
      paths: ['/*-g-:id(\\d+).html'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://www.temu.com/some-title-g-601099512345678.html',
          productId: '601099512345678',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['agentseller.temu.com', 'agentseller-us.temu.com', 'agentseller-eu.temu.com'],
      paths: ['/main/flux-analysis-full', '/newon/goods-data'],
      examples: [
        {
          url: 'https://agentseller.temu.com/main/flux-analysis-full',
          productId: null,
        },
        {
          url: 'https://agentseller-us.temu.com/newon/goods-data',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'traffic',
      kind: 'traffic',
      hosts: ['agentseller.temu.com', 'agentseller-us.temu.com', 'agentseller-eu.temu.com'],
      paths: ['/main/mall-flux-analysis-full'],
      examples: [
        {
          url: 'https://agentseller-eu.temu.com/main/mall-flux-analysis-full',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'activity',
      kind: 'activity',
      hosts: ['agentseller.temu.com', 'agentseller-us.temu.com', 'agentseller-eu.temu.com'],
      paths: ['/main/act/*'],
      examples: [
        {
          url: 'https://agentseller.temu.com/main/act/data-full',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'listing-prices',
      kind: 'listing',
      hosts: ['agentseller.temu.com', 'agentseller-us.temu.com', 'agentseller-eu.temu.com'],
      paths: ['/goods/*'],
      examples: [
        {
          url: 'https://agentseller.temu.com/goods/recommended-retail-price',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: [],
    paths: ['/login', '/main/authentication'],
  },
} satisfies PlatformSource;
