import { z } from 'zod';
import { compareLocalTimes, LocalTime } from './time';

const Mention = z.string().nullish().catch(null);
const Moment = LocalTime.nullish().catch(null);
const Span = { start: Moment, end: Moment };
const asRow = (value: unknown) => (Object(value) === value && !Array.isArray(value) ? value : {});
const asRows = (value: unknown) => (Array.isArray(value) ? value : []);
const rowsOf = <T extends z.ZodRawShape>(shape: T) =>
  z.preprocess(asRows, z.array(z.preprocess(asRow, z.object(shape))));
const Mentions = z.preprocess(asRows, z.array(Mention));

/**
 * The ids, references and times of a plan, each null where it cannot be read: whatever is read as a plan has one, so
 * that a plan with broken fields still has every broken reference named.
 */
export const PlanOutline = z.preprocess(
  asRow,
  z.object({
    nodes: rowsOf({ id: Mention, platform: Mention, ...Span }),
    phases: rowsOf({ id: Mention, ...Span }),
    goals: rowsOf({ metric: Mention }),
    channels: rowsOf({ id: Mention, targets: rowsOf({ metric: Mention }) }),
    history: rowsOf({ event: Mention, metric: Mention, hour: z.number().nullish().catch(null) }),
    estimates: rowsOf({ channel: Mention, product: Mention }),
    products: rowsOf({
      id: Mention,
      listings: rowsOf({ platform: Mention, productId: Mention }),
      prices: rowsOf({ phase: Mention, platform: Mention }),
      alternates: Mentions,
    }),
    slots: rowsOf({ id: Mention, platform: Mention, product: Mention, alternates: Mentions, ...Span }),
    offers: rowsOf({ id: Mention, platform: Mention, phase: Mention, products: Mentions }),
    budget: rowsOf({ id: Mention, platform: Mention, channel: Mention }),
    tasks: rowsOf({ id: Mention, start: Moment, due: Moment, dependsOn: Mentions }),
    announcements: rowsOf({ id: Mention, phase: Mention, product: Mention }),
    competitors: rowsOf({ id: Mention, product: Mention }),
    risks: rowsOf({ id: Mention }),
  }),
);
export type PlanOutline = z.infer<typeof PlanOutline>;

/** Why a reference or a time of a plan does not hold; `found` is the text that stands at `path`. */
export interface PlanProblem {
  path: readonly (string | number)[];
  message:
    | 'duplicate'
    | 'unknown-phase'
    | 'unknown-product'
    | 'unknown-channel'
    | 'unknown-task'
    | 'unlisted-platform'
    | 'task-cycle'
    | 'phase-order'
    | 'ends-before-it-starts';
  params: { found: string };
}

const WITH_IDS = [
  'nodes',
  'phases',
  'channels',
  'products',
  'slots',
  'offers',
  'budget',
  'tasks',
  'announcements',
  'competitors',
  'risks',
] as const;

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
  const known = {
    phase: idsOf(plan.phases),
    product: idsOf(plan.products),
    channel: idsOf(plan.channels),
    task: idsOf(plan.tasks),
  };
  const refer = (to: keyof typeof known, path: PlanProblem['path'], text?: string | null) => {
    if (text != null && !known[to].has(text)) report(`unknown-${to}`, path, text);
  };
  /** A list of references, each once and none to `self`. */
  const referToEach = (
    to: keyof typeof known,
    path: PlanProblem['path'],
    texts: readonly (string | null | undefined)[],
    self?: string | null,
  ) => {
    const seen = new Set<string>(self == null ? [] : [self]);
    texts.forEach((text, at) => {
      once(seen, text, [...path, at]);
      refer(to, [...path, at], text);
    });
  };
  const inOrder = (path: PlanProblem['path'], start: string | null | undefined, end: string | null | undefined) => {
    if (start != null && end != null && compareLocalTimes(start, end) >= 0) report('ends-before-it-starts', path, end);
  };

  for (const table of WITH_IDS) {
    const ids = new Set<string>();
    plan[table].forEach((row, index) => {
      once(ids, row.id, [table, index, 'id']);
    });
  }
  for (const table of ['nodes', 'phases', 'slots'] as const) {
    plan[table].forEach(({ start, end }, index) => {
      inOrder([table, index, 'end'], start, end);
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
  plan.estimates.forEach(({ channel, product }, index) => {
    refer('channel', ['estimates', index, 'channel'], channel);
    refer('product', ['estimates', index, 'product'], product);
  });

  const hours = new Set<string>();
  plan.history.forEach(({ event, metric, hour }, index) => {
    const key = event != null && metric != null && hour != null ? `${event} ${metric} ${hour}` : null;
    once(hours, key, ['history', index, 'hour'], String(hour));
  });

  const listed = new Set<string>();
  plan.products.forEach((product, index) => {
    product.listings.forEach(({ platform, productId }, at) => {
      const path = ['products', index, 'listings', at, 'productId'];
      if (platform != null) once(listed, productId && `${platform} ${productId}`, path, productId);
    });
    const priced = new Set<string>();
    const platforms = new Set(product.listings.map(({ platform }) => platform));
    product.prices.forEach(({ phase, platform }, at) => {
      const path = ['products', index, 'prices', at];
      once(priced, phase && `${phase} ${platform ?? ''}`, [...path, 'phase'], phase);
      refer('phase', [...path, 'phase'], phase);
      if (platform != null && !platforms.has(platform)) report('unlisted-platform', [...path, 'platform'], platform);
    });
    referToEach('product', ['products', index, 'alternates'], product.alternates, product.id);
  });
  plan.slots.forEach(({ product, alternates }, index) => {
    refer('product', ['slots', index, 'product'], product);
    referToEach('product', ['slots', index, 'alternates'], alternates, product);
  });
  plan.offers.forEach(({ phase, products }, index) => {
    refer('phase', ['offers', index, 'phase'], phase);
    referToEach('product', ['offers', index, 'products'], products);
  });
  plan.budget.forEach(({ channel }, index) => {
    refer('channel', ['budget', index, 'channel'], channel);
  });
  const within = tasksWithinThemselves(plan.tasks);
  plan.tasks.forEach(({ id, start, due, dependsOn }, index) => {
    inOrder(['tasks', index, 'due'], start, due);
    referToEach('task', ['tasks', index, 'dependsOn'], dependsOn);
    if (id != null && within.has(id)) report('task-cycle', ['tasks', index, 'dependsOn'], id);
  });
  plan.announcements.forEach(({ phase, product }, index) => {
    refer('phase', ['announcements', index, 'phase'], phase);
    refer('product', ['announcements', index, 'product'], product);
  });
  plan.competitors.forEach(({ product }, index) => {
    refer('product', ['competitors', index, 'product'], product);
  });
  return problems;
}

function idsOf(rows: readonly { id?: string | null | undefined }[]): Set<string> {
  return new Set(rows.flatMap(({ id }) => id ?? []));
}

/** The tasks that wait, through others or at once, for themselves. */
function tasksWithinThemselves(tasks: PlanOutline['tasks']): Set<string> {
  const waitsFor = new Map(tasks.map(({ id, dependsOn }) => [id, dependsOn.filter((on) => on != null)]));
  const within = new Set<string>();
  for (const { id } of tasks) {
    if (id == null) continue;
    const seen = new Set<string>();
    const open = [...(waitsFor.get(id) ?? [])];
    for (let on = open.pop(); on !== undefined; on = open.pop()) {
      if (on === id) within.add(id);
      if (seen.has(on)) continue;
      seen.add(on);
      open.push(...(waitsFor.get(on) ?? []));
    }
  }
  return within;
}
