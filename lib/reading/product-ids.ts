import { placeOf } from '@/lib/platforms/registry';

/** A text that may be an id: letters, digits, dashes, no spaces. */
export const ID_TOKEN = /^[A-Za-z0-9][\w-]{3,39}$/;
const SKU_LABEL = /sku|规格|規格|货号|貨號|商家编码|variant|varia[ntç]|varia[ck]i|옵션|модификац/iu;
const PRODUCT_LABEL =
  /(?:^|[^\p{L}])(?:id|asin|fsn|ean|gtin|upc|isbn|spu|mpn|art|ref|réf|nr|no|num)\.?(?:$|[^\p{L}])|(?:商品|宝贝|寶貝|产品|產品|链接|货品)\s*(?:id|编号|編號|编码|編碼|コード)|编号|編號|番号|コード|번호|코드|mã|kode|código|codigo|codice|artikel|item|listing|product|produ|артикул|код|รหัส|ürün/iu;

/** Whether a label names a SKU: a part of a product, or the seller's own number for it. */
export function saysSku(label: string): boolean {
  return SKU_LABEL.test(label) && !/spu/i.test(label);
}

/** Whether a label names the id of a product. */
export function saysId(label: string): boolean {
  return PRODUCT_LABEL.test(label);
}

const ID_PARAMETERS =
  /^(?:id|(?:item|goods|product|prod|offer|spu|num_?iid|listing)_?id|asin|pid|iid|goodsid|itemnumber)$/i;
const ID_PATHS = [
  /\/(?:dp|gp\/product)\/([A-Z0-9]{10})(?:[/?]|$)/,
  /-i\.\d+\.(\d+)/,
  /\/(?:itm|item|items|product|products|p|goods|listing|offer|detail|vp\/products)\/(?:[^/]*[-/])?([A-Z]{0,4}-?\d{5,})(?:[/.]|$)/i,
  /\/(?:[^/]*-)?([A-Z]{0,4}\d{6,})\.html?$/,
];

/** The product id that a link bears: by the platform's definition, else by the usual parameters and paths. */
export function idOfLink(link: string): string | null {
  const known = placeOf(link).productId;
  if (known) return known;
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  for (const [name, value] of url.searchParams) {
    if (ID_PARAMETERS.test(name) && ID_TOKEN.test(value) && /\d/.test(value)) return value;
  }
  for (const pattern of ID_PATHS) {
    const id = pattern.exec(url.pathname)?.[1];
    if (id) return id;
  }
  return null;
}
