import type { PlatformSource } from '@/lib/domain/platform';

/** JD with Shangzhi, Jingmai and Jingzhuntong. */
export const jd = {
  id: 'jd',
  names: { en: 'JD', zh: '京东' },
  grants: ['https://*.jd.com/*', 'https://*.jd.hk/*'],
  sites: [{ hosts: ['*.jd.com', '*.jd.hk'], zone: 'Asia/Shanghai', currency: 'CNY', locale: 'zh-CN' }],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['item.jd.com', 'npcitem.jd.hk', 'item.m.jd.com'],
      paths: ['/:id(\\d+).html', '/product/:id(\\d+).html'],
      productId: { from: 'path', group: 'id' },
      hints: { title: ['sku-name'], price: ['p-price'], notPrice: ['p-price-plus'] },
      examples: [
        { url: 'https://item.jd.com/100012043978.html', productId: '100012043978' },
        { url: 'https://item.m.jd.com/product/100012043978.html', productId: '100012043978' },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: ['sz.jd.com', 'jdsz.jd.com'],
      paths: ['/szweb/sz/view/productAnalysis/productDetail.html', '/szweb/view/product/productDetail.html'],
      examples: [
        { url: 'https://sz.jd.com/szweb/sz/view/productAnalysis/productDetail.html', productId: null },
        { url: 'https://jdsz.jd.com/szweb/view/product/productDetail.html', productId: null },
      ],
      seenLive: false,
    },
    {
      id: 'traffic',
      kind: 'traffic',
      hosts: ['sz.jd.com', 'jdsz.jd.com'],
      paths: ['/szweb/sz/view/viewflow/*'],
      examples: [{ url: 'https://sz.jd.com/szweb/sz/view/viewflow/viewSourcesVNew.html', productId: null }],
      seenLive: false,
    },
    {
      id: 'realtime-overview',
      kind: 'overview',
      hosts: ['sz.jd.com', 'jdsz.jd.com'],
      paths: ['/sz/view/realTime/*', '/szweb/sz/view/index/*'],
      examples: [{ url: 'https://sz.jd.com/sz/view/realTime/realTimeTop.html', productId: null }],
      seenLive: false,
    },
    {
      id: 'competition',
      kind: 'market',
      hosts: ['sz.jd.com', 'jdsz.jd.com'],
      paths: ['/sz/view/competitionAnalysis/*'],
      examples: [{ url: 'https://sz.jd.com/sz/view/competitionAnalysis/competePros.html', productId: null }],
      seenLive: false,
    },
    {
      id: 'listing',
      kind: 'listing',
      hosts: ['shop.jd.com'],
      paths: ['/jdm/ware/manage/list/*'],
      examples: [{ url: 'https://shop.jd.com/jdm/ware/manage/list/OnsaleWare', productId: null }],
      seenLive: false,
    },
    {
      id: 'activity',
      kind: 'activity',
      hosts: ['shop.jd.com'],
      paths: ['/jdm/promotion/*'],
      examples: [{ url: 'https://shop.jd.com/jdm/promotion/list', productId: null }],
      seenLive: false,
    },
    {
      id: 'advertising',
      kind: 'advertising',
      hosts: ['jzt.jd.com'],
      paths: ['/home', '/jst/*', '/gw/index'],
      examples: [{ url: 'https://jzt.jd.com/home', productId: null }],
      seenLive: false,
    },
  ],
  signedOut: { hosts: ['passport.jd.com', 'passport.shop.jd.com', 'plogin.m.jd.com'], paths: ['/risk_handler'] },
} satisfies PlatformSource;
