import type { PlatformSource } from '@/lib/domain/platform';

/** Vipshop: the shop, VIS with its pages in frames of other hosts, and Compass. */
export const vip = {
  id: 'vip',
  names: {
    en: 'Vipshop',
    zh: '唯品会',
  },
  grants: ['https://*.vip.com/*'],
  sites: [
    {
      hosts: ['*.vip.com'],
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      locale: 'zh-CN',
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['detail.vip.com'],
      paths: ['/detail-:brand(\\d+)-:id(\\d+).html'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://detail.vip.com/detail-1710612345-6919012345678901234.html',
          productId: '6919012345678901234',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['compass.vip.com'],
      paths: ['/frontend/index.html'],
      fragment: '#/product',
      examples: [
        {
          url: 'https://compass.vip.com/frontend/index.html#/product/details',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['compass.vip.com'],
      paths: ['/frontend/index.html'],
      examples: [
        {
          url: 'https://compass.vip.com/frontend/index.html',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'listing',
      kind: 'listing',
      hosts: ['nov-admin.vip.com'],
      paths: ['/admin/index.html'],
      examples: [
        {
          url: 'https://nov-admin.vip.com/admin/index.html#/normal/normalMerchandise',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'strategy',
      kind: 'activity',
      hosts: ['bct.vip.com'],
      paths: ['/vendor_new_v2/index.html'],
      examples: [
        {
          url: 'https://bct.vip.com/vendor_new_v2/index.html#/frontend/strategyEffect',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'advertising',
      kind: 'advertising',
      hosts: ['e.vip.com'],
      paths: ['/upgrade.html'],
      examples: [
        {
          url: 'https://e.vip.com/upgrade.html#/promotion/insite/search/report',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: ['passport.vip.com'],
    paths: [],
  },
} satisfies PlatformSource;
