import type { PlatformSource } from '@/lib/domain/platform';

/** Kuaishou Shop (快手小店) and its data centre. */
export const kuaishou = {
  id: 'kuaishou',
  names: {
    en: 'Kuaishou Shop',
    zh: '快手小店',
  },
  grants: ['https://*.kwaixiaodian.com/*'],
  sites: [
    {
      hosts: ['*.kwaixiaodian.com'],
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      locale: 'zh-CN',
    },
  ],
  pages: [
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['syt.kwaixiaodian.com'],
      paths: ['/zones/goodsManagement/*', '/zones/shop/goods-management'],
      examples: [
        {
          url: 'https://syt.kwaixiaodian.com/zones/goodsManagement/goods_overview',
          productId: null,
        },
        {
          url: 'https://syt.kwaixiaodian.com/zones/shop/goods-management',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'content',
      kind: 'traffic',
      hosts: ['syt.kwaixiaodian.com'],
      paths: ['/zones/data_flow/*'],
      examples: [
        {
          url: 'https://syt.kwaixiaodian.com/zones/data_flow/shortvideo',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'seller-home',
      kind: 'overview',
      hosts: ['s.kwaixiaodian.com'],
      paths: ['/zone/home'],
      examples: [
        {
          url: 'https://s.kwaixiaodian.com/zone/home',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: ['login.kwaixiaodian.com'],
    paths: ['/login'],
  },
} satisfies PlatformSource;
