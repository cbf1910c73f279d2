import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { contentType, type FixtureAnswer, type FixtureHandler } from '../support/fixture-server';
import { type MarketState, marketAt, type Promotion } from './promotion';
import { bannerPage, productPage } from './shop-pages';

/** The dashboards: their real addresses, and the built page that answers there. */
const DASHBOARDS: { host: string; path: string; app: 'antd' | 'fusion'; page: string; title: string }[] = [
  { host: 'sycm.taobao.com', path: '/cc/item_rank', app: 'antd', page: 'ranking', title: '商品排行' },
  {
    host: 'sycm.taobao.com',
    path: '/flow/monitor/shopsource/construction',
    app: 'antd',
    page: 'slots',
    title: '流量来源',
  },
  {
    host: 'sz.jd.com',
    path: '/szweb/sz/view/productAnalysis/productDetail.html',
    app: 'antd',
    page: 'virtual-ranking',
    title: '商品明细',
  },
  {
    host: 'myseller.taobao.com',
    path: '/home.htm/SellManage/on_sale',
    app: 'fusion',
    page: 'on-sale',
    title: '出售中的宝贝',
  },
];

export const MARKET_URLS = {
  ranking: 'https://sycm.taobao.com/cc/item_rank?dateType=today',
  slots: 'https://sycm.taobao.com/flow/monitor/shopsource/construction?belong=all',
  virtualRanking: 'https://sz.jd.com/szweb/sz/view/productAnalysis/productDetail.html',
  onSale: 'https://myseller.taobao.com/home.htm/SellManage/on_sale',
} as const;

/**
 * Serves the demo marketplace under real hostnames: dashboards, product pages, the promotion's banner page.
 * `clock` gives the instant to show, in milliseconds; `built` is the folder of the built dashboards.
 */
export function marketHandler(promotion: Promotion, clock: () => number, built: string): FixtureHandler {
  return async ({ url }) => {
    const state = marketAt(promotion, clock());
    if (url.pathname === '/market/state.json') return json(state);
    if (url.pathname.startsWith('/market/assets/')) return asset(built, url.pathname.slice('/market/assets/'.length));
    const dashboard = DASHBOARDS.find(({ host, path }) => url.host === host && url.pathname === path);
    if (dashboard) return html(dashboardPage(dashboard));
    const listing = state.listings.find((one) => one.url !== null && sameProductPage(url, new URL(one.url)));
    if (listing) return html(productPage(state, listing));
    const announced = promotion.campaign.announcements.some(
      (one) => one.url !== null && samePage(url, new URL(one.url)),
    );
    return announced ? html(bannerPage(state)) : null;
  };
}

function dashboardPage({ app, page, title }: (typeof DASHBOARDS)[number]): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="/market/assets/${app}.css"></head>
<body><div id="root" data-page="${page}"></div><script type="module" src="/market/assets/${app}.js"></script></body></html>`;
}

function samePage(asked: URL, known: URL): boolean {
  return asked.host === known.host && asked.pathname === known.pathname;
}

function sameProductPage(asked: URL, known: URL): boolean {
  return samePage(asked, known) && asked.searchParams.get('id') === known.searchParams.get('id');
}

function html(body: string): FixtureAnswer {
  return { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }, body };
}

function json(state: MarketState): FixtureAnswer {
  return {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(state),
  };
}

async function asset(built: string, name: string): Promise<FixtureAnswer | null> {
  const file = normalize(join(built, name));
  if (!file.startsWith(built + sep)) return null;
  const body = await readFile(file).catch(() => null);
  return body && { headers: { 'content-type': contentType(file) }, body };
}
