import type { PlatformSource } from '@/lib/domain/platform';

/** Lazada: the shops and the Seller Center of each country. */
export const lazada = {
  id: 'lazada',
  names: {
    en: 'Lazada',
    zh: 'Lazada',
  },
  grants: [
    'https://*.lazada.com.my/*',
    'https://*.lazada.sg/*',
    'https://*.lazada.co.id/*',
    'https://*.lazada.com.ph/*',
    'https://*.lazada.co.th/*',
    'https://*.lazada.vn/*',
    'https://*.lazada.com/*',
  ],
  sites: [
    {
      hosts: ['www.lazada.com.my', 'sellercenter.lazada.com.my'],
      zone: 'Asia/Kuala_Lumpur',
      currency: 'MYR',
      locale: 'en-MY',
    },
    {
      hosts: ['www.lazada.sg', 'sellercenter.lazada.sg'],
      zone: 'Asia/Singapore',
      currency: 'SGD',
      locale: 'en-SG',
    },
    {
      hosts: ['www.lazada.co.id', 'sellercenter.lazada.co.id'],
      zone: 'Asia/Jakarta',
      currency: 'IDR',
      locale: 'id-ID',
    },
    {
      hosts: ['www.lazada.com.ph', 'sellercenter.lazada.com.ph'],
      zone: 'Asia/Manila',
      currency: 'PHP',
      locale: 'en-PH',
    },
    {
      hosts: ['www.lazada.co.th', 'sellercenter.lazada.co.th'],
      zone: 'Asia/Bangkok',
      currency: 'THB',
      locale: 'th-TH',
    },
    {
      hosts: ['www.lazada.vn', 'sellercenter.lazada.vn'],
      zone: 'Asia/Ho_Chi_Minh',
      currency: 'VND',
      locale: 'vi-VN',
    },
    {
      hosts: ['gsp.lazada.com'],
      zone: null,
      currency: null,
      locale: null,
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['www.lazada.*'],
      paths: ['/products/*-i:id(\\d+)-s:sku(\\d+).html', '/products/*-i:id(\\d+).html'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://www.lazada.sg/products/some-title-i123456789-s234567890.html',
          productId: '123456789',
        },
        {
          url: 'https://www.lazada.co.id/products/pdp-i123456789.html',
          productId: '123456789',
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['sellercenter.lazada.*'],
      paths: ['/ba/dashboard'],
      examples: [
        {
          url: 'https://sellercenter.lazada.com.my/ba/dashboard?dateType=recent7',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['sellercenter.lazada.*'],
      paths: ['/ba/product*'],
      examples: [
        {
          url: 'https://sellercenter.lazada.vn/ba/product',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'activity',
      kind: 'activity',
      hosts: ['sellercenter.lazada.*'],
      paths: ['/apps/promotion/*', '/apps/voucher/*', '/apps/campaign/*'],
      examples: [
        {
          url: 'https://sellercenter.lazada.sg/apps/promotion/home',
          productId: null,
        },
        {
          url: 'https://sellercenter.lazada.co.th/apps/promotion/voucher/list?moduleType=REGULAR_VOUCHER',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: [],
    paths: ['/apps/seller/login', '/seller/login', '/_____tmd_____/'],
  },
} satisfies PlatformSource;
