import type { Decimal } from '@/lib/domain/decimal';
import { compareDecimals } from '@/lib/domain/decimal';
import type { Currency } from '@/lib/domain/money';
import { readMoney } from '@/lib/text/money-text';
import { currencyCode } from './page-currency';
import type { Statement } from './statements';
import { overlap, type Title, wordsOf } from './titles';

/** What one kind of statement says the product costs: one price, or the lowest and highest of its variants. */
export interface Witness {
  readonly where: Statement['where'];
  readonly raw: string;
  readonly min: Decimal;
  readonly max: Decimal;
  /** Every price stated, of variants or offers. */
  readonly all: readonly Decimal[];
  readonly currency: Currency | null;
  readonly listPrice: Decimal | null;
}

/**
 * The statements that are about the page's own product: the only ones of their kind, else those that bear its name.
 * A page that states many products and none by the title's name states nothing about its own.
 */
export function ownStatements(
  statements: readonly Statement[],
  title: Title | null,
  documentTitle: string,
): Statement[] {
  const reference = wordsOf(`${title?.text ?? ''} ${title ? '' : documentTitle}`);
  return (['json-ld', 'microdata', 'meta'] as const).flatMap((where) => {
    const same = statements.filter((statement) => statement.where === where);
    const named = same.filter((one) => one.name !== null && overlap(wordsOf(one.name), reference) >= 0.75);
    const names = new Set(same.map((one) => one.name));
    if (where === 'meta' || (same.length > 0 && names.size === 1)) return same;
    if (named.length > 0) return named;
    const unnamed = same.filter((one) => one.name === null);
    return same.length === unnamed.length && same.length === 1 ? same : [];
  });
}

/** Reads the prices of the page's own statements; texts that cannot be read for sure give no witness. */
export function witnessesOf(statements: readonly Statement[], locale: string | null): Witness[] {
  return joinVariants(statements).flatMap((statement) => {
    const currency = currencyCode(statement.currency);
    const read = statement.prices.flatMap((text) => pricesIn(text, currency, locale));
    const all = [...new Set(read.map((one) => one.amount))].sort(compareDecimals);
    const [min] = all;
    const max = all.at(-1);
    if (min === undefined || max === undefined) return [];
    const [listPrice] = statement.listPrices.flatMap((text) => pricesIn(text, currency, locale));
    return [
      {
        where: statement.where,
        raw: statement.prices.join(' | ').slice(0, 200),
        min,
        max,
        all,
        currency: currency ?? read.find((one) => one.currency)?.currency ?? null,
        listPrice: listPrice?.amount ?? null,
      },
    ];
  });
}

/** Statements of one kind that differ in their ids are of the product's variants: together they are one witness. */
function joinVariants(statements: readonly Statement[]): Statement[] {
  const joined: Statement[] = [];
  for (const statement of statements) {
    const at = joined.findIndex((one) => one.where === statement.where && isOtherVariant(one, statement));
    const group = joined[at];
    if (!group) joined.push(statement);
    else
      joined[at] = {
        ...group,
        ids: [...group.ids, ...statement.ids],
        prices: [...group.prices, ...statement.prices],
        listPrices: [...group.listPrices, ...statement.listPrices],
        currency: group.currency ?? statement.currency,
      };
  }
  return joined;
}

function isOtherVariant(group: Statement, other: Statement): boolean {
  if (currencyCode(group.currency) !== currencyCode(other.currency) && group.currency && other.currency) return false;
  return (
    group.where === 'embedded' ||
    (other.ids.length > 0 && group.ids.length > 0 && !other.ids.some((id) => group.ids.includes(id)))
  );
}

function pricesIn(
  text: string,
  currency: Currency | null,
  locale: string | null,
): { amount: Decimal; currency: Currency | null }[] {
  const plain = /^\d+(?:\.\d+)?$/.exec(text.trim());
  const read = plain
    ? ({ kind: 'amount', amount: plain[0], currency } as const)
    : readMoney(text, { currency, locale });
  const amounts =
    read.kind === 'amount'
      ? [read.amount]
      : read.kind === 'range'
        ? [read.min, read.max].filter((one) => one !== null)
        : [];
  return amounts
    .filter((amount) => Number(amount) > 0)
    .map((amount) => ({ amount, currency: 'currency' in read ? read.currency : currency }));
}
