import type { PlatformSource } from '@/lib/domain/platform';

/** Pinduoduo: the shop and the merchant backend, whose data pages draw figures with private-use glyphs. */
export const pdd = {
  id: 'pdd',
  names: {
    en: 'Pinduoduo',
    zh: '拼多多',
  },
  grants: ['https://*.pinduoduo.com/*', 'https://*.yangkeduo.com/*'],
  sites: [
    {
      hosts: ['*.pinduoduo.com', '*.yangkeduo.com'],
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      locale: 'zh-CN',
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['mobile.yangkeduo.com', 'mobile.pinduoduo.com'],
      paths: ['/goods.html', '/goods1.html', '/goods2.html'],
      productId: {
        from: 'query',
        name: 'goods_id',
      },
      query: {
        goods_id: '*',
      },
      examples: [
        {
          url: 'https://mobile.yangkeduo.com/goods.html?goods_id=123456789',
          productId: '123456789',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['mms.pinduoduo.com'],
      paths: ['/sycm/goods_effect', '/sycm/goods_quality/*'],
      examples: [
        {
          url: 'https://mms.pinduoduo.com/sycm/goods_effect',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'traffic',
      kind: 'traffic',
      hosts: ['mms.pinduoduo.com'],
      paths: ['/sycm/search_data/*'],
      examples: [
        {
          url: 'https://mms.pinduoduo.com/sycm/search_data/plate?dateFlag=5',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['mms.pinduoduo.com'],
      paths: ['/sycm/stores_data/*', '/sycm/evaluation/overview', '/home'],
      examples: [
        {
          url: 'https://mms.pinduoduo.com/sycm/stores_data/operation',
          productId: null,
        },
        {
          url: 'https://mms.pinduoduo.com/home/',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'listing',
      kind: 'listing',
      hosts: ['mms.pinduoduo.com'],
      paths: ['/goods/goods_list'],
      examples: [
        {
          url: 'https://mms.pinduoduo.com/goods/goods_list',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'activity',
      kind: 'activity',
      hosts: ['mms.pinduoduo.com'],
      paths: ['/act/*', '/tool/*'],
      examples: [
        {
          url: 'https://mms.pinduoduo.com/act/index',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'advertising',
      kind: 'advertising',
      hosts: ['yingxiao.pinduoduo.com'],
      paths: ['/*'],
      examples: [
        {
          url: 'https://yingxiao.pinduoduo.com/mains/promotion',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: [],
    paths: ['/login', '/sso'],
  },
} satisfies PlatformSource;
