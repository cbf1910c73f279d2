import type { PlatformSource } from '@/lib/domain/platform';

/** Weixin Store; the whole page lives in an open shadow root. */
export const weixin = {
  id: 'weixin',
  names: {
    en: 'Weixin Store',
    zh: '微信小店',
  },
  grants: ['https://store.weixin.qq.com/*'],
  sites: [
    {
      hosts: ['store.weixin.qq.com'],
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      locale: 'zh-CN',
    },
  ],
  pages: [
    {
      id: 'seller-home',
      kind: 'overview',
      hosts: ['store.weixin.qq.com'],
      paths: ['/shop/home'],
      examples: [
        {
          url: 'https://store.weixin.qq.com/shop/home',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: [],
    paths: ['/login'],
  },
} satisfies PlatformSource;
