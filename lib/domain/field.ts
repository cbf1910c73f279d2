import { z } from 'zod';
import { Locator } from './locator';

/** Why a text gave more than one defensible value, or none. */
export const AmbiguityReason = z.enum([
  'bound', // "<1%", "1000+": a bound, not a value
  'range', // a range where one value was due
  'separator', // 1.234 may be a thousand or one and a bit
  'currency', // the symbol names several currencies
  'witnesses', // the page contradicts itself
  'metric', // two columns claim one metric
]);
export const RefusalReason = z.enum([
  'masked', // ¥1??
  'glyphs', // private-use digits: the page draws other figures than it holds
  'no-number',
  'date-like',
  'unit', // a money text in a count column, and the like
  'malformed',
  'moved', // a place that the user taught is not where it was
]);
export type AmbiguityReason = z.infer<typeof AmbiguityReason>;
export type RefusalReason = z.infer<typeof RefusalReason>;

/**
 * What one place on a page gave. Only `ok` carries a value; `absent` is a dash, a blank or a missing column and is
 * never zero; `ambiguous` and `unparsable` keep the raw text and say why nothing is claimed.
 */
export function fieldOf<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('status', [
    z.object({ status: z.literal('ok'), value, raw: z.string(), at: Locator }),
    z.object({ status: z.literal('absent'), raw: z.string().nullable() }),
    z.object({ status: z.literal('ambiguous'), raw: z.string(), at: Locator, reason: AmbiguityReason }),
    z.object({ status: z.literal('unparsable'), raw: z.string(), at: Locator, reason: RefusalReason }),
  ]);
}

export type Field<T> =
  | { status: 'ok'; value: T; raw: string; at: Locator }
  | { status: 'absent'; raw: string | null }
  | { status: 'ambiguous'; raw: string; at: Locator; reason: AmbiguityReason }
  | { status: 'unparsable'; raw: string; at: Locator; reason: RefusalReason };
