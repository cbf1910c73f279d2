import type { PlatformSource } from '@/lib/domain/platform';

/** Xiaohongshu: the shop and Qianfan (千帆). */
export const xiaohongshu = {
  id: 'xiaohongshu',
  names: {
    en: 'Xiaohongshu',
    zh: '小红书',
  },
  grants: ['https://*.xiaohongshu.com/*'],
  sites: [
    {
      hosts: ['*.xiaohongshu.com'],
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      locale: 'zh-CN',
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['www.xiaohongshu.com'],
      paths: ['/goods-detail/:id'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://www.xiaohongshu.com/goods-detail/5f3a8c1d2e4b6a0001c9d8e7',
          productId: '5f3a8c1d2e4b6a0001c9d8e7',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['ark.xiaohongshu.com'],
      paths: ['/app-datacenter/good-data'],
      examples: [
        {
          url: 'https://ark.xiaohongshu.com/app-datacenter/good-data',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'market-ranking',
      kind: 'market',
      hosts: ['ark.xiaohongshu.com'],
      paths: ['/app-datacenter/market/*'],
      examples: [
        {
          url: 'https://ark.xiaohongshu.com/app-datacenter/market/note-rank',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'traffic',
      kind: 'traffic',
      hosts: ['ark.xiaohongshu.com'],
      paths: [
        '/app-datacenter/flow-overview',
        '/app-datacenter/search-overview',
        '/app-datacenter/search-overview/*',
        '/app-datacenter/note-data/*',
        '/app-datacenter/live',
        '/app-datacenter/live-list',
      ],
      examples: [
        {
          url: 'https://ark.xiaohongshu.com/app-datacenter/flow-overview',
          productId: null,
        },
        {
          url: 'https://ark.xiaohongshu.com/app-datacenter/search-overview/words',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['ark.xiaohongshu.com'],
      paths: [
        '/app-datacenter/business-overview',
        '/app-datacenter/business-account',
        '/app-datacenter/homepage',
        '/live_screen/operation',
      ],
      examples: [
        {
          url: 'https://ark.xiaohongshu.com/app-datacenter/business-overview',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'orders',
      kind: 'orders',
      hosts: ['ark.xiaohongshu.com'],
      paths: ['/app-order/*'],
      examples: [
        {
          url: 'https://ark.xiaohongshu.com/app-order/order/query',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: ['customer.xiaohongshu.com'],
    paths: ['/login'],
  },
} satisfies PlatformSource;
