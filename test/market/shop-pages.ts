import type { ListingState, MarketState } from './promotion';

const NOTE = '<p class="synthetic">Synthetic demo page, not a real shop. 演示页面，非真实店铺</p>';

/** A buyer-facing product page in the manner of its platform. */
export function productPage(state: MarketState, listing: ListingState): string {
  const bodies: Record<string, typeof tmall> = { tmall, jd, amazon };
  const body = (bodies[listing.platform] ?? tmall)(state, listing);
  const lang = listing.platform === 'amazon' ? 'en' : 'zh-CN';
  return pageOf(lang, listing.title, body);
}

/** The promotion's own page, with the banner that states its times. */
export function bannerPage(state: MarketState): string {
  const cards = state.listings
    .filter((listing) => listing.promotion !== null && listing.url?.includes('tmall.com'))
    .map((listing) => `<li><a href="${listing.url}">${escapeText(listing.title)}</a></li>`)
    .join('');
  return pageOf(
    'zh-CN',
    `${state.name} 主会场`,
    `<header class="banner"><h1>${escapeText(state.name)}</h1>
      <p class="banner-time">${state.window ? `活动时间：${windowText(state.window)}` : '敬请期待'}</p></header>
     <main><h2>会场推荐</h2><ul>${cards}</ul></main>`,
  );
}

function tmall(_state: MarketState, listing: ListingState): string {
  const price =
    listing.promotion === null
      ? `<dl class="tm-price-panel"><dt>价格</dt><dd><em class="tm-yen">¥</em><span class="tm-price" id="J_PromoPrice">${listing.list}</span></dd></dl>`
      : `<dl class="tm-price-panel" id="J_StrPriceModBox"><dt>价格</dt><dd><em class="tm-yen">¥</em><del class="tm-price">${listing.list}</del></dd></dl>
         <dl class="tm-promo-panel" id="J_PromoPrice"><dt>促销价</dt><dd><em class="tm-yen">¥</em><span class="tm-price">${listing.promotion}</span></dd></dl>`;
  const stock = listing.stock > 0 ? `<span id="J_EmStock">库存${listing.stock}件</span>` : '<strong>已售罄</strong>';
  return `<main class="tb-detail"><div class="picture"></div><section>
    <h1 class="tb-detail-hd">${escapeText(listing.title)}</h1>${price}
    ${listing.window ? `<p class="tm-countdown">活动时间：${windowText(listing.window)}</p>` : ''}
    <dl><dt>数量</dt><dd>${stock}</dd></dl>
    ${listing.stock > 0 ? '<button type="button">立即购买</button> <button type="button">加入购物车</button>' : '<button type="button" disabled>缺货登记</button>'}
    <p>商品ID：${listing.productId}</p></section></main>`;
}

function jd(_state: MarketState, listing: ListingState): string {
  const now = listing.promotion ?? listing.list;
  const struck =
    listing.promotion === null ? '' : `<span class="p-price-line">原价 <del>￥${listing.list}</del></span>`;
  const stock = listing.stock > 0 ? '有货' : '无货，此商品暂时售完';
  return `<main class="itemInfo-wrap"><div class="picture"></div><section>
    <h1 class="sku-name">${escapeText(listing.title)}</h1>
    <div class="summary-price"><span class="dt">京东价</span> <span class="p-price"><span>￥</span><span class="price J-p-${listing.productId}">${now}</span></span> ${struck}</div>
    ${listing.window ? `<p class="activity-message">活动时间：${windowText(listing.window)}</p>` : ''}
    <div class="store-prompt">配送至 上海 <strong>${stock}</strong></div>
    <p>商品编号：${listing.productId}</p></section></main>`;
}

function amazon(_state: MarketState, listing: ListingState): string {
  const now = listing.promotion ?? listing.list ?? '';
  const struck =
    listing.promotion === null
      ? ''
      : `<span class="basisPrice">List Price: <span class="a-price a-text-price"><s>$${listing.list}</s></span></span>`;
  const stock = listing.stock > 0 ? 'In Stock' : 'Currently unavailable.';
  return `<main><div class="picture"></div><section><h1 id="title"><span id="productTitle">${escapeText(listing.title)}</span></h1>
    <div id="corePriceDisplay_desktop_feature_div"><span class="a-price">$${now}</span> ${struck}</div>
    <div id="availability"><span>${stock}</span></div><p>ASIN: ${listing.productId}</p></section></main>`;
}

/** "2026年11月24日20:00 - 2026年11月26日24:00": a Chinese page lets a day end at 24:00. */
function windowText({ start, end }: { start: string; end: string }): string {
  return `${dayTime(Temporal.PlainDateTime.from(start))} - ${dayTime(Temporal.PlainDateTime.from(end), true)}`;
}

function dayTime(at: Temporal.PlainDateTime, isEnd = false): string {
  const midnight = isEnd && at.hour === 0 && at.minute === 0;
  const day = midnight ? at.subtract({ days: 1 }) : at;
  const time = midnight ? '24:00' : at.toString({ smallestUnit: 'minute' }).slice(11);
  return `${day.year}年${day.month}月${day.day}日${time}`;
}

function pageOf(lang: string, title: string, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeText(title)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body>${NOTE}<div id="page">${body}</div><script>${REFRESH}</script></body></html>`;
}

// As shops do: the page asks for its newest state and draws again only what changed.
const REFRESH = `setInterval(async () => {
  const answer = await fetch(location.href).then((response) => response.text(), () => null);
  if (answer === null) return;
  const next = new DOMParser().parseFromString(answer, 'text/html').getElementById('page');
  const now = document.getElementById('page');
  if (next && next.innerHTML !== now.dataset.shown) now.innerHTML = now.dataset.shown = next.innerHTML;
}, 3000);
document.getElementById('page').dataset.shown = document.getElementById('page').innerHTML;`;

const STYLE = `body{margin:0;font:14px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;color:#222;background:#fff}
.synthetic{margin:0;padding:2px 16px;background:#fffbe6;color:#614700;font-size:12px}
#page main{display:flex;gap:32px;max-width:1080px;margin:24px auto;padding:0 24px}
.picture{flex:none;width:380px;height:380px;background:linear-gradient(135deg,#f6d9c6,#d8e3f2);border-radius:8px}
h1{font-size:22px;line-height:1.4}dl{display:flex;gap:16px;margin:12px 0}dt{color:#777;width:56px}dd{margin:0}
.tm-promo-panel .tm-price,.p-price,.a-price{font-size:28px;color:#d0021b}del,s{color:#999}
button{padding:8px 20px;border:1px solid #d0021b;background:#fff;color:#d0021b;border-radius:4px}
.banner{padding:64px 24px;text-align:center;color:#fff;background:linear-gradient(120deg,#b3123b,#f0562b)}
.banner h1{font-size:40px;margin:0}.banner-time{font-size:20px}`;

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
