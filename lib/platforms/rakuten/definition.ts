import type { PlatformSource } from '@/lib/domain/platform';

/** Rakuten Ichiba: the shop and RMS. */
export const rakuten = {
  id: 'rakuten',
  names: {
    en: 'Rakuten',
    zh: '乐天',
  },
  grants: ['https://*.rakuten.co.jp/*'],
  sites: [
    {
      hosts: ['item.rakuten.co.jp', 'www.rakuten.co.jp', '*.rms.rakuten.co.jp'],
      zone: 'Asia/Tokyo',
      currency: 'JPY',
      locale: 'ja-JP',
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['item.rakuten.co.jp'],
      paths: ['/:shop/:id'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://item.rakuten.co.jp/some-shop/abc-123/',
          productId: 'abc-123',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['datatool.rms.rakuten.co.jp', 'rdatatool.rms.rakuten.co.jp'],
      paths: ['/access/item'],
      examples: [
        {
          url: 'https://datatool.rms.rakuten.co.jp/access/item',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['datatool.rms.rakuten.co.jp', 'rdatatool.rms.rakuten.co.jp'],
      paths: ['/datatool/data', '/datatool/data/*', '/datadownload'],
      examples: [
        {
          url: 'https://datatool.rms.rakuten.co.jp/datatool/data/',
          productId: null,
        },
        {
          url: 'https://datatool.rms.rakuten.co.jp/datadownload/',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'advertising',
      kind: 'advertising',
      hosts: ['ad.rms.rakuten.co.jp'],
      paths: ['/rpp', '/rpp/*'],
      examples: [
        {
          url: 'https://ad.rms.rakuten.co.jp/rpp/reports',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: ['glogin.rms.rakuten.co.jp'],
    paths: [],
  },
} satisfies PlatformSource;
