import { Currency } from '@/lib/domain/money';
import { estimateCurrency, offerCurrency, priceCurrency, rawItem, rawList } from './plan-currency';
import { type PlanPath, typeAt } from './plan-fields';

/** An amount of money in what was read as a plan, with the currency that it is in. */
export interface PlacedAmount {
  path: PlanPath;
  amount: string;
  currency: string;
}

/** Every amount of what was read as a plan whose currency can be told: that of its listing, product, offer or campaign. */
export function amountsIn(raw: unknown): PlacedAmount[] {
  const amounts: PlacedAmount[] = [];
  const { currency, products } = rawItem(raw);
  const byId = new Map(rawList(products).map((product) => [rawItem(product).id, product]));
  const around = (item: unknown, owner: unknown, pattern: string, outer: string | null): string | null => {
    if (pattern === 'products.*.prices.*') return priceCurrency(owner, rawItem(item).platform);
    if (pattern === 'offers.*') return offerCurrency(item, byId, currency);
    if (pattern === 'estimates.*') return estimateCurrency(item, byId, currency);
    const own = Currency.safeParse(rawItem(item).currency);
    return own.success ? own.data : outer;
  };
  const look = (value: unknown, owner: unknown, path: PlanPath, pattern: string, outer: string | null) => {
    if (Object(value) !== value) return;
    const inner = Array.isArray(value) ? outer : around(value, owner, pattern, outer);
    for (const [step, field] of Array.isArray(value) ? value.entries() : Object.entries(value as object)) {
      const fieldPattern = `${pattern}${pattern === '' ? '' : '.'}${typeof step === 'number' ? '*' : step}`;
      if (typeof field !== 'string')
        look(field, Array.isArray(value) ? owner : value, [...path, step], fieldPattern, inner);
      else if (inner !== null && isMoney(value, fieldPattern))
        amounts.push({ path: [...path, step], amount: field, currency: inner });
    }
  };
  look(raw, null, [], '', null);
  return amounts;
}

function isMoney(item: unknown, pattern: string): boolean {
  const type = typeAt(pattern);
  return type === 'money' || (type === 'target' && rawItem(item).metric === 'gmv');
}
