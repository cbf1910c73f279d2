import type { Line } from '@/lib/domain/capture';
import { saysSoldOut } from './availability';
import type { Statement } from './statements';
import type { Title } from './titles';
import { bearsBuyText, isBuyText, isBuyToken, isDetailToken, isQuantityLabel, plainToken } from './vocabulary';

/** How far below its title a product's own controls stand. */
const REACH = 60;
const ENOUGH = 2;
const PRODUCT_PATH =
  /\/(?:product|products|item|itm|dp|p|produkt|produkty|produit|producto|prodotto|tovar|goods|artikel|article|detail|pd|ip)s?[/_-]|product[_-]?(?:info|detail|id)|prod(?:detail|uct)?\.|[?&](?:product|prod|item|sku|art|id)[\w]*=|-p-?\d+|\/p\d+|\/\d{5,}/i;

/** A page that sums up the reviews of one thing is about that thing. */
const REVIEWED = /^itemprop:(?:itemreviewed|aggregaterating)$|^itemtype:(?:aggregaterating|review-aggregate)$/i;

/** Whether an address looks like that of one product's page. */
export function isProductAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return PRODUCT_PATH.test(pathname + search);
}

const QUERY =
  /^(?:p_?)?(?:(?:prod(?:uct)?s?|item|goods|offer|listing|sku|art(?:icle|ikel)?)[_-]?(?:id|no|nr|num|code)?|pid|asin|num_?iid|gid)$/i;

/** The values of search parameters that are named for a product. */
export function productsInQuery(url: string): string[] {
  if (!URL.canParse(url)) return [];
  return [...new URL(url).searchParams].flatMap(([name, value]) => (QUERY.test(name) && /\d/.test(value) ? value : []));
}

/** The controls that buy the page's product: texts of buttons, or the first line of each form that is named so. */
export function buysIn(lines: readonly Line[], title: Title | null, url: string): number[] {
  const here = new URL(url).hostname;
  const own = (line: Line) => isOwn(line) && !leavesSite(line, here);
  const said = lines.flatMap((line, index) =>
    own(line) && (isBuyText(line.text) || bearsBuyText(line.text)) ? [index] : [],
  );
  const near = said.filter((index) => !title || (index > title.index - 30 && index < title.index + REACH));
  if (near.length > 0) return near;
  const inForm = (line: Line) => line.hints.slice(0, 6).map(plainToken).some(isBuyToken);
  const named = lines.flatMap((line, index) => (own(line) && inForm(line) ? [index] : []));
  return named
    .filter((index) => !title || (index > title.index && index < title.index + REACH))
    .filter((index, at, all) => at === 0 || index - (all[at - 1] ?? 0) > 3);
}

function isOwn(line: Line): boolean {
  return line.region === 'main' || line.region === 'aside';
}

/** A link to a shop elsewhere is what articles and comparisons have. */
function leavesSite(line: Line, host: string): boolean {
  return (
    line.link !== null && URL.canParse(line.link) && /^https?:/.test(line.link) && new URL(line.link).hostname !== host
  );
}

/**
 * Whether a page without a definition offers one product: it states one, or its title is followed by what such pages
 * have (a control to buy, a field for how many, containers named for one product, an address of a product).
 */
export function offersProduct(scene: {
  url: string;
  lines: readonly Line[];
  title: Title | null;
  buys: readonly number[];
  own: readonly Statement[];
  type: string | null;
  /** Whether the document's title names a price. */
  titled: boolean;
}): boolean {
  const { title } = scene;
  if (scene.own.some((one) => one.where !== 'meta' && (one.prices.length > 0 || title !== null))) return true;
  if (/product/i.test(scene.type ?? '')) return true;
  if (!title) return false;
  const below = scene.lines.slice(title.index, title.index + REACH);
  const detail = below.some((line) => line.hints.map(plainToken).some(isDetailToken));
  const signs =
    (scene.buys.length > 0 && scene.buys.length <= 4 ? 2 : 0) +
    (below.filter((line) => isQuantityLabel(line.text)).length === 1 ? 1 : 0) +
    (detail ? 1 : 0) +
    (below.some((line) => line.hints.some((hint) => REVIEWED.test(hint))) ? 1 : 0) +
    (scene.titled ? 1 : 0) +
    (below.some((line) => line.link === null && saysSoldOut(line.text)) ? 1 : 0) -
    (/article|blog/i.test(scene.type ?? '') ? 1 : 0) +
    (isProductAddress(scene.url) ? 1 : 0);
  return signs >= ENOUGH;
}
