import type { Judgement } from '@/lib/domain/finding';
import { FAULT_KINDS, type FaultKind } from './faults';
import type { FalseAlarm, Outcome } from './simulate';

/** The middle and the worst of some delays; null where there were none. */
interface Spread {
  median: number;
  worst: number;
}

/** One kind over all promotions. Only faults that some look showed can be found or missed. */
interface KindTally {
  injected: number;
  shown: number;
  found: number;
  atFirstLook: number;
  missed: number;
  falselyRaised: number;
  looks: Spread | null;
  minutes: Spread | null;
  eventsDue: Spread | null;
}

export interface Tally {
  promotions: number;
  kinds: Partial<Record<FaultKind, KindTally>>;
  /** What was raised falsely, by check and aspect. */
  falselyRaised: Record<string, number>;
  /** In how many promotions a statistical check raised any false alarm. */
  promotionsWithFalseStatisticalAlarm: number;
  goalIntervals: { forecasts: number; held: number | null };
  /** Each miss, late find and false alarm with its seed. */
  discrepancies: string[];
}

const STATISTICAL: readonly string[] = ['rate', 'slot', 'budget', 'goal', 'orders'];

/** Sums up what the checks made of many promotions. */
export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const kinds: Tally['kinds'] = {};
  for (const kind of FAULT_KINDS) {
    const tally = kindTally(kind, outcomes);
    if (tally.injected + tally.falselyRaised > 0) kinds[kind] = tally;
  }
  const falselyRaised: Record<string, number> = {};
  for (const { judgement } of outcomes.flatMap(({ alarms }) => alarms)) {
    const name = `${judgement.check} ${judgement.aspect.split(' ')[0] ?? ''}`;
    falselyRaised[name] = (falselyRaised[name] ?? 0) + 1;
  }
  const forecasts = outcomes.flatMap(({ goals }) => goals);
  const held = forecasts.filter((one) => one.held).length;
  return {
    promotions: outcomes.length,
    kinds,
    falselyRaised,
    promotionsWithFalseStatisticalAlarm: outcomes.filter(({ alarms }) => alarms.some(isStatistical)).length,
    goalIntervals: {
      forecasts: forecasts.length,
      held: forecasts.length === 0 ? null : Math.round((1000 * held) / forecasts.length) / 1000,
    },
    discrepancies: outcomes.flatMap(discrepanciesOf),
  };
}

function kindTally(kind: FaultKind, outcomes: readonly Outcome[]): KindTally {
  if (kind === 'stale') return staleTally(outcomes);
  const faults = outcomes.flatMap(({ faults: all }) => all).filter((one) => one.kind === kind);
  const shown = faults.filter((one) => one.shown);
  const found = shown.filter((one) => one.found);
  const alarms = outcomes.flatMap(({ alarms: all }) => all);
  return {
    injected: faults.length,
    shown: shown.length,
    found: found.length,
    atFirstLook: found.filter(({ looks }) => looks === 0).length,
    missed: shown.length - found.length,
    falselyRaised: alarms.filter(({ judgement }) => kindOf(judgement) === kind).length,
    looks: spreadOf(found.flatMap(({ looks }) => looks ?? [])),
    minutes: spreadOf(found.flatMap(({ minutes }) => minutes ?? [])),
    eventsDue: spreadOf(found.flatMap(({ events }) => events ?? [])),
  };
}

function staleTally(outcomes: readonly Outcome[]): KindTally {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const found = sum(({ staleness }) => staleness.found);
  return {
    injected: sum(({ staleness }) => staleness.injected),
    shown: sum(({ staleness }) => staleness.injected),
    found,
    atFirstLook: found,
    missed: sum(({ staleness }) => staleness.missed.length),
    falselyRaised: sum(({ staleness }) => staleness.false.length),
    looks: found > 0 ? { median: 0, worst: 0 } : null,
    minutes: found > 0 ? { median: 0, worst: 0 } : null,
    eventsDue: null,
  };
}

function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [median, worst] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted.at(-1)];
  return median === undefined || worst === undefined ? null : { median, worst };
}

function isStatistical({ judgement: { check, aspect } }: FalseAlarm): boolean {
  return STATISTICAL.includes(check) ? aspect !== 'product' : check === 'stock' && aspect === 'cover';
}

/** The kind of fault that a merchant would take a breach for. */
function kindOf({ check, aspect, subject }: Judgement): FaultKind {
  switch (check) {
    case 'price':
      return aspect === 'list' ? 'list-raised' : 'price-page';
    case 'price-window':
      return aspect.startsWith('early') ? 'early-price' : aspect.startsWith('late') ? 'late-price' : 'late-launch';
    case 'floor':
      return 'below-floor';
    case 'list-price':
      return 'list-raised';
    case 'platforms':
      return 'platform-undercut';
    case 'times': {
      const place = subject.type === 'phase' ? subject.place : '';
      return place.startsWith('sms') ? 'sms-time' : place.startsWith('detail') ? 'detail-time' : 'banner-time';
    }
    case 'slot':
      return aspect === 'product'
        ? 'wrong-product'
        : aspect === 'shown'
          ? 'dead-slot'
          : aspect === 'gem'
            ? 'hidden-gem'
            : 'low-conversion';
    case 'rate':
      return aspect === 'shown' ? 'dead-slot' : aspect === 'units' ? 'goal-missed' : 'slot-half';
    case 'stock':
      return aspect === 'cover' ? 'stock-short' : 'out-of-stock';
    case 'budget':
      return aspect === 'return' ? 'low-return' : 'over-pace';
    case 'goal':
      return 'goal-missed';
    case 'schedule':
      return 'task-slip';
    case 'orders':
      return 'brushing';
    case 'reviews':
      return 'bad-reviews';
    case 'competitor':
      return 'competitor-undercut';
    case 'contradiction':
      return 'contradiction';
    case 'unreadable':
      return 'unreadable';
    case 'freshness':
      return 'stale';
  }
}

function discrepanciesOf({ seed, faults, alarms, staleness }: Outcome): string[] {
  return [
    ...faults.flatMap(({ kind, about, shown, found, looks }) => {
      if (!shown || (found && looks === 0)) return [];
      return [`seed ${seed}: ${kind} ${about} ${found ? `found ${looks} looks late` : 'missed'}`];
    }),
    ...alarms.map(({ look, judgement: { check, aspect, subject, expected, seen, reason } }) => {
      const said = JSON.stringify({ subject, expected, seen, key: reason.key, args: reason.args });
      return `seed ${seed}: look ${look} raised falsely ${check} ${aspect} ${said}`;
    }),
    ...staleness.missed.map((what) => `seed ${seed}: stale missed ${what}`),
    ...staleness.false.map((what) => `seed ${seed}: stale raised falsely ${what}`),
  ];
}
