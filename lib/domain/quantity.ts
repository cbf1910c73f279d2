import { z } from 'zod';
import { Decimal } from './decimal';
import { Unit } from './metric';
import { Currency } from './money';

/** An exact value with its unit; money whose currency neither the site nor the column settles has currency null. */
export const Quantity = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('money'), value: Decimal, currency: Currency.nullable() }),
  z.object({ unit: Unit.exclude(['money']), value: Decimal }),
]);
export type Quantity = z.infer<typeof Quantity>;
