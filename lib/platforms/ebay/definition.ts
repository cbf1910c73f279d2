import type { PlatformSource } from '@/lib/domain/platform';

/** eBay: the shops and the Seller Hub, which share their hosts. */
export const ebay = {
  id: 'ebay',
  names: {
    en: 'eBay',
    zh: 'eBay',
  },
  grants: [
    'https://*.ebay.com/*',
    'https://*.ebay.co.uk/*',
    'https://*.ebay.de/*',
    'https://*.ebay.com.au/*',
    'https://*.ebay.fr/*',
    'https://*.ebay.it/*',
    'https://*.ebay.es/*',
    'https://*.ebay.ca/*',
  ],
  sites: [
    {
      hosts: ['www.ebay.com', 'signin.ebay.com'],
      zone: 'America/Los_Angeles',
      currency: 'USD',
      locale: 'en-US',
    },
    {
      hosts: ['www.ebay.co.uk', 'signin.ebay.co.uk'],
      zone: 'Europe/London',
      currency: 'GBP',
      locale: 'en-GB',
    },
    {
      hosts: ['www.ebay.de', 'signin.ebay.de'],
      zone: 'Europe/Berlin',
      currency: 'EUR',
      locale: 'de-DE',
    },
    {
      hosts: ['www.ebay.com.au', 'signin.ebay.com.au'],
      zone: 'Australia/Sydney',
      currency: 'AUD',
      locale: 'en-AU',
    },
    {
      hosts: ['www.ebay.fr', 'signin.ebay.fr'],
      zone: 'Europe/Paris',
      currency: 'EUR',
      locale: 'fr-FR',
    },
    {
      hosts: ['www.ebay.it', 'signin.ebay.it'],
      zone: 'Europe/Rome',
      currency: 'EUR',
      locale: 'it-IT',
    },
    {
      hosts: ['www.ebay.es', 'signin.ebay.es'],
      zone: 'Europe/Madrid',
      currency: 'EUR',
      locale: 'es-ES',
    },
    {
      hosts: ['www.ebay.ca', 'signin.ebay.ca'],
      zone: 'America/Toronto',
      currency: 'CAD',
      locale: 'en-CA',
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['www.ebay.*'],
      paths: ['/itm/:id(\\d+)', '/itm/*/:id(\\d+)'],
      productId: {
        from: 'path',
        group: 'id',
      },
      hints: {
        title: ['itemTitle', 'x-item-title'],
        price: ['prcIsum', 'x-price-primary'],
        listPrice: ['orgPrc', 'x-additional-info'],
      },
      examples: [
        {
          url: 'https://www.ebay.com/itm/381228738769?hash=item1',
          productId: '381228738769',
        },
        {
          url: 'https://www.ebay.de/itm/Some-Title/381228738769',
          productId: '381228738769',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['www.ebay.*'],
      paths: ['/sh/performance/traffic'],
      examples: [
        {
          url: 'https://www.ebay.com/sh/performance/traffic',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['www.ebay.*'],
      paths: ['/sh/performance/sales', '/sh/ovw'],
      examples: [
        {
          url: 'https://www.ebay.co.uk/sh/performance/sales',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'advertising',
      kind: 'advertising',
      hosts: ['www.ebay.*'],
      paths: ['/sh/mktg/advertising*'],
      examples: [
        {
          url: 'https://www.ebay.com/sh/mktg/advertising',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'activity',
      kind: 'activity',
      hosts: ['www.ebay.*'],
      paths: ['/sh/mktg/*'],
      examples: [
        {
          url: 'https://www.ebay.com/sh/mktg/promotionmanager',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'listing',
      kind: 'listing',
      hosts: ['www.ebay.*'],
      paths: ['/sh/lst/*'],
      examples: [
        {
          url: 'https://www.ebay.com/sh/lst/active',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: [
      'signin.ebay.com',
      'signin.ebay.co.uk',
      'signin.ebay.de',
      'signin.ebay.com.au',
      'signin.ebay.fr',
      'signin.ebay.it',
      'signin.ebay.es',
      'signin.ebay.ca',
    ],
    paths: ['/splashui/captcha', '/signin'],
  },
} satisfies PlatformSource;
