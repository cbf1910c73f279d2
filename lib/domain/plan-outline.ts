import { z } from 'zod';
import { compareLocalTimes, LocalTime } from './time';

const Mention = z.string().nullish().catch(null);
const Moment = LocalTime.nullish().catch(null);
const Span = { start: Moment, end: Moment };
const asRow = (value: unknown) => (Object(value) === value && !Array.isArray(value) ? value : {});
const asRows = (value: unknown) => (Array.isArray(value) ? value : []);
const rowsOf = <T extends z.ZodRawShape>(shape: T) =>
  z.preprocess(asRows, z.array(z.preprocess(asRow, z.object(shape))));

/**
 * The ids, references and times of a plan, each null where it cannot be read: whatever is read as a plan has one, so
 * that a plan with broken fields still has every broken reference named.
 */
export const PlanOutline = z.preprocess(
  asRow,
  z.object({
    phases: rowsOf({ id: Mention, ...Span }),
    goals: rowsOf({ metric: Mention }),
    channels: rowsOf({ id: Mention, targets: rowsOf({ metric: Mention }) }),
    products: rowsOf({
      id: Mention,
      listings: rowsOf({ platform: Mention, productId: Mention }),
      prices: rowsOf({ phase: Mention }),
    }),
    slots: rowsOf({
      id: Mention,
      platform: Mention,
      product: Mention,
      alternates: z.preprocess(asRows, z.array(Mention)),
      ...Span,
    }),
    announcements: rowsOf({ id: Mention, phase: Mention }),
  }),
);
export type PlanOutline = z.infer<typeof PlanOutline>;

/** Why a reference or a time of a plan does not hold; `found` is the text that stands at `path`. */
export interface PlanProblem {
  path: readonly (string | number)[];
  message: 'duplicate' | 'unknown-phase' | 'unknown-product' | 'phase-order' | 'ends-before-it-starts';
  params: { found: string };
}

/** Every problem between the rows of a plan: repeated ids, references to nothing, times out of order. */
export function problemsBetweenRows(plan: PlanOutline): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const report = (message: PlanProblem['message'], path: PlanProblem['path'], found: string) =>
    problems.push({ path, message, params: { found } });
  const once = (seen: Set<string>, text: string | null | undefined, path: PlanProblem['path'], found = text) => {
    if (text == null || found == null) return;
    if (seen.has(text)) report('duplicate', path, found);
    seen.add(text);
  };
  const refer = (
    message: PlanProblem['message'],
    known: Set<unknown>,
    path: PlanProblem['path'],
    text?: string | null,
  ) => {
    if (text != null && !known.has(text)) report(message, path, text);
  };

  for (const table of ['phases', 'channels', 'products', 'slots', 'announcements'] as const) {
    const ids = new Set<string>();
    plan[table].forEach((row, index) => {
      once(ids, row.id, [table, index, 'id']);
    });
  }
  for (const table of ['phases', 'slots'] as const) {
    plan[table].forEach(({ start, end }, index) => {
      if (start != null && end != null && compareLocalTimes(start, end) >= 0)
        report('ends-before-it-starts', [table, index, 'end'], end);
    });
  }
  plan.phases.forEach(({ start }, index) => {
    const before = plan.phases[index - 1]?.start;
    if (start != null && before != null && compareLocalTimes(start, before) < 0)
      report('phase-order', ['phases', index, 'start'], start);
  });

  const metrics = new Set<string>();
  plan.goals.forEach((goal, index) => {
    once(metrics, goal.metric, ['goals', index, 'metric']);
  });
  plan.channels.forEach((channel, index) => {
    const targets = new Set<string>();
    channel.targets.forEach((target, at) => {
      once(targets, target.metric, ['channels', index, 'targets', at, 'metric']);
    });
  });

  const phases = new Set(plan.phases.map((phase) => phase.id));
  const products = new Set(plan.products.map((product) => product.id));
  const listed = new Set<string>();
  plan.products.forEach((product, index) => {
    product.listings.forEach(({ platform, productId }, at) => {
      if (platform != null)
        once(
          listed,
          productId && `${platform} ${productId}`,
          ['products', index, 'listings', at, 'productId'],
          productId,
        );
    });
    const priced = new Set<string>();
    product.prices.forEach(({ phase }, at) => {
      const path = ['products', index, 'prices', at, 'phase'];
      once(priced, phase, path);
      refer('unknown-phase', phases, path, phase);
    });
  });
  plan.slots.forEach((slot, index) => {
    refer('unknown-product', products, ['slots', index, 'product'], slot.product);
    const alternates = new Set<string>(slot.product == null ? [] : [slot.product]);
    slot.alternates.forEach((alternate, at) => {
      const path = ['slots', index, 'alternates', at];
      once(alternates, alternate, path);
      refer('unknown-product', products, path, alternate);
    });
  });
  plan.announcements.forEach((announcement, index) => {
    refer('unknown-phase', phases, ['announcements', index, 'phase'], announcement.phase);
  });
  return problems;
}
