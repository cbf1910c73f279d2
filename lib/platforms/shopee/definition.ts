import type { PlatformSource } from '@/lib/domain/platform';

const country = (ending: string, zone: string, currency: string, locale: string, more: string[] = []) => ({
  hosts: [`shopee.${ending}`, `seller.shopee.${ending}`, ...more],
  zone,
  currency,
  locale,
});
const seller = ['seller.shopee.*', 'banhang.shopee.vn'];

/** Shopee: the shops and the Seller Centre of each country. */
export const shopee = {
  id: 'shopee',
  names: { en: 'Shopee', zh: '虾皮' },
  grants: [
    'https://*.shopee.sg/*',
    'https://*.shopee.com.my/*',
    'https://*.shopee.co.id/*',
    'https://*.shopee.co.th/*',
    'https://*.shopee.ph/*',
    'https://*.shopee.com.br/*',
    'https://*.shopee.tw/*',
    'https://*.shopee.vn/*',
    'https://*.shopee.com.mx/*',
    'https://*.shopee.com.co/*',
    'https://*.shopee.cl/*',
    'https://*.shopee.cn/*',
  ],
  sites: [
    country('sg', 'Asia/Singapore', 'SGD', 'en-SG'),
    country('com.my', 'Asia/Kuala_Lumpur', 'MYR', 'en-MY'),
    country('co.id', 'Asia/Jakarta', 'IDR', 'id-ID'),
    country('co.th', 'Asia/Bangkok', 'THB', 'th-TH'),
    country('ph', 'Asia/Manila', 'PHP', 'en-PH'),
    country('com.br', 'America/Sao_Paulo', 'BRL', 'pt-BR'),
    country('tw', 'Asia/Taipei', 'TWD', 'zh-TW'),
    country('vn', 'Asia/Ho_Chi_Minh', 'VND', 'vi-VN', ['banhang.shopee.vn']),
    country('com.mx', 'America/Mexico_City', 'MXN', 'es-MX'),
    country('com.co', 'America/Bogota', 'COP', 'es-CO'),
    country('cl', 'America/Santiago', 'CLP', 'es-CL'),
    // One login for the shops of all countries: days are those of the country that is chosen on the page.
    { hosts: ['seller.shopee.cn'], zone: null, currency: null, locale: 'zh-CN' },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: ['shopee.*'],
      paths: ['/product/:shop(\\d+)/:id(\\d+)', '/*-i.:shop(\\d+).:id(\\d+)'],
      productId: { from: 'path', group: 'id' },
      examples: [
        { url: 'https://shopee.sg/Some-Title-i.123456.7890123', productId: '7890123' },
        { url: 'https://shopee.co.id/product/123456/7890123', productId: '7890123' },
      ],
      seenLive: false,
    },
    {
      id: 'product-ranking',
      kind: 'ranking',
      hosts: seller,
      paths: ['/datacenter/product/*'],
      examples: [{ url: 'https://seller.shopee.sg/datacenter/product/performance', productId: null }],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: seller,
      paths: ['/datacenter/home', '/datacenter/dashboard'],
      examples: [{ url: 'https://banhang.shopee.vn/datacenter/home', productId: null }],
      seenLive: false,
    },
    {
      id: 'advertising',
      kind: 'advertising',
      hosts: seller,
      paths: ['/portal/marketing/pas/*'],
      examples: [{ url: 'https://seller.shopee.com.my/portal/marketing/pas/index', productId: null }],
      seenLive: false,
    },
    {
      id: 'promotions',
      kind: 'activity',
      hosts: seller,
      paths: ['/portal/marketing', '/portal/marketing/*'],
      examples: [
        { url: 'https://seller.shopee.ph/portal/marketing/shop-flash-sale/list?type=0', productId: null },
        { url: 'https://seller.shopee.cn/portal/marketing/cmt-cb/list', productId: null },
      ],
      seenLive: false,
    },
    {
      id: 'affiliates',
      kind: 'traffic',
      hosts: seller,
      paths: ['/portal/web-seller-affiliate/*'],
      examples: [{ url: 'https://seller.shopee.co.th/portal/web-seller-affiliate/dashboard', productId: null }],
      seenLive: false,
    },
    {
      id: 'listing',
      kind: 'listing',
      hosts: seller,
      paths: ['/portal/product/list', '/portal/product/list/*', '/portal/product/mtsku/list'],
      examples: [{ url: 'https://seller.shopee.tw/portal/product/list', productId: null }],
      seenLive: false,
    },
    {
      id: 'orders',
      kind: 'orders',
      hosts: seller,
      paths: ['/portal/sale/order'],
      examples: [{ url: 'https://seller.shopee.com.br/portal/sale/order?type=toship', productId: null }],
      seenLive: false,
    },
  ],
  signedOut: { hosts: [], paths: ['/account/signin', '/account/login', '/buyer/login', '/verify/'] },
} satisfies PlatformSource;
