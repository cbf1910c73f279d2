import type { Capture, Line } from '@/lib/domain/capture';
import { compareDecimals } from '@/lib/domain/decimal';
import type { Money } from '@/lib/domain/money';
import type { PlatformPage } from '@/lib/domain/platform';
import type { MoneyField, PriceSource, ProductReading } from '@/lib/domain/reading';
import type { Place } from '@/lib/platforms/registry';
import { availabilityOf } from './product/availability';
import { type Choice, choose } from './product/choose';
import { productsInScript } from './product/embedded';
import { joinFragments } from './product/fragments';
import { productIdOf } from './product/ids';
import { amountsIn, type Mention, mentionsIn } from './product/mentions';
import { buysIn, offersProduct } from './product/offering';
import { offersIn } from './product/offers';
import { pageCurrency } from './product/page-currency';
import { metaValue, statementsOf } from './product/statements';
import { titleOf } from './product/titles';
import { agreesWith, weigh } from './product/weigh';
import { ownStatements, type Witness, witnessesOf } from './product/witnesses';

/** A page that shows no price of its own and so many of others may be a list that looks like a product. */
const CARDS_OF_A_LIST = 3;

/**
 * Reads the product that a buyer-facing page offers, or null where the page does not offer one. The price is what a
 * shopper sees; statements for machines only bear it out or contradict it, and a page that shows no price gives none.
 */
export function readProduct(capture: Capture, place: Place): ProductReading | null {
  if (place.page && place.page.kind !== 'product') return null;
  const hints = hintsFor(place);
  const lines = joinFragments(capture.lines);
  const statements = statementsOf(capture.structured);
  const title = titleOf(capture, lines, statements);
  const own = ownStatements(statements, title, capture.title);
  const buys = buysIn(lines, title, capture.url);
  const type = metaValue(capture.structured, 'og:type');
  const isDeclared = place.page !== null || isHinted(lines, hints);
  if (
    !isDeclared &&
    !offersProduct({
      url: capture.url,
      lines,
      title,
      buys,
      own,
      type,
      titled: amountsIn(capture.title, { currency: null, locale: null }).length > 0,
    })
  )
    return null;

  const locale = capture.lang ?? place.site?.locale ?? null;
  const currency = pageCurrency(
    capture,
    place.site?.currency ?? null,
    own.map((one) => one.currency),
  );
  const addresses = [
    capture.url,
    metaValue(capture.structured, 'canonical') ?? '',
    metaValue(capture.structured, 'og:url') ?? '',
  ];
  const productId = productIdOf({ declared: place.productId, url: capture.url, own, lines, title });
  const known = { title: title?.text ?? capture.title, ids: productId ? [productId] : [] };
  const inScripts = capture.structured.flatMap((one) =>
    one.kind === 'embedded' ? productsInScript(one.text, known) : [],
  );
  const witnesses = witnessesOf([...own, ...inScripts], locale);
  const titlePrices = [capture.title, metaValue(capture.structured, 'og:title', 'description') ?? ''].flatMap((text) =>
    amountsIn(text, { currency, locale }),
  );
  const mentions = mentionsIn(lines, { currency, locale });
  const weighed = weigh(mentions, {
    addresses,
    lines,
    title,
    buys,
    witnesses,
    titlePrices,
    hints,
  });
  const choice = choose(
    weighed,
    witnesses.some((witness) => witness.where !== 'embedded'),
  );
  const chosen = choice.kind === 'price' ? choice.price.mention : null;
  const near = [title?.index, chosen?.index].filter((index) => index !== undefined);
  const availability = availabilityOf(lines, near, own);
  const isList = title === null || weighed.filter((one) => one.isOfAnother).length >= CARDS_OF_A_LIST;
  const isSure = isDeclared || own.length > 0 || availability.availability === 'out';
  if (!isSure && choice.kind === 'none' && isList) return null;
  return {
    title: title?.text ?? own.find((one) => one.name)?.name ?? metaValue(capture.structured, 'og:title'),
    productId,
    price: priceField(choice),
    listPrice: listField(choice),
    range: chosen ? rangeOf(chosen) : null,
    ...availability,
    status: statusOf(chosen, witnesses),
    sources: sourcesOf(chosen, witnesses, currency),
    offers: offersIn(lines, { title, addresses, context: { currency, locale } }),
  };
}

/** The names of a platform's product page hold on its hosts even where the address is one that nobody declared. */
function hintsFor(place: Place): PlatformPage['hints'] | null {
  return (place.page ?? place.platform?.pages.find((page) => page.kind === 'product'))?.hints ?? null;
}

function isHinted(lines: readonly Line[], hints: PlatformPage['hints'] | null): boolean {
  return hints !== null && lines.some((line) => hints.title.some((name) => line.hints.slice(0, 4).includes(name)));
}

function moneyOf(mention: Mention): Money | null {
  return mention.currency ? { amount: mention.min, currency: mention.currency } : null;
}

function priceField(choice: Choice): MoneyField {
  if (choice.kind === 'none') return { status: 'absent', raw: null };
  if (choice.kind === 'tie') {
    const { mention } = choice.first;
    return {
      status: 'ambiguous',
      raw: `${mention.raw} | ${choice.second.mention.raw}`,
      at: mention.line.at,
      reason: 'witnesses',
    };
  }
  const { mention } = choice.price;
  if (mention.max !== mention.min)
    return { status: 'ambiguous', raw: mention.raw, at: mention.line.at, reason: 'range' };
  return fieldOf(mention);
}

function listField(choice: Choice): MoneyField {
  return choice.kind === 'price' && choice.list ? fieldOf(choice.list) : { status: 'absent', raw: null };
}

function fieldOf(mention: Mention): MoneyField {
  const { raw, line } = mention;
  const value = moneyOf(mention);
  return value
    ? { status: 'ok', value, raw, at: line.at }
    : { status: 'ambiguous', raw, at: line.at, reason: 'currency' };
}

function rangeOf(mention: Mention): ProductReading['range'] {
  const { currency, max } = mention;
  const min = moneyOf(mention);
  if (!min || !currency || max === mention.min) return null;
  return { min, max: max === null ? null : { amount: max, currency } };
}

function statusOf(chosen: Mention | null, witnesses: readonly Witness[]): ProductReading['status'] {
  if (!chosen) return 'no-price';
  if (witnesses.length === 0) return 'single';
  return witnesses.every((witness) => agreesWith(chosen, witness) || isBetween(chosen, witness))
    ? 'agreed'
    : 'conflict';
}

/** One variant's price lies between the lowest and the highest that a statement gives for all. */
function isBetween(chosen: Mention, { all, min, max, currency }: Witness): boolean {
  if (all.length !== 2 || chosen.max !== chosen.min || (currency && currency !== chosen.currency)) return false;
  return compareDecimals(min, chosen.min) < 0 && compareDecimals(chosen.min, max) < 0;
}

function sourcesOf(chosen: Mention | null, witnesses: readonly Witness[], currency: string | null): PriceSource[] {
  const visible: PriceSource[] = chosen ? [{ where: 'visible', raw: chosen.raw, price: moneyOf(chosen) }] : [];
  const stated = witnesses.map((witness): PriceSource => {
    const named = witness.currency ?? currency;
    return {
      where: witness.where,
      raw: witness.raw,
      price: named && witness.min === witness.max ? { amount: witness.min, currency: named } : null,
    };
  });
  return [...visible, ...stated];
}
