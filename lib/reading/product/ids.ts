import type { Line } from '@/lib/domain/capture';
import { isProductAddress, productsInQuery } from './offering';
import type { Statement } from './statements';
import type { Title } from './titles';

const REACH = { above: 12, below: 60 };
const LABEL =
  /^(?:.{0,20}[-–|]\s)?(?:(?:ebay )?item ?(?:#|no\.?|num(?:ber)?|code|id)|sku|product ?(?:id|code|no\.?|number|#)|stock ?code|article ?(?:no\.?|number)|art(?:ikel)?\.?[ -]?(?:nr|nummer)\.?|bestell-?(?:nr|nummer)\.?|référence|réf\.?|referencia|ref\.|c[oó]d(?:igo|\.)(?: (?:do|del) producto?)?|codice(?: articolo| prodotto)?|kod (?:produktu|towaru)|indeks|артикул|код товара|katalogové číslo|kód (?:produktu|zboží)|cikkszám|varenr\.?|varenummer|artikelnummer|mã (?:sản phẩm|sp)|รหัสสินค้า|货号|商品(?:编号|编码|id)|宝贝id|商品番号|品番|상품 ?(?:번호|코드))\s*[#:：]?\s*(.*)$/iu;
const ID = /^(?=[^\s]*\d|[A-Z]{3,})[\p{L}\d][\p{L}\d._/-]{1,39}$/u;
/**
 * The product's id: what a platform's definition finds in the address, else a statement that the address bears out,
 * else what stands behind a label near the title, else other statements, else an id that the address itself names.
 */
export function productIdOf(page: {
  declared: string | null;
  url: string;
  own: readonly Statement[];
  lines: readonly Line[];
  title: Title | null;
}): string | null {
  const { declared, url, own, lines, title } = page;
  const stated = own.flatMap((one) => one.ids);
  return (
    declared ??
    stated.find((id) => id.length >= 4 && url.toLowerCase().includes(id.toLowerCase())) ??
    labelled(lines, title) ??
    stated[0] ??
    inAddress(url)
  );
}

/** The id behind the label that stands nearest to the title; two that are as near name none. */
function labelled(lines: readonly Line[], title: Title | null): string | null {
  if (!title) return null;
  let best: { id: string; distance: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (index < title.index - REACH.above || index > title.index + REACH.below || line.text.length > 80) continue;
    if (line.link !== null || line.region === 'footer') continue;
    const label = LABEL.exec(line.text);
    if (!label) continue;
    const rest = label[1]?.trim() || lines[index + 1]?.text.trim() || '';
    const [id = ''] = rest.split(/\s/);
    const distance = Math.abs(index - title.index);
    if (ID.test(id) && (!best || distance < best.distance)) best = { id, distance };
  }
  return best?.id ?? null;
}

/** A search parameter that is named for a product, or the number that ends the path of a product's page. */
function inAddress(url: string): string | null {
  if (!isProductAddress(url)) return null;
  const { pathname } = new URL(url);
  const named = productsInQuery(url).filter((value) => ID.test(value));
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const numbers = [...pathname.matchAll(/(?:^|[/_,.-])(\d{4,})(?=$|\/|\.\w+$|[_,-]\d+\/?$)/g)].flatMap(
    ([, id]) => id ?? [],
  );
  return new Set(numbers).size === 1 ? (numbers[0] ?? null) : null;
}
