import { seeded } from '../support/seeded';

/** What happened to one product in the period; every figure of a page is derived from these. */
export interface Facts {
  impressions: number;
  clicks: number;
  visitors: number;
  pageViews: number;
  cartUnits: number;
  cartUsers: number;
  favorites: number;
  buyers: number;
  orders: number;
  units: number;
  price: number;
  listPrice: number;
  refundedUnits: number;
  adSpend: number;
  stock: number;
  bounce: number;
  staySeconds: number;
  /** Against the period before, as a fraction. */
  change: number;
}

export interface Catalogue {
  nouns: readonly string[];
  traits: readonly string[];
  colours: readonly string[];
}

export interface Product {
  id: string;
  title: string;
  facts: Facts;
}

/** Products with distinct titles and ids of this many digits, the best seen first, except for a few out of order. */
export function drawProducts(options: {
  seed: number;
  count: number;
  idDigits: number;
  prices: [number, number];
  catalogue: Catalogue;
}): Product[] {
  const { seed, count, idDigits, prices, catalogue } = options;
  const random = seeded(seed);
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const titles = new Set<string>();
  const ids = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const title = draw(titles, () =>
      [catalogue.nouns, catalogue.traits, catalogue.colours].map((words) => pick(words, random.uniform())).join(' '),
    );
    const id = draw(ids, () => `${Math.floor(between(1, 9))}${digits(idDigits - 1, random.uniform)}`);
    const price = Math.round(between(...prices) * 100) / 100;
    const visitors = Math.round((60_000 / (index + 2)) * between(0.6, 1.4)) + random.poisson(3);
    const orders = random.poisson(Math.min(400, visitors * between(0.01, 0.06)));
    const units = orders + random.poisson(orders * 0.2);
    return {
      id,
      title,
      facts: {
        impressions: Math.round(visitors * between(8, 20)),
        clicks: Math.round(visitors * between(1.1, 1.3)),
        visitors,
        pageViews: Math.round(visitors * between(1.4, 2.6)),
        cartUsers: Math.round(visitors * between(0.04, 0.09)),
        cartUnits: Math.round(visitors * between(0.1, 0.16)),
        favorites: Math.round(visitors * between(0.01, 0.03)),
        buyers: Math.max(0, orders - random.poisson(orders * 0.1)),
        orders,
        units,
        price,
        listPrice: Math.round(price * between(1.1, 1.6)),
        refundedUnits: Math.min(units, random.poisson(units * 0.04)),
        adSpend: Math.round(units * price * between(3, 12)) / 100,
        stock: Math.floor(between(0, 900)),
        bounce: between(0.25, 0.7),
        staySeconds: Math.round(between(12, 190)),
        change: between(-0.5, 0.6),
      },
    };
  });
}

/** The shop's figures; people are fewer than the sum over products, since one sees several. */
export function sumFacts(products: readonly Product[]): Facts {
  const sum = (of: (facts: Facts) => number) => products.reduce((total, { facts }) => total + of(facts), 0);
  const mean = (of: (facts: Facts) => number) => sum(of) / Math.max(1, products.length);
  const units = sum((facts) => facts.units);
  return {
    impressions: sum((facts) => facts.impressions),
    clicks: sum((facts) => facts.clicks),
    visitors: Math.round(sum((facts) => facts.visitors) * 0.83),
    pageViews: sum((facts) => facts.pageViews),
    cartUnits: sum((facts) => facts.cartUnits),
    cartUsers: Math.round(sum((facts) => facts.cartUsers) * 0.9),
    favorites: sum((facts) => facts.favorites),
    buyers: Math.round(sum((facts) => facts.buyers) * 0.92),
    orders: sum((facts) => facts.orders),
    units,
    price: units ? sum((facts) => facts.price * facts.units) / units : 0,
    listPrice: mean((facts) => facts.listPrice),
    refundedUnits: sum((facts) => facts.refundedUnits),
    adSpend: sum((facts) => facts.adSpend),
    stock: sum((facts) => facts.stock),
    bounce: mean((facts) => facts.bounce),
    staySeconds: mean((facts) => facts.staySeconds),
    change: mean((facts) => facts.change),
  };
}

/** One variant's share of its product. */
export function partOf(facts: Facts, share: number): Facts {
  const part = (value: number) => Math.floor(value * share);
  return {
    ...facts,
    impressions: part(facts.impressions),
    clicks: part(facts.clicks),
    visitors: part(facts.visitors),
    pageViews: part(facts.pageViews),
    cartUnits: part(facts.cartUnits),
    cartUsers: part(facts.cartUsers),
    favorites: part(facts.favorites),
    buyers: part(facts.buyers),
    orders: part(facts.orders),
    units: part(facts.units),
    refundedUnits: part(facts.refundedUnits),
    stock: part(facts.stock),
  };
}

/** What the buyers paid for the units. */
export const gmvOf = ({ units, price }: Facts) => Math.round(units * price * 100) / 100;
/** A part of a whole, 0 where the whole is 0. */
export const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

function pick(words: readonly string[], at: number): string {
  return words[Math.floor(at * words.length)] ?? '';
}

function digits(count: number, uniform: () => number): string {
  return Array.from({ length: count }, () => Math.floor(uniform() * 10)).join('');
}

function draw(known: Set<string>, next: () => string): string {
  for (;;) {
    const one = next();
    if (known.has(one)) continue;
    known.add(one);
    return one;
  }
}
