import type { Currency } from '@/lib/domain/money';
import type { Zone } from '@/lib/domain/time';

/** The headers and labels of one shop's dashboards, in its own words. */
export interface Words {
  product: string;
  visitors: string;
  views: string;
  buyers: string;
  orders: string;
  units: string;
  sales: string;
  conversion: string;
  placement: string;
  impressions: string;
  clicks: string;
  list: string;
  promotion: string;
  stock: string;
  plan: string;
  spend: string;
  adSales: string;
  adReturn: string;
  channel: string;
  reviews: string;
  badReviews: string;
  rating: string;
  today: string;
  period: string;
  time: string;
  soldOut: string;
  inStock: string;
}

/** The pages of a shop that a merchant looks at beside products and banners. */
export type Dashboard = 'overview' | 'ranking' | 'placements' | 'goods' | 'ads' | 'reviews';

/** One marketplace as its merchants and buyers see it: addresses, words, zone and currency. */
export interface Shop {
  platform: string;
  zone: Zone;
  currency: Currency;
  sign: string;
  lang: 'zh-CN' | 'en';
  words: Words;
  pages: Partial<Record<Dashboard, string>>;
  productId(number: number): string;
  productUrl(id: string): string;
  banner(name: string): string;
  /** What the elements around a product's price and title call themselves. */
  hints: { title: string; price: string };
}

const CHINESE: Words = {
  product: '商品',
  visitors: '商品访客数',
  views: '商品浏览量',
  buyers: '支付买家数',
  orders: '支付子订单数',
  units: '支付件数',
  sales: '支付金额',
  conversion: '支付转化率',
  placement: '资源位',
  impressions: '曝光量',
  clicks: '点击量',
  list: '一口价',
  promotion: '活动价',
  stock: '库存',
  plan: '计划名称',
  spend: '花费',
  adSales: '成交金额',
  adReturn: '投入产出比',
  channel: '渠道',
  reviews: '累计评价数',
  badReviews: '差评数',
  rating: '商品评分',
  today: '今日',
  period: '统计时间',
  time: '活动时间',
  soldOut: '已售罄',
  inStock: '有货',
};

const ENGLISH: Words = {
  product: 'Product',
  visitors: 'Visitors',
  views: 'Page Views',
  buyers: 'Buyers',
  orders: 'Orders',
  units: 'Units Sold',
  sales: 'Sales',
  conversion: 'Conversion Rate',
  placement: 'Placement',
  impressions: 'Impressions',
  clicks: 'Clicks',
  list: 'List Price',
  promotion: 'Promotion Price',
  stock: 'Stock',
  plan: 'Campaign',
  spend: 'Ad Spend',
  adSales: 'Ad Sales',
  adReturn: 'ROAS',
  channel: 'Channel',
  reviews: 'Total Reviews',
  badReviews: 'Negative Reviews',
  rating: 'Rating',
  today: 'Today',
  period: 'Period',
  time: 'Sale period',
  soldOut: 'Sold out',
  inStock: 'In stock',
};

const chinese = { zone: 'Asia/Shanghai', currency: 'CNY', sign: '¥', lang: 'zh-CN' } as const;
const singapore = { zone: 'Asia/Singapore', currency: 'SGD', sign: 'S$', lang: 'en', words: ENGLISH } as const;

export const TMALL: Shop = {
  ...chinese,
  platform: 'tmall',
  words: CHINESE,
  pages: {
    overview: 'https://sycm.taobao.com/portal/home.htm',
    ranking: 'https://sycm.taobao.com/cc/item_rank',
    placements: 'https://sycm.taobao.com/flow/monitor/overview',
    goods: 'https://myseller.taobao.com/home.htm/PriceManagement/',
    ads: 'https://one.alimama.com/index.html#!/report/account',
    reviews: 'https://myseller.taobao.com/home.htm/comment-manage/list',
  },
  productId: (number) => String(680_010_000_000 + number * 7919),
  productUrl: (id) => `https://detail.tmall.com/item.htm?id=${id}`,
  banner: (name) => `https://pages.tmall.com/wow/a/act/${name}`,
  hints: { title: 'tb-main-title', price: 'J_PromoPrice' },
};

export const JD: Shop = {
  ...chinese,
  platform: 'jd',
  words: {
    ...CHINESE,
    visitors: '访客数',
    views: '浏览量',
    buyers: '成交客户数',
    orders: '成交单量',
    units: '成交商品件数',
    sales: '成交金额',
    conversion: '成交转化率',
    list: '划线价',
    promotion: '促销价',
    adSales: '总订单金额',
  },
  pages: {
    overview: 'https://sz.jd.com/sz/view/realTime/realTimeTop.html',
    ranking: 'https://sz.jd.com/szweb/sz/view/productAnalysis/productDetail.html',
    placements: 'https://sz.jd.com/szweb/sz/view/viewflow/viewSourcesVNew.html',
    goods: 'https://shop.jd.com/jdm/ware/manage/list/OnsaleWare',
    ads: 'https://jzt.jd.com/home',
    reviews: 'https://shop.jd.com/jdm/comment/list',
  },
  productId: (number) => String(100_010_000_000 + number * 7919),
  productUrl: (id) => `https://item.jd.com/${id}.html`,
  banner: (name) => `https://pro.jd.com/mall/active/${name}/index.html`,
  hints: { title: 'sku-name', price: 'p-price' },
};

export const PDD: Shop = {
  ...chinese,
  platform: 'pdd',
  words: { ...CHINESE, visitors: '商品访客数', views: '商品浏览量' },
  pages: {
    overview: 'https://mms.pinduoduo.com/home',
    ranking: 'https://mms.pinduoduo.com/sycm/goods_effect',
    goods: 'https://mms.pinduoduo.com/goods/goods_list',
  },
  productId: (number) => String(350_010_000_000 + number * 7919),
  productUrl: (id) => `https://mobile.yangkeduo.com/goods.html?goods_id=${id}`,
  banner: (name) => `https://mobile.yangkeduo.com/promotion_op.html?id=${name}`,
  hints: { title: 'goods-name', price: 'goods-price' },
};

export const SHOPEE: Shop = {
  ...singapore,
  platform: 'shopee',
  pages: {
    overview: 'https://seller.shopee.sg/datacenter/dashboard',
    ranking: 'https://seller.shopee.sg/datacenter/product/performance',
    placements: 'https://seller.shopee.sg/portal/marketing/placements',
    goods: 'https://seller.shopee.sg/portal/product/list/all',
    ads: 'https://seller.shopee.sg/portal/marketing/pas/index',
    reviews: 'https://seller.shopee.sg/portal/settings/shop/rating',
  },
  productId: (number) => String(23_456_780_000 + number * 7919),
  productUrl: (id) => `https://shopee.sg/Some-product-i.880011.${id}`,
  banner: (name) => `https://shopee.sg/m/${name}`,
  hints: { title: 'product-name', price: 'product-price' },
};

export const LAZADA: Shop = {
  ...singapore,
  platform: 'lazada',
  words: { ...ENGLISH, sales: 'Revenue' },
  pages: {
    overview: 'https://sellercenter.lazada.sg/ba/dashboard',
    ranking: 'https://sellercenter.lazada.sg/ba/product',
    goods: 'https://sellercenter.lazada.sg/apps/product/list',
  },
  productId: (number) => String(3_300_000_000 + number * 7919),
  productUrl: (id) => `https://www.lazada.sg/products/pdp-i${id}.html`,
  banner: (name) => `https://www.lazada.sg/campaign/${name}`,
  hints: { title: 'pdp-product-title', price: 'pdp-product-price' },
};

/** Counts days in another zone and sells in another currency than the rest of its campaign. */
export const AMAZON: Shop = {
  platform: 'amazon',
  zone: 'America/Los_Angeles',
  currency: 'USD',
  sign: '$',
  lang: 'en',
  words: { ...ENGLISH, visitors: 'Sessions', conversion: 'Unit Session Percentage', units: 'Units Ordered' },
  pages: { goods: 'https://sellercentral.amazon.com/myinventory/inventory' },
  productId: (number) => `B0PIT${String(10_000 + number)}`,
  productUrl: (id) => `https://www.amazon.com/dp/${id}`,
  banner: (name) => `https://www.amazon.com/events/${name}`,
  hints: { title: 'productTitle', price: 'apexPriceToPay' },
};
