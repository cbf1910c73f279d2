import type { PlatformSource } from '@/lib/domain/platform';

const seller = ['myseller.taobao.com', 'qn.taobao.com', 'myseller.tmall.com'];

/** Taobao and Tmall with Qianniu, SYCM and Alimama. */
export const tmall = {
  id: 'tmall',
  names: { en: 'Taobao and Tmall', zh: '淘宝/天猫' },
  grants: ['https://*.taobao.com/*', 'https://*.tmall.com/*', 'https://*.alimama.com/*', 'https://*.tmall.hk/*'],
  sites: [
    {
      hosts: ['*.taobao.com', '*.tmall.com', '*.alimama.com'],
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      locale: 'zh-CN',
    },
    { hosts: ['*.tmall.hk'], zone: 'Asia/Shanghai', currency: 'CNY', locale: 'zh-CN' },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['detail.tmall.com', 'item.taobao.com', 'chaoshi.detail.tmall.com', 'detail.tmall.hk'],
      paths: ['/item.htm', '/item_o.htm'],
      query: { id: '*' },
      productId: { from: 'query', name: 'id' },
      hints: { title: ['tb-main-title', 'tb-detail-hd'], price: ['J_PromoPrice', 'J_StrPrice', 'J_PromoPriceNum'] },
      examples: [
        { url: 'https://detail.tmall.com/item.htm?id=605258110430', productId: '605258110430' },
        { url: 'https://item.taobao.com/item.htm?spm=a1z10&id=562283240178', productId: '562283240178' },
      ],
      seenLive: false,
    },
    {
      id: 'realtime-overview',
      kind: 'overview',
      hosts: ['sycm.taobao.com'],
      paths: ['/ipoll/index.htm', '/ipoll/*'],
      examples: [{ url: 'https://sycm.taobao.com/ipoll/index.htm', productId: null }],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['sycm.taobao.com'],
      paths: ['/portal/home.htm'],
      examples: [{ url: 'https://sycm.taobao.com/portal/home.htm', productId: null }],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['sycm.taobao.com'],
      paths: ['/cc/item_rank', '/cc/macro_monitor', '/cc/new_item_analysis'],
      examples: [
        { url: 'https://sycm.taobao.com/cc/item_rank?dateType=today', productId: null },
        { url: 'https://sycm.taobao.com/cc/macro_monitor', productId: null },
      ],
      seenLive: false,
    },
    {
      id: 'product-archive',
      kind: 'item',
      hosts: ['sycm.taobao.com'],
      paths: ['/cc/item_archives'],
      productId: { from: 'query', name: 'itemId' },
      examples: [
        {
          url: 'https://sycm.taobao.com/cc/item_archives?activeKey=flow&itemId=605258110430',
          productId: '605258110430',
        },
      ],
      seenLive: false,
    },
    {
      id: 'traffic',
      kind: 'traffic',
      hosts: ['sycm.taobao.com'],
      paths: ['/flow/monitor/shopsource/construction', '/flow/monitor/overview', '/flow/monitor/keyword_assistant'],
      examples: [
        { url: 'https://sycm.taobao.com/flow/monitor/shopsource/construction?belong=all', productId: null },
        { url: 'https://sycm.taobao.com/flow/monitor/overview', productId: null },
      ],
      seenLive: false,
    },
    {
      id: 'market-ranking',
      kind: 'market',
      hosts: ['sycm.taobao.com'],
      paths: ['/mc/mq/*', '/mc/ci/*', '/mc/free/search_rank'],
      examples: [{ url: 'https://sycm.taobao.com/mc/mq/market_rank', productId: null }],
      seenLive: false,
    },
    {
      id: 'activity-signup',
      kind: 'activity',
      hosts: seller,
      paths: ['/home.htm/starb/tmc-next/*'],
      examples: [
        {
          url: 'https://myseller.taobao.com/home.htm/starb/tmc-next/sale/seller/homepage.htm?tab=item',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'listing-prices',
      kind: 'listing',
      hosts: seller,
      paths: ['/home.htm/PriceManagement', '/home.htm/starb/price-home', '/home.htm/SellManage/on_sale'],
      examples: [
        { url: 'https://myseller.taobao.com/home.htm/PriceManagement/?TabCode=Price', productId: null },
        { url: 'https://qn.taobao.com/home.htm/SellManage/on_sale', productId: null },
      ],
      seenLive: false,
    },
    {
      id: 'coupons',
      kind: 'activity',
      hosts: seller,
      paths: ['/home.htm/coupon', '/home.htm/coupon_marketing/home'],
      examples: [{ url: 'https://qn.taobao.com/home.htm/coupon?isFirst=true', productId: null }],
      seenLive: false,
    },
    {
      id: 'orders',
      kind: 'orders',
      hosts: seller,
      paths: ['/home.htm/trade-platform/tp/sold'],
      examples: [{ url: 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold', productId: null }],
      seenLive: false,
    },
    {
      id: 'seller-home',
      kind: 'overview',
      hosts: seller,
      paths: ['/home.htm/QnworkbenchHome'],
      examples: [{ url: 'https://qn.taobao.com/home.htm/QnworkbenchHome/', productId: null }],
      seenLive: false,
    },
    {
      id: 'advertising',
      kind: 'advertising',
      hosts: ['one.alimama.com'],
      paths: ['/index.html', '/'],
      fragment: '#!/report',
      examples: [{ url: 'https://one.alimama.com/index.html#!/report/account', productId: null }],
      seenLive: false,
    },
    {
      id: 'flash-sale',
      kind: 'activity',
      hosts: ['ju.taobao.com', 'freeway.ju.taobao.com', 'sale.taobao.com'],
      paths: ['/*'],
      examples: [{ url: 'https://ju.taobao.com/', productId: null }],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: ['login.taobao.com', 'login.tmall.com', 'loginmyseller.taobao.com', 'passport.taobao.com'],
    paths: ['/_____tmd_____/'],
  },
} satisfies PlatformSource;
