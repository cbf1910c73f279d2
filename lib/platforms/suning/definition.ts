import type { PlatformSource } from '@/lib/domain/platform';

/** Suning: the shop and the merchant backend, of which little is known. */
export const suning = {
  id: 'suning',
  names: {
    en: 'Suning',
    zh: '苏宁易购',
  },
  grants: ['https://*.suning.com/*'],
  sites: [
    {
      hosts: ['*.suning.com'],
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      locale: 'zh-CN',
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['product.suning.com'],
      paths: ['/:shop(\\d+)/:id(\\d+).html'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://product.suning.com/0000000000/11353684519.html',
          productId: '11353684519',
        },
      ],
      seenLive: false,
    },
    {
      id: 'orders',
      kind: 'orders',
      hosts: ['sop.suning.com'],
      paths: ['/sel/tradeCenter/*'],
      examples: [
        {
          url: 'https://sop.suning.com/sel/tradeCenter/showMainTradeCenter.action',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: ['passport.suning.com'],
    paths: [],
  },
} satisfies PlatformSource;
