import type { PlatformSource } from '@/lib/domain/platform';

const seller = [
  'seller-us.tiktok.com',
  'seller-uk.tiktok.com',
  'seller-my.tiktok.com',
  'seller-ph.tiktok.com',
  'seller-sg.tiktok.com',
  'seller-th.tiktok.com',
  'seller-vn.tiktok.com',
  'seller-id.tokopedia.com',
  'seller.tiktok.com',
  'seller.us.tiktokshopglobalselling.com',
  'seller.eu.tiktokshopglobalselling.com',
  'seller.tiktokshopglobalselling.com',
  'seller.eu.tiktokglobalshop.com',
];

/** TikTok Shop: the shop and the Seller Center, whose host or region tab names the country. */
export const tiktokShop = {
  id: 'tiktok-shop',
  names: {
    en: 'TikTok Shop',
    zh: 'TikTok Shop',
  },
  grants: [
    'https://*.tiktok.com/*',
    'https://*.tiktokshopglobalselling.com/*',
    'https://*.tiktokglobalshop.com/*',
    'https://seller-id.tokopedia.com/*',
  ],
  sites: [
    {
      hosts: ['seller-us.tiktok.com', 'seller.us.tiktokshopglobalselling.com'],
      zone: 'America/Los_Angeles',
      currency: 'USD',
      locale: 'en-US',
    },
    {
      hosts: ['seller-uk.tiktok.com'],
      zone: 'Europe/London',
      currency: 'GBP',
      locale: 'en-GB',
    },
    {
      hosts: ['seller-my.tiktok.com'],
      zone: 'Asia/Kuala_Lumpur',
      currency: 'MYR',
      locale: 'ms-MY',
    },
    {
      hosts: ['seller-ph.tiktok.com'],
      zone: 'Asia/Manila',
      currency: 'PHP',
      locale: 'en-PH',
    },
    {
      hosts: ['seller-sg.tiktok.com'],
      zone: 'Asia/Singapore',
      currency: 'SGD',
      locale: 'en-SG',
    },
    {
      hosts: ['seller-th.tiktok.com'],
      zone: 'Asia/Bangkok',
      currency: 'THB',
      locale: 'th-TH',
    },
    {
      hosts: ['seller-vn.tiktok.com'],
      zone: 'Asia/Ho_Chi_Minh',
      currency: 'VND',
      locale: 'vi-VN',
    },
    {
      hosts: ['seller-id.tokopedia.com'],
      zone: 'Asia/Jakarta',
      currency: 'IDR',
      locale: 'id-ID',
    },
    {
      hosts: [
        'www.tiktok.com',
        'shop.tiktok.com',
        'seller.tiktok.com',
        'seller.eu.tiktokshopglobalselling.com',
        'seller.tiktokshopglobalselling.com',
        'affiliate.tiktokshopglobalselling.com',
        'seller.eu.tiktokglobalshop.com',
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
      hosts: ['www.tiktok.com', 'shop.tiktok.com'],
      paths: ['/view/product/:id(\\d+)', '/shop/pdp/:id(\\d+)', '/shop/pdp/*/:id(\\d+)', '/*/pdp/*/:id(\\d+)'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://shop.tiktok.com/view/product/1729384756102938475',
          productId: '1729384756102938475',
        },
        {
          url: 'https://www.tiktok.com/shop/pdp/some-title/1729384756102938475',
          productId: '1729384756102938475',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-traffic',
      kind: 'traffic',
      hosts: seller,
      paths: ['/compass/product-traffic-analysis'],
      examples: [
        {
          url: 'https://seller.us.tiktokshopglobalselling.com/compass/product-traffic-analysis?shop_region=US',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: seller,
      paths: ['/compass/product-analysis', '/compass/product-analysis/*'],
      examples: [
        {
          url: 'https://seller-us.tiktok.com/compass/product-analysis',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: seller,
      paths: ['/compass/*', '/homepage'],
      examples: [
        {
          url: 'https://seller-uk.tiktok.com/compass/data-overview',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'listing',
      kind: 'listing',
      hosts: seller,
      paths: ['/product/manage'],
      examples: [
        {
          url: 'https://seller.eu.tiktokshopglobalselling.com/product/manage',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'activity',
      kind: 'activity',
      hosts: seller,
      paths: ['/promotion/*'],
      examples: [
        {
          url: 'https://seller-vn.tiktok.com/promotion/marketing-tools/flash-sale/create',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'orders',
      kind: 'orders',
      hosts: seller,
      paths: ['/order'],
      examples: [
        {
          url: 'https://seller.tiktokshopglobalselling.com/order?selected_sort=6&tab=all',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'affiliates',
      kind: 'traffic',
      hosts: ['affiliate.tiktokshopglobalselling.com'],
      paths: ['/insights/*'],
      examples: [
        {
          url: 'https://affiliate.tiktokshopglobalselling.com/insights/transaction-analysis',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: [],
    paths: ['/account/login', '/login'],
  },
} satisfies PlatformSource;
