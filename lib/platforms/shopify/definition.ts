import type { PlatformSource } from '@/lib/domain/platform';

/** Shopify: the admin. Zone and currency are each store’s own; shops live on hosts of their own. */
export const shopify = {
  id: 'shopify',
  names: {
    en: 'Shopify',
    zh: 'Shopify',
  },
  grants: ['https://admin.shopify.com/*'],
  sites: [
    {
      hosts: ['admin.shopify.com'],
      zone: null,
      currency: null,
      locale: null,
    },
  ],
  pages: [
    {
      id: 'report',
      kind: 'overview',
      hosts: ['admin.shopify.com'],
      paths: ['/store/:store/analytics', '/store/:store/analytics/*'],
      examples: [
        {
          url: 'https://admin.shopify.com/store/some-store/analytics/reports/sessions_over_time',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'activity',
      kind: 'activity',
      hosts: ['admin.shopify.com'],
      paths: ['/store/:store/discounts', '/store/:store/discounts/*'],
      examples: [
        {
          url: 'https://admin.shopify.com/store/some-store/discounts',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'listing',
      kind: 'listing',
      hosts: ['admin.shopify.com'],
      paths: ['/store/:store/products'],
      examples: [
        {
          url: 'https://admin.shopify.com/store/some-store/products',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: ['accounts.shopify.com'],
    paths: [],
  },
} satisfies PlatformSource;
