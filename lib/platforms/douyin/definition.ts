import type { PlatformSource } from '@/lib/domain/platform';

/** Douyin Shop (抖店), Compass and Qianchuan. */
export const douyin = {
  id: 'douyin',
  names: {
    en: 'Douyin Shop',
    zh: '抖音电商',
  },
  grants: ['https://*.jinritemai.com/*'],
  sites: [
    {
      hosts: ['*.jinritemai.com'],
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      locale: 'zh-CN',
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['haohuo.jinritemai.com'],
      paths: ['/ecommerce/trade/detail/*', '/views/product/*'],
      productId: {
        from: 'query',
        name: 'id',
      },
      query: {
        id: '*',
      },
      examples: [
        {
          url: 'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=3512345678901234567',
          productId: '3512345678901234567',
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['compass.jinritemai.com'],
      paths: ['/shop'],
      examples: [
        {
          url: 'https://compass.jinritemai.com/shop',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'live-screen',
      kind: 'traffic',
      hosts: ['compass.jinritemai.com'],
      paths: ['/screen/*'],
      examples: [
        {
          url: 'https://compass.jinritemai.com/screen/main?live_room_id=7300000000000000000',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'content',
      kind: 'traffic',
      hosts: ['compass.jinritemai.com'],
      paths: ['/shop/video/*', '/shop/talent-analysis'],
      examples: [
        {
          url: 'https://compass.jinritemai.com/shop/video/self',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['compass.jinritemai.com'],
      paths: ['/shop/*'],
      examples: [
        {
          url: 'https://compass.jinritemai.com/shop/commodity/product-list',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'activity',
      kind: 'activity',
      hosts: ['fxg.jinritemai.com'],
      paths: ['/ffa/merchant/campaign-square', '/ffa/merchant/child-campaign-detail', '/ffa/marketing/*'],
      examples: [
        {
          url: 'https://fxg.jinritemai.com/ffa/merchant/campaign-square',
          productId: null,
        },
        {
          url: 'https://fxg.jinritemai.com/ffa/merchant/child-campaign-detail?id=1',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'orders',
      kind: 'orders',
      hosts: ['fxg.jinritemai.com'],
      paths: ['/ffa/morder/order/list'],
      examples: [
        {
          url: 'https://fxg.jinritemai.com/ffa/morder/order/list',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'seller-home',
      kind: 'overview',
      hosts: ['fxg.jinritemai.com'],
      paths: ['/ffa/mshop/homepage/index'],
      examples: [
        {
          url: 'https://fxg.jinritemai.com/ffa/mshop/homepage/index',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'advertising',
      kind: 'advertising',
      hosts: ['qianchuan.jinritemai.com'],
      paths: ['/*'],
      examples: [
        {
          url: 'https://qianchuan.jinritemai.com/promotion',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: [],
    paths: ['/login', '/passport'],
  },
} satisfies PlatformSource;
