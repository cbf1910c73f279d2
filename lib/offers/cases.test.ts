import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CartCondition, Offer } from '@/lib/domain/offer';
import { applyOffers, type Cart, type Settlement } from './apply-offers';
import { combines } from './combinations';

const FILE = resolve('../shared/cases/promo.jsonl');
const CENTS = { digits: 2, mode: 'half-up' } as const;
const text = (value: number) => String(value);

const Item = z.object({
  id: z.string(),
  price: z.number(),
  qty: z.int(),
  shop: z.string().optional(),
  tags: z.array(z.string()).default([]),
});
const Layer = z.object({
  name: z.string(),
  level: z.enum(['unit', 'shop', 'order', 'cross', 'shipping']),
  kind: z.enum(['price', 'fixed', 'percent', 'every', 'tiers']),
  value: z.number(),
  threshold: z.number().optional(),
  cap: z.number().optional(),
  max_times: z.int().optional(),
  tiers: z.array(z.tuple([z.number(), z.number()])).default([]),
  shop: z.string().optional(),
  base: z.enum(['list', 'item']).optional(),
});
const Action = z.object({
  kind: z.enum(['fixed', 'percent']),
  value: z.number(),
  level: z.enum(['unit', 'order']),
  unit_price_min: z.number().optional(),
  unit_price_max: z.number().optional(),
  tag: z.string().optional(),
  product: z.string().optional(),
});
const Condition = z.object({
  min_qty: z.int().optional(),
  contains_product: z.string().optional(),
  contains_tag: z.array(z.string()).optional(),
  min_items_total: z.number().optional(),
  tag_total_at_least: z.tuple([z.string(), z.number()]).optional(),
});
const Authored = z.object({
  input: z.object({ items: z.array(Item), layers: z.array(Layer), shipping: z.number() }),
  expected: z.object({
    total: z.number(),
    shipping: z.number(),
    discount_by_layer: z.record(z.string(), z.number()),
    lines: z.record(z.string(), z.number()),
  }),
});
const Sylius = z.object({
  input: z.object({
    items: z.array(Item),
    promotions: z.array(
      z.object({
        name: z.string(),
        priority: z.number().nullable(),
        exclusive: z.boolean().default(false),
        coupon_entered: z.boolean().default(true),
        actions: z.array(Action),
        conditions: z.array(Condition),
      }),
    ),
  }),
  expected: z.object({ total: z.number(), line_decrease: z.record(z.string(), z.number()).optional() }),
});

const NO_LIMIT: Pick<Offer, 'threshold' | 'base' | 'covers' | 'conditions' | 'group' | 'alone'> = {
  threshold: null,
  base: 'running',
  covers: { products: null, shop: null, tags: null, unitPrice: null },
  conditions: [],
  group: null,
  alone: false,
};

function cartOf(items: readonly z.infer<typeof Item>[], shipping: number): Cart {
  const lines = items.map(({ id, price, qty, shop, tags }) => ({
    product: id,
    listPrice: text(price),
    quantity: qty,
    shop: shop ?? null,
    tags,
  }));
  return { lines, shipping: text(shipping) };
}

function offerOfLayer({ name, level, kind, value, ...more }: z.infer<typeof Layer>): Offer {
  const benefit = (): Offer['benefit'] => {
    switch (kind) {
      case 'price':
        return { kind, price: text(value) };
      case 'fixed':
        return { kind, off: text(value) };
      case 'percent':
        return { kind, percent: text(value), cap: more.cap === undefined ? null : text(more.cap) };
      case 'every':
        return { kind, step: text(more.threshold ?? 0), off: text(value), times: more.max_times ?? null };
      case 'tiers':
        return { kind, tiers: more.tiers.map(([least, off]) => ({ least: text(least), off: text(off) })) };
    }
  };
  return {
    ...NO_LIMIT,
    id: name,
    name,
    level: level === 'unit' || level === 'shipping' ? level : 'order',
    benefit: benefit(),
    threshold: more.threshold === undefined ? null : text(more.threshold),
    base: more.base ?? 'running',
    covers: { ...NO_LIMIT.covers, shop: more.shop ?? null },
  };
}

function offersOfPromotions(promotions: z.infer<typeof Sylius>['input']['promotions']): Offer[] {
  const ordered = promotions
    .filter((promotion) => promotion.coupon_entered)
    .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  const offers = ordered.flatMap(({ name, exclusive, actions, conditions }) =>
    actions.map(
      (action): Offer => ({
        ...NO_LIMIT,
        id: name,
        name,
        level: action.level,
        benefit:
          action.kind === 'fixed'
            ? { kind: 'fixed', off: text(action.value) }
            : { kind: 'percent', percent: text(action.value), cap: null },
        covers: {
          products: action.product ? [action.product] : null,
          shop: null,
          tags: action.tag ? [action.tag] : null,
          unitPrice: {
            least: action.unit_price_min === undefined ? null : text(action.unit_price_min),
            most: action.unit_price_max === undefined ? null : text(action.unit_price_max),
          },
        },
        conditions: conditions.flatMap(conditionsOf),
        alone: exclusive,
      }),
    ),
  );
  const chosen: Offer[] = [];
  for (const offer of offers) if (combines(offer, chosen, { groups: {}, limits: [], excludes: [] })) chosen.push(offer);
  return chosen;
}

function conditionsOf(condition: z.infer<typeof Condition>): CartCondition[] {
  const { min_qty, contains_product, contains_tag, min_items_total, tag_total_at_least } = condition;
  const found: CartCondition[] = [];
  if (min_qty !== undefined) found.push({ kind: 'quantity', least: min_qty });
  if (contains_product !== undefined) found.push({ kind: 'product', product: contains_product });
  if (contains_tag !== undefined) found.push({ kind: 'tag', tags: contains_tag });
  if (min_items_total !== undefined) found.push({ kind: 'total', least: text(min_items_total), tag: null });
  if (tag_total_at_least !== undefined)
    found.push({ kind: 'total', least: text(tag_total_at_least[1]), tag: tag_total_at_least[0] });
  return found;
}

function linesOf(items: readonly { id: string }[], { lines }: Settlement): Record<string, number> {
  return Object.fromEntries(items.map(({ id }, index) => [id, Number(lines[index])]));
}

if (!existsSync(FILE)) {
  it.skip(`carts of other shops: ${FILE} is not here`, () => undefined);
} else {
  const cases = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((one) => one.trim())
    .map((one) => z.looseObject({ id: z.string(), group: z.string() }).parse(JSON.parse(one)));
  const named = (group: RegExp) => cases.filter((one) => group.test(one.group)).map((one) => [one.id, one] as const);

  describe('layers of one order', () => {
    it.each(named(/^authored-/))('%s', (_, one) => {
      const { input, expected } = Authored.parse(one);
      const settled = applyOffers(cartOf(input.items, input.shipping), input.layers.map(offerOfLayer), CENTS);
      expect(Number(settled.total)).toBe(expected.total);
      expect(Number(settled.shipping)).toBe(expected.shipping);
      expect(linesOf(input.items, settled)).toEqual(expected.lines);
      const off = Object.fromEntries([...settled.off].map(([id, amount]) => [id, Number(amount)]));
      expect(off).toEqual(expected.discount_by_layer);
    });
  });

  describe('promotions with conditions and priorities', () => {
    it.each(named(/^sylius$/))('%s', (_, one) => {
      const { input, expected } = Sylius.parse(one);
      const settled = applyOffers(cartOf(input.items, 0), offersOfPromotions(input.promotions), CENTS);
      expect(Number(settled.total)).toBe(expected.total);
      const left = linesOf(input.items, settled);
      for (const { id, price, qty } of input.items) {
        const decrease = expected.line_decrease?.[id] ?? expected.line_decrease?.['*'];
        if (decrease !== undefined) expect(price * qty - (left[id] ?? 0)).toBe(decrease);
      }
    });
  });
}
