import type { MetricId } from '@/lib/domain/metric';
import type { PlatformId } from '@/lib/domain/platform';
import { wordKey } from '@/lib/lexicon/label-key';

// Names of columns that one platform's exports have and no other's, hand-kept from the report headers of the shared
// lexicon: words of the trade that anybody may use ("Revenue", "访客数") are not among them. Two of them tell a platform.
const TELLING: Readonly<Record<PlatformId, string>> = {
  tmall:
    '主商品ID|聚划算支付金额|访客平均价值|竞争力评分|年累计支付金额|月累计支付金额|月累计支付件数|搜索引导支付转化率|搜索引导访客数|搜索引导支付买家数|结构化详情引导转化率|结构化详情引导成交占比|商品微详情访客数|商品详情页跳出率|详情页跳出率|售中售后成功退款金额|访问收藏转化率|访问加购转化率|有支付商品数|有访问商品数|推广直接ROI|总引导成交金额|总引导成交笔数|主体ID|主体类型|主体名称|总购物车数|直接购物车数|间接购物车数|宝贝收藏加购数|旺旺咨询量|购物金充值金额|入会率|宝贝优惠券抵扣金额|预估最低到手价|优惠层级|导购标题|当前普惠券后价|平台建议价|闪降活动价|券模版ID|圈品ID|净成交金额|净实际投产比',
  jd: '成交单量|成交客户数|加购商品件数（正向）|加购商品件数（负向）|商详平均停留时长|下单商品件数|下单单量|下单成交转化率|取消及售后退款金额|取消及售后退款商品件数|取消及售后退款单量|商品人均浏览量|引导进商详次数|引导进商详人数|引导成交父单量|引导成交子单量',
  pdd: '商品收藏用户数|店铺关注用户数|成交老买家占比',
  douyin:
    '用户支付金额|达人补贴金额|7日结算金额|14日结算金额|商品曝光-点击转化率（人数）|商品点击-成交转化率（人数）|商品曝光-成交转化率（人数）|商品曝光-点击转化率（次数）|千次曝光用户支付金额|投放消耗（店铺被投）|达人佣金（财务已结算）|平台佣金（财务已结算）|商家体验分|预售创建金额|商品曝光-点击率(人数)',
  vip: '点击均价|APP端UV|小程序UV|商品详情页UV|品牌UV|24小时收藏数(商家)|24小时加购数(商家)|24小时成交ROI(商家)|24小时销售额(商家)',
  temu: '商详支付买家数|商详支付转化率|店铺页支付买家数|店铺页支付转化率|店铺页面访客数|点击后支付率|增长潜力',
  aliexpress: '详情到下单转化率|收藏买家数|加购买家数',
  amazon:
    '(Parent) ASIN|(Child) ASIN|Parent ASIN|Child ASIN|ASIN|Advertised ASIN|（親）ASIN|（子）ASIN|(Übergeordnete) ASIN|(Untergeordnete) ASIN|Sessions - Total|Session Percentage - Total|Page Views - Total|Page Views Percentage - Total|Featured Offer (Buy Box) Percentage|Featured Offer Percentage|Unit Session Percentage|Unit Session Percentage - B2B|Ordered Product Sales - B2B|Units Ordered - B2B|Total Order Items - B2B|注文商品の売上額|注文商品の売上額 - B2B|注文された商品点数|注文品目総数|セッション数 - 合計|ページビュー - 合計|ユニットセッション率|おすすめ出品（おすすめ商品）の獲得率|Sitzungen – Summe|Seitenaufrufe – Summe|Bestellsumme – B2B|Zahl der Bestellposten|Total Advertising Cost of Sales (ACOS)|Total Return on Advertising Spend (ROAS)|7 Day Total Sales|7 Day Total Orders (#)|7 Day Total Units (#)|7 Day Advertised SKU Sales|14 Day Total Sales|14 Day Total Orders (#)|14 Day Total Units (#)|14 Day Total Sales (₹)|7天总销售额|7天总订单数|Top-of-search Impression Share|Customer Search Term',
  shopee:
    'Current Item Status|Current Variation Status|规格货号|全球商品货号|销售额（已下订单）|不重复的商品曝光量|跳出商品页面的访客数|搜索点击人数|订单复购率（已确认订单）|Status Atual do Item|Status Atual da Variação|Vendas (Pedido Realizado)|Vendas (Pedido Pago)|Pedido Feito|Curtidas|Kode Variasi|Status Produk Saat Ini|Status Variasi Saat Ini|SKU Induk|Total Penjualan (Pesanan Dibuat)|Product Visitors (Visit)|Product Bounce Visitors|Product Visitors (Add to Cart)|Units (Add to Cart)|Buyers (Placed Order)|Units (Placed Order)|Sales (Placed Order)|Buyers (Paid Order)|Units (Paid Order)|Sales (Paid Order)|Sales (Confirmed Order)|Units (Confirmed Order)|Repeat Order Rate (Paid Order)|Conversion Rate (Placed Order)',
  lazada:
    'SKU Visitors|SKU Views|SKU Pageviews|Add to Cart CR|Revenue per Buyer|Visitor Value|Wishlist Users|Average Basket Size',
  'tiktok-shop':
    'Est. customers|Unique product impressions|Seller LIVE-attributed GMV|Seller video-attributed GMV|Creator-attributed GMV|Seller product card GMV|Shop tab product impressions|Shop tab product clicks|Shop tab GMV|New LIVE counts|CTOR（SKU 订单）|ATC 用户数（视频）|去重商品曝光次数|去重点击次数|商城页商品曝光次数|商城页 GMV|SKU 订单数',
  ebay: 'eBay item ID|Total impressions on eBay site|Current promoted listings status|Top 20 search slot organic impressions|Top 20 search slot impressions from promoted listings|Non-search promoted listings impressions|Non-search organic impressions|Total organic impressions on eBay site|Rest of search slot impressions|Sales conversion rate = Quantity sold/Total page views|Click-through rate = Page views from eBay site/Total impressions',
  rakuten:
    '商品管理番号|カタログID|売上件数|売上個数|ユニークユーザー数|未購入アクセス人数|お気に入り登録ユーザ数|お気に入り総ユーザ数|売上金額（すべて）|売上件数（すべて）|アクセス人数（すべて）|売上金額（楽天市場アプリ）|転換率（楽天市場アプリ）|レビュー総合評価（点）',
  coupang: '옵션 ID|등록상품ID|판매방식|구매전환율|아이템위너 비율(%)|총 취소된 상품수|즉시 취소된 상품수',
  mercadolibre:
    'Vendas brutas|Vendas concluídas|Quantidade de vendas brutas|Preço médio por unidade|Intenção de compra|Visitas únicas',
  shopify:
    '在线商店访客|Variant SKU|Variant Price|Variant Compare At Price|Variant Inventory Qty|Variant Inventory Policy|Variant Fulfillment Service|Option1 Name|Body (HTML)|Online store visitors|Total sales over time',
  xiaohongshu:
    '笔记支付金额|直播支付金额|商卡支付金额|笔记阅读数|笔记商品点击次数|笔记支付人数|发货后退款率（支付时间）|退款后支付金额（支付时间）|是否渠道商品',
  etsy: 'CURRENCY_CODE|VARIATION 1 TYPE|VARIATION 1 NAME|VARIATION 1 VALUES|VARIATION 2 TYPE|InPerson Discount|InPerson Location|VAT Paid by Buyer|Listings Type|Adjusted Order Total|Card Processing Fees|Adjusted Net Order Amount|Order Sales Tax',
  walmart: 'Authorized Orders|Authorized Units|Authorized Sales|Authorized AUR|Gross Units|Commission Charged',
};

/** Names that files, sheets and titles above a table give to the tools they come from. */
const NAMES: readonly (readonly [PlatformId, RegExp])[] = [
  ['tmall', /生意参谋|sycm|万相台|千牛|阿里妈妈|天猫|淘宝/i],
  ['jd', /京东|商智|京准通|jd\.com/i],
  ['pdd', /拼多多|多多/],
  ['douyin', /抖音|抖店|电商罗盘|巨量/],
  ['vip', /唯品会|唯品/],
  ['xiaohongshu', /小红书|千帆/],
  ['temu', /temu/i],
  ['aliexpress', /aliexpress|速卖通/i],
  ['amazon', /amazon|亚马逊|sponsored[ _-]?(?:products?|brands?|display)|business ?reports?/i],
  ['shopee', /shopee|虾皮|蝦皮|parentskudetail/i],
  ['lazada', /lazada/i],
  ['tiktok-shop', /tiktok/i],
  ['ebay', /ebay/i],
  ['rakuten', /rakuten|楽天|\brms\b/i],
  ['coupang', /coupang|쿠팡/i],
  ['mercadolibre', /mercado ?li[bv]re/i],
  ['shopify', /shopify/i],
  ['etsy', /etsy/i],
  ['walmart', /walmart/i],
];

const BY_LABEL = new Map<string, PlatformId[]>();
for (const [platform, labels] of Object.entries(TELLING)) {
  for (const label of labels.split('|')) {
    const key = bareKey(label);
    BY_LABEL.set(key, [...(BY_LABEL.get(key) ?? []), platform]);
  }
}

/** The label without a currency in brackets at its end: "Sales (Placed Order) (SGD)". */
function bareKey(label: string): string {
  return wordKey(label.replace(/\s*[(（][A-Z]{3}[)）]\s*$/, ''));
}

/** Two labels tell a platform, and so does one together with its name. */
const ENOUGH = 2;

/** The platform that exported a file, by its columns and by what files, sheets and titles are called; null where that is open. */
export function platformOf(headers: readonly string[], titles: readonly string[]): PlatformId | null {
  const votes = new Map<PlatformId, number>();
  const vote = (platform: PlatformId, weight: number) => votes.set(platform, (votes.get(platform) ?? 0) + weight);
  for (const key of new Set(headers.map(bareKey))) {
    const platforms = BY_LABEL.get(key) ?? [];
    for (const platform of platforms) vote(platform, 1 / platforms.length);
  }
  for (const [platform, name] of NAMES) if (titles.some((title) => name.test(title))) vote(platform, 1);
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= ENOUGH && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

/** Columns that only a report of the whole shop by days has. */
const WHOLE_SHOP = new Set(
  '有访问商品数|有支付商品数|平均出品数|親商品の平均数|Average Offer Count|Average Parent Items|売上金額（すべて）|Average Basket Size'
    .split('|')
    .map(wordKey),
);

export function saysWholeShop(headers: readonly string[]): boolean {
  return headers.some((header) => WHOLE_SHOP.has(wordKey(header)));
}

// What a label means in one export where the word alone means something else, or nothing.
const MEANINGS: readonly { of: PlatformId; beside: string; label: string; metric: MetricId | null }[] = [
  { of: 'etsy', beside: 'VARIATION 1 TYPE', label: 'QUANTITY', metric: 'stock' },
  { of: 'shopify', beside: 'Variant SKU', label: 'Variant Price', metric: 'price' },
  { of: 'shopify', beside: 'Variant SKU', label: 'Variant Compare At Price', metric: 'list_price' },
  { of: 'shopify', beside: 'Variant SKU', label: 'Variant Inventory Qty', metric: 'stock' },
];
/** A bare quantity is what is in stock on one file and what was sold on another. */
const OPEN = new Set(
  'quantity|qty|数量|數量|数|수량|menge|anzahl|cantidad|quantidade|quantité|quantità|aantal|ilość|количество|miktar|adet|jumlah|số lượng|จำนวน'
    .split('|')
    .map(wordKey),
);

/** The metric of a column where its export settles it: null for none at all, undefined where the lexicon decides. */
export function knownMetric(
  header: string,
  platform: PlatformId | null,
  headers: readonly string[],
): MetricId | null | undefined {
  const key = wordKey(header);
  const keys = new Set(headers.map(wordKey));
  const known = MEANINGS.find(
    (one) => one.of === platform && wordKey(one.label) === key && keys.has(wordKey(one.beside)),
  );
  if (known) return known.metric;
  return OPEN.has(key) ? null : undefined;
}
