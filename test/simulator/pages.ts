import type { Capture, Grid, Line, Pair } from '@/lib/domain/capture';
import { captured } from '../support/captured';
import { line } from '../support/shop-page';
import { HOUR, localTime, type Promotion, type TrueListing } from './promotion';
import type { Dashboard, Shop } from './shops';
import type { DayCount, World } from './world';

/** A page that a merchant can look at. */
export type Page =
  | { kind: 'dashboard'; of: Dashboard; shop: Shop; day: 'today' | 'yesterday' }
  | { kind: 'product'; listing: TrueListing }
  | { kind: 'banner'; announcement: string; url: string; shop: Shop }
  | { kind: 'rival'; competitor: string };

/** The name of a page within a promotion. */
export function nameOf(page: Page): string {
  switch (page.kind) {
    case 'dashboard':
      return `${page.of} ${page.shop.platform}${page.day === 'yesterday' ? ' yesterday' : ''}`;
    case 'product':
      return `product ${page.listing.key}`;
    case 'banner':
      return `banner ${page.announcement}`;
    case 'rival':
      return `rival ${page.competitor}`;
  }
}

/** What the page script would send of a page now, in the words of its platform. */
export function capturePage(page: Page, promotion: Promotion, world: World, visit: number): Capture {
  const about = {
    visit: `visit-${visit}`,
    takenAt: new Date(world.now).toISOString(),
    browserZone: promotion.campaign.zone,
  };
  switch (page.kind) {
    case 'dashboard':
      return captured({ ...about, ...dashboard(page, promotion, world), lang: page.shop.lang });
    case 'product':
      return captured({ ...about, ...productPage(page.listing, promotion, world), lang: page.listing.shop.lang });
    case 'banner':
      return captured({ ...about, ...bannerPage(page, promotion, world), lang: page.shop.lang });
    case 'rival':
      return captured({ ...about, ...rivalPage(page.competitor, promotion, world) });
  }
}

type Shown = Pick<Capture, 'url' | 'title'> & Partial<Capture>;

function dashboard({ of, shop, day }: Extract<Page, { kind: 'dashboard' }>, promotion: Promotion, world: World): Shown {
  const { words } = shop;
  const url = shop.pages[of] ?? '';
  const shownDay = localTime(world.now - (day === 'yesterday' ? 24 * HOUR : 0), shop.zone).slice(0, 10);
  const counts = (counter: { today: DayCount; yesterday: DayCount } | undefined) => counter?.[day];
  const isOfADay = of !== 'goods' && of !== 'reviews';
  const dated = {
    url: isOfADay && day === 'yesterday' ? withDay(url, shownDay) : url,
    lines: isOfADay ? [line(`${words.period} ${shownDay} ~ ${shownDay}`)] : [],
  };
  const listings = promotion.listings.filter((one) => one.shop === shop);
  switch (of) {
    case 'overview': {
      const total = counts(world.shops.get(shop.platform));
      if (!total) throw new Error(`no shop ${shop.platform}`);
      const show = (value: number) => (promotion.shortens ? shortened(value, shop) : grouped(value));
      const tiles: [string, string][] = [
        [words.visitors.replace('商品', ''), show(total.visitors)],
        [words.buyers, show(total.buyers)],
        [words.orders, show(total.orders)],
        [words.sales, `${shop.sign}${promotion.shortens ? shortened(total.sales, shop) : money(total.sales)}`],
        [words.conversion, percent(total.buyers, total.visitors)],
      ];
      return { ...dated, title: words.sales, pairs: tiles.map(([label, value], at) => pair(label, value, at)) };
    }
    case 'ranking': {
      const sold = listings
        .map((listing) => ({ listing, day: counts(world.listings.get(listing)) }))
        .sort((a, b) => (b.day?.sales ?? 0) - (a.day?.sales ?? 0));
      const broken = world.effects('columns').find(({ platform }) => platform === shop.platform)?.how;
      const wrong = day === 'today' ? world.effects('figures') : [];
      const head = [
        words.visitors,
        words.views,
        words.buyers,
        words.orders,
        words.units,
        words.sales,
        words.conversion,
      ];
      const kept = broken === 'gone' ? [0, 1, 2, 3, 4] : head.map((_, at) => at);
      const rows = sold.map(({ listing, day: count }): Row => {
        const { visitors = 0, views = 0, buyers = 0, orders = 0, units = 0, sales = 0 } = count ?? {};
        const how = wrong.find((effect) => effect.listing === listing)?.how;
        const rate = percent(how === 'rate' ? buyers * 3 + 5 : buyers, visitors);
        const texts = [
          grouped(visitors),
          grouped(views),
          grouped(how === 'part' ? visitors + 7 : buyers),
          grouped(orders),
          grouped(units),
          money(sales),
          rate,
        ];
        const shown = kept.map((at) => texts[at] ?? '');
        return { listing, texts: broken === 'garbled' ? shown.map(garbled) : shown };
      });
      return {
        ...dated,
        title: words.product,
        grids: [grid([words.product, ...kept.map((at) => head[at] ?? '')], rows)],
      };
    }
    case 'placements': {
      const slots = promotion.slots.filter((slot) => slot.shop === shop);
      const rows = slots.map((slot): Row => {
        const {
          impressions = 0,
          clicks = 0,
          visitors = 0,
          buyers = 0,
          sales = 0,
        } = counts(world.slots.get(slot)) ?? {};
        const texts = [grouped(impressions), grouped(clicks), grouped(visitors), grouped(buyers), money(sales)];
        return { name: slot.slot.position, listing: world.holder(slot), texts };
      });
      const head = [words.impressions, words.clicks, words.visitors.replace('商品', ''), words.buyers, words.sales];
      const channels = promotion.channels.map(({ id, name }): Row => {
        const { visitors = 0, sales = 0 } = counts(world.channels.get(`${shop.platform} ${id}`)) ?? {};
        return { name, texts: [grouped(visitors), money(sales)] };
      });
      return {
        ...dated,
        title: promotion.slots[0]?.slot.page ?? '',
        grids: [
          grid([words.placement, words.product, ...head], rows),
          grid([words.channel, words.visitors.replace('商品', ''), words.sales], channels, '#channels'),
        ],
      };
    }
    case 'goods': {
      const rows = listings.map((listing): Row => {
        const { list, promotion: price } = world.price(listing);
        const stock = Math.max(0, world.listings.get(listing)?.stock ?? 0);
        return {
          listing,
          texts: [`${shop.sign}${money(list)}`, price === null ? '-' : `${shop.sign}${money(price)}`, grouped(stock)],
        };
      });
      return {
        ...dated,
        title: words.stock,
        grids: [grid([words.product, words.list, words.promotion, words.stock], rows)],
      };
    }
    case 'ads': {
      const rows = promotion.ads
        .filter((ad) => ad.shop === shop)
        .map((ad, at): Row => {
          const { spend = 0, sales = 0, impressions = 0, clicks = 0 } = counts(world.ads.get(ad)) ?? {};
          const texts = [
            money(spend),
            grouped(impressions),
            grouped(clicks),
            money(sales),
            spend > 0 ? (sales / spend).toFixed(2) : '-',
          ];
          return { name: `${words.plan} ${at + 1}`, texts };
        });
      const { spend = 0, sales = 0 } = counts([...world.ads].find(([ad]) => ad.shop === shop)?.[1]) ?? {};
      const tiles: [string, string][] = [
        [words.spend, `${shop.sign}${money(spend)}`],
        [words.adSales, `${shop.sign}${money(sales)}`],
        [words.adReturn, spend > 0 ? (sales / spend).toFixed(2) : '-'],
      ];
      return {
        ...dated,
        title: words.spend,
        pairs: tiles.map(([label, value], at) => pair(label, value, at)),
        grids: [grid([words.plan, words.spend, words.impressions, words.clicks, words.adSales, words.adReturn], rows)],
      };
    }
    case 'reviews': {
      const rows = listings.map((listing): Row => {
        const { reviews = 0, bad = 0 } = world.listings.get(listing) ?? {};
        return { listing, texts: [grouped(reviews), grouped(bad), (5 - (4 * bad) / Math.max(1, reviews)).toFixed(1)] };
      });
      return {
        ...dated,
        title: words.reviews,
        grids: [grid([words.product, words.reviews, words.badReviews, words.rating], rows)],
      };
    }
  }
}

/** Figures in a font of the page's own, as some shops show them: what stands in the document are no digits. */
function garbled(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0xe600 + 7 * Number(digit)));
}

function withDay(url: string, day: string): string {
  const address = new URL(url);
  address.searchParams.set('date', day);
  return address.href;
}

function productPage(listing: TrueListing, promotion: Promotion, world: World): Shown {
  const { shop } = listing;
  const { words } = shop;
  const { list, promotion: price } = world.price(listing);
  const coupon = world.effects('coupon').find((effect) => effect.listing === listing);
  const isLive = world.now >= promotion.liveStart && world.now < promotion.liveEnd;
  const offers = [...(isLive ? [cut(shop, 5), fullCut(shop)] : []), ...(coupon ? [cut(shop, coupon.off)] : [])];
  const announced = promotion.campaign.announcements.find(({ kind, url }) => kind === 'detail' && url === listing.url);
  const out = world.isOut(listing);
  const money2 = (amount: number) => `${shop.sign}${amount.toFixed(2)}`;
  const lines = [
    line(listing.title, { tag: 'h1', fontSize: 24, bold: true, hints: [shop.hints.title] }),
    line(money2(price ?? list), { fontSize: 30, bold: true, hints: [shop.hints.price] }),
    ...(price !== null && price < list
      ? [line(money2(list), { fontSize: 14, struck: true, hints: [shop.hints.price, 'del'] })]
      : []),
    ...offers.map((text) => line(text, { fontSize: 13, hints: ['coupon'] })),
    ...(announced ? [line(statedTime(shop, announced.id, promotion, world))] : []),
    line(out ? words.soldOut : words.inStock, { hints: ['stock'] }),
    line(shop.lang === 'en' ? 'Add to cart' : '加入购物车', { tag: 'button', hints: ['add-to-cart'] }),
  ];
  return { url: listing.url ?? '', title: listing.title, lines: placed(lines) };
}

function cut({ lang, sign }: Shop, off: number): string {
  return lang === 'en' ? `Save ${sign}${off} with voucher` : `领券立减${off}元`;
}

function fullCut({ lang, sign }: Shop): string {
  return lang === 'en' ? `Spend ${sign}300, save ${sign}30` : '满300减30';
}

function bannerPage(
  { announcement, url, shop }: Extract<Page, { kind: 'banner' }>,
  promotion: Promotion,
  world: World,
): Shown {
  const title = shop.lang === 'en' ? '11.11 Sale' : '双11大促会场';
  return {
    url,
    title,
    lines: placed([
      line(title, { tag: 'h1', fontSize: 32, bold: true }),
      line(statedTime(shop, announcement, promotion, world), { fontSize: 20 }),
    ]),
  };
}

/** The live phase's time by the shop's own clock, as an announcement there states it. */
function statedTime({ zone, lang, words }: Shop, announcement: string, promotion: Promotion, world: World): string {
  const wrong = world.effects('time').find((effect) => effect.announcement === announcement);
  const shift = (wrong?.minutes ?? 0) * 60_000;
  const [start, end] = [promotion.liveStart + shift, promotion.liveEnd + shift].map((at) => localTime(at, zone));
  const say = (time = '') => {
    const [, month = '', day = '', clock = ''] = /^\d+-(\d+)-(\d+)T(.*)$/.exec(time) ?? [];
    return lang === 'en'
      ? `${Number(day)} ${month === '11' ? 'Nov' : 'Dec'} 2026 ${clock}`
      : `${Number(month)}月${Number(day)}日 ${clock}`;
  };
  return `${words.time}${lang === 'en' ? ': ' : '：'}${say(start)} - ${say(end)}`;
}

function rivalPage(id: string, promotion: Promotion, world: World): Shown & { lang: string } {
  const rival = promotion.competitors.find(({ competitor }) => competitor.id === id);
  if (!rival) throw new Error(`no competitor ${id}`);
  const { shop, competitor } = rival;
  const price = world.effects('rival').find((effect) => effect.competitor === rival)?.price ?? rival.price;
  const title = `${competitor.name} ${rival.listing.product.name}`;
  return {
    url: competitor.url,
    title,
    lang: shop.lang,
    lines: placed([
      line(title, { tag: 'h1', fontSize: 24, bold: true, hints: [shop.hints.title] }),
      line(`${shop.sign}${price.toFixed(2)}`, { fontSize: 30, bold: true, hints: [shop.hints.price] }),
      line(shop.lang === 'en' ? 'Add to cart' : '加入购物车', { tag: 'button', hints: ['add-to-cart'] }),
    ]),
  };
}

function placed(lines: readonly Line[]): Line[] {
  return lines.map((one, at) => ({ ...one, box: { ...one.box, y: 100 + at * 60 } }));
}

function pair(label: string, text: string, at: number): Pair {
  return { at: `#tile-${at}`, label, values: [{ text, struck: false }], heading: null };
}

/** A row of a table: a name or a product, then the figures. */
interface Row {
  name?: string;
  listing?: TrueListing;
  texts: readonly string[];
}

function grid(head: readonly string[], rows: readonly Row[], at = '#table'): Grid {
  const cell = (text: string, col: number, row: number, links: string[] = []) => ({
    col,
    at: `${at} > tr:nth-child(${row + 1}) > td:nth-child(${col + 1})`,
    text,
    parts: [{ text, struck: false }],
    links,
    attributes: {},
  });
  return {
    at,
    shape: 'table',
    caption: null,
    header: [head.map((text, col) => ({ col, span: 1, at: `${at} > th:nth-child(${col + 1})`, text }))],
    body: rows.map(({ name, listing, texts }, row) => {
      const named = name === undefined ? [] : [{ text: name, links: [] }];
      const linked = listing ? [{ text: listing.title, links: [listing.shop.productUrl(listing.productId)] }] : [];
      const first = [...named, ...linked];
      return {
        ref: row,
        at: `${at} > tr:nth-child(${row + 1})`,
        key: null,
        level: 0,
        cells: [
          ...first.map(({ text, links }, col) => cell(text, col, row, links)),
          ...texts.map((text, col) => cell(text, first.length + col, row)),
        ],
      };
    }),
    foot: [],
    declaredRows: null,
    pagerText: null,
  };
}

function grouped(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

function money(amount: number): string {
  return amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)}%`;
}

function shortened(value: number, { lang }: Shop): string {
  if (lang === 'zh-CN') return value >= 10_000 ? `${(value / 10_000).toFixed(2)}万` : grouped(value);
  return value >= 10_000 ? `${(value / 1000).toFixed(1)}K` : grouped(value);
}
