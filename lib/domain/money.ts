import { z } from 'zod';
import { compareDecimals, Decimal } from './decimal';

/** An ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'not a currency code');
export type Currency = z.infer<typeof Currency>;

/** An exact amount in a currency's main unit. */
export const Money = z.object({ amount: Decimal, currency: Currency });
export type Money = z.infer<typeof Money>;

/** Whether two amounts are the same money; amounts of two currencies are never equal. */
export function sameMoney(a: Money, b: Money): boolean {
  return a.currency === b.currency && compareDecimals(a.amount, b.amount) === 0;
}
