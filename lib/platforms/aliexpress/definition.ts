import type { PlatformSource } from '@/lib/domain/platform';

/** AliExpress: the shops, whose currency the visitor chooses, and the seller workbench. */
export const aliexpress = {
  id: 'aliexpress',
  names: {
    en: 'AliExpress',
    zh: '速卖通',
  },
  grants: ['https://*.aliexpress.com/*', 'https://*.aliexpress.us/*'],
  sites: [
    {
      hosts: ['*.aliexpress.com', '*.aliexpress.us'],
      zone: 'America/Los_Angeles',
      currency: null,
      locale: null,
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['*.aliexpress.com', '*.aliexpress.us'],
      paths: ['/item/:id(\\d+).html', '/item/*/:id(\\d+).html'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://www.aliexpress.com/item/32993251330.html',
          productId: '32993251330',
        },
        {
          url: 'https://he.aliexpress.com/item/Some-Title/32993251330.html',
          productId: '32993251330',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['csp.aliexpress.com'],
      paths: ['/m_apps/csp-sycm-new/productRank'],
      examples: [
        {
          url: 'https://csp.aliexpress.com/m_apps/csp-sycm-new/productRank?channelId=1',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['csp.aliexpress.com'],
      paths: ['/m_apps/sycm/*'],
      examples: [
        {
          url: 'https://csp.aliexpress.com/m_apps/sycm/MakeBargainAnalysis?channelId=1',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'listing',
      kind: 'listing',
      hosts: ['csp.aliexpress.com'],
      paths: ['/m_apps/productManage/*'],
      examples: [
        {
          url: 'https://csp.aliexpress.com/m_apps/productManage/list-manage?channelId=1',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'activity',
      kind: 'activity',
      hosts: ['csp.aliexpress.com'],
      paths: ['/m_apps/platform-activity/*', '/m_apps/marketing/*'],
      examples: [
        {
          url: 'https://csp.aliexpress.com/m_apps/platform-activity/list',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: ['login.aliexpress.com', 'passport.aliexpress.com'],
    paths: ['/_____tmd_____/'],
  },
} satisfies PlatformSource;
