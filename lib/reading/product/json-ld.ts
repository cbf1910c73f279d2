import { z } from 'zod';

/** One thing for sale as a page states it for machines, its texts as they stand there. */
export interface Statement {
  readonly where: 'json-ld' | 'microdata' | 'meta' | 'embedded';
  readonly name: string | null;
  readonly ids: readonly string[];
  /** Each offer's price text; one offer with a low and a high price gives two. */
  readonly prices: readonly string[];
  readonly listPrices: readonly string[];
  readonly currency: string | null;
  readonly availability: readonly string[];
}

const Json: z.ZodType<unknown> = z.unknown();
const PRODUCT =
  /^(?:.*[/#:])?(?:Product|ProductGroup|ProductModel|IndividualProduct|SomeProducts|Car|Vehicle|Book|MusicAlbum|VideoGame)$/i;

/** The products that a JSON-LD text states, lists of other products left out. Text that is no JSON states none. */
export function productsInJsonLd(text: string): Statement[] {
  const found: Statement[] = [];
  for (const node of nodesOf(parse(text), 0)) {
    if (!typesOf(node).some((type) => PRODUCT.test(type))) continue;
    const variants = list(node.hasVariant).filter(isNode);
    const offers = [node, ...variants].flatMap((one) => list(one.offers).flatMap(offersOf));
    found.push({
      where: 'json-ld',
      name: textOf(node.name),
      ids: ['productID', 'sku', 'productGroupID'].flatMap((key) => textOf(node[key]) ?? []),
      prices: offers.flatMap((offer) => offer.prices),
      listPrices: offers.flatMap((offer) => offer.listPrices),
      currency: offers.find((offer) => offer.currency)?.currency ?? null,
      availability: offers.flatMap((offer) => offer.availability ?? []),
    });
  }
  return found;
}

type Node = Record<string, unknown>;

function parse(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: shops leave raw line breaks inside strings.
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/;\s*$/, '');
  try {
    return Json.parse(JSON.parse(bare));
  } catch {
    return null;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function typesOf(node: Node): string[] {
  return list(node['@type']).filter((type): type is string => typeof type === 'string');
}

/** The nodes that the page is about: the top level, its graph and its main entity. */
function* nodesOf(value: unknown, depth: number): Generator<Node> {
  if (depth > 4) return;
  for (const node of list(value)) {
    if (!isNode(node)) continue;
    yield node;
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'about']) yield* nodesOf(node[key], depth + 1);
  }
}

interface Offer {
  prices: string[];
  listPrices: string[];
  currency: string | null;
  availability: string | null;
}

function offersOf(value: unknown): Offer[] {
  if (!isNode(value)) return [];
  const inner = list(value.offers).flatMap(offersOf);
  const stated = ['price', 'lowPrice', 'highPrice'].flatMap((key) => textOf(value[key]) ?? []);
  const specified = list(value.priceSpecification).filter(isNode);
  const isList = (node: Node) => /list|strike|msrp|srp/i.test(String(textOf(node.priceType) ?? ''));
  const priced = (node: Node) => textOf(node.price) ?? [];
  return [
    ...(stated.length || specified.length
      ? [
          {
            prices: stated.length ? stated : specified.filter((node) => !isList(node)).flatMap(priced),
            listPrices: specified.filter(isList).flatMap(priced),
            currency: textOf(value.priceCurrency) ?? textOf(specified[0]?.priceCurrency),
            availability: textOf(value.availability),
          },
        ]
      : []),
    ...inner,
  ];
}

function textOf(value: unknown): string | null {
  const [first] = list(value);
  if (typeof first === 'string') return first.trim() || null;
  if (typeof first === 'number') return String(first);
  return isNode(first) ? textOf(first['@value'] ?? first['@id'] ?? first.name) : null;
}
