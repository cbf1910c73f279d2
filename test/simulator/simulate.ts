import { goalProgress } from '@/lib/checks/goal-progress';
import type { Judgement } from '@/lib/domain/finding';
import type { GoalLine } from '@/lib/domain/progress';
import { type Fault, type FaultKind, faultsOf, type Wanted } from './faults';
import { FreshnessTruth, type Staleness } from './freshness-truth';
import { History } from './history';
import { looksOf } from './looks';
import { naturalTruth, type Verdict } from './nature-truth';
import { capturePage, nameOf } from './pages';
import { MINUTE, promotionOf } from './promotion';
import { planWith, type Truth, truthOf } from './truth';
import { World } from './world';

/**
 * What became of one fault. `looks` and `minutes` count from the first look that showed it; null where it was not found.
 * `events` is how many clicks or orders had been due by a slot's promise when it was.
 */
export interface FaultOutcome {
  kind: FaultKind;
  about: string;
  shown: boolean;
  found: boolean;
  looks: number | null;
  minutes: number | null;
  events: number | null;
}

/** A breach that nothing in the world accounts for, once for each question, with the look that first showed it. */
export interface FalseAlarm {
  judgement: Judgement;
  look: number;
}

/** What the checks made of one promotion. `goals` has a forecast a look and goal: whether its interval held the end. */
export interface Outcome {
  seed: number;
  faults: FaultOutcome[];
  alarms: FalseAlarm[];
  staleness: Staleness;
  goals: { metric: string; held: boolean }[];
}

/** Runs the promotion of a seed, reads its pages as a merchant looks at them, and holds what the checks say against the truth. */
export function simulate(about: { seed: number; hours: number; looks: number; faults: Wanted }): Outcome {
  const promotion = promotionOf(about.seed, about.hours);
  const faults = faultsOf(promotion, about.faults);
  const plan = planWith(promotion, faults);
  const world = new World(promotion, faults);
  const history = new History();
  const freshness = new FreshnessTruth(promotion);
  const watched = faults.map((fault): Watched => {
    const truth = truthOf(fault, promotion, plan);
    return { fault, truth, firstShown: null, firstFound: null, standing: new Set(), known: false, events: null };
  });
  const raised = new Map<string, FalseAlarm & { right: Verdict | null }>();
  const forecasts: GoalLine[] = [];
  let visit = 0;

  for (const [look, { views }] of looksOf(promotion, about.looks).entries()) {
    const seen = new Map<string, number>();
    for (const { page, at } of views) {
      world.advance(at);
      visit += 1;
      seen.set(nameOf(page), at);
      if (history.record(capturePage(page, promotion, world, visit))) freshness.see(page, at, world);
    }
    const now = (views.at(-1)?.at ?? world.now) + 1000;
    world.advance(now);
    const { judgements, context } = history.assess(plan, now);
    const breaches = judgements.filter(({ verdict }) => verdict === 'breach');
    freshness.hear(judgements, now, look);
    for (const one of watched) watch(one, { look, now, seen, judgements, world });
    for (const judgement of breaches) {
      if (judgement.check === 'freshness') continue;
      if (watched.some((one) => mayStand(one, now) && one.truth.excuses(judgement))) continue;
      const question = JSON.stringify([judgement.check, judgement.aspect, judgement.subject]);
      if (!raised.has(question))
        raised.set(question, { judgement, look, right: naturalTruth(judgement, promotion, world) });
    }
    if (now < promotion.liveEnd) forecasts.push(...goalProgress(context).lines);
  }
  world.advance(promotion.to);
  return {
    seed: about.seed,
    faults: watched.map(outcomeOf),
    alarms: [...raised.values()].flatMap(({ judgement, look, right }) => (right?.(world) ? [] : [{ judgement, look }])),
    staleness: freshness.outcome,
    goals: forecasts.flatMap((line) => goalOutcome(line, world)),
  };
}

interface Watched {
  fault: Fault;
  truth: Truth;
  firstShown: { look: number; now: number } | null;
  firstFound: { look: number; now: number } | null;
  /** The pages that were last seen to show it. */
  standing: Set<string>;
  /** Whether a page was seen as it was before. */
  known: boolean;
  events: number | null;
}

interface Glance {
  look: number;
  now: number;
  /** The pages that were looked at, each with when. */
  seen: ReadonlyMap<string, number>;
  judgements: readonly Judgement[];
  world: World;
}

function watch(one: Watched, { look, now, seen, judgements, world }: Glance): void {
  const { fault, truth } = one;
  const isOn = (at: number) => fault.from <= at && at < fault.to;
  for (const [page, at] of seen) if (at < fault.from && truth.before?.includes(page)) one.known = true;
  const canShow = (truth.before === null || one.known) && truth.visible(world);
  const showing = [...seen].filter(([page, at]) => canShow && isOn(at) && truth.pages.includes(page));
  const isShown =
    truth.pages === 'plan' ? isOn(now) : truth.together ? showing.length === truth.pages.length : showing.length > 0;
  if (isShown) one.firstShown ??= { look, now };
  for (const [page, at] of seen) if (truth.stands.includes(page)) one.standing[isOn(at) ? 'add' : 'delete'](page);
  if (!one.firstShown || one.firstFound || !mayStand(one, now)) return;
  const isTold = ({ verdict }: Judgement) => verdict === 'breach' || (truth.openly && verdict === 'cannot-tell');
  if (!judgements.some((judgement) => isTold(judgement) && truth.finds(judgement))) return;
  one.firstFound = { look, now };
  const { effect } = fault;
  if (effect.on === 'slot' && effect.aspect !== 'impressions')
    one.events = Math.round(world.due.get(effect.slot)?.[effect.aspect] ?? 0);
}

/** Whether a breach may still stand by this fault: while it lasts, and until all pages have shown it mended. */
function mayStand({ fault, truth, standing }: Watched, now: number): boolean {
  return fault.from <= now && (now < fault.to || truth.lasting || standing.size > 0);
}

function outcomeOf({ fault, firstShown, firstFound, events }: Watched): FaultOutcome {
  const delay = firstShown && firstFound;
  return {
    kind: fault.kind,
    about: aboutOf(fault),
    shown: firstShown !== null,
    found: firstFound !== null,
    looks: delay && firstFound.look - firstShown.look,
    minutes: delay && Math.round((firstFound.now - firstShown.now) / MINUTE),
    events,
  };
}

function aboutOf({ effect }: Fault): string {
  switch (effect.on) {
    case 'slot':
      return `${effect.slot.slot.id} ${effect.aspect}`;
    case 'holder':
      return effect.slot.slot.id;
    case 'time':
    case 'sms-price':
      return effect.announcement;
    case 'ad':
      return effect.line;
    case 'task':
      return effect.task;
    case 'columns':
      return effect.platform;
    case 'rival':
      return effect.competitor.competitor.id;
    case 'demand':
      return 'goals';
    default:
      return effect.listing.key;
  }
}

function goalOutcome({ forecast, metric, owner }: GoalLine, { live }: World): Outcome['goals'] {
  if (forecast.status !== 'ok' || owner.type !== 'campaign' || (metric !== 'gmv' && metric !== 'orders')) return [];
  return [{ metric, held: Number(forecast.low) <= live[metric] && live[metric] <= Number(forecast.high) }];
}
