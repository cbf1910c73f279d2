import type { Campaign, PhaseKind } from '@/lib/domain/campaign';
import type { Decimal } from '@/lib/domain/decimal';
import type { Currency } from '@/lib/domain/money';
import type { PlatformId } from '@/lib/domain/platform';
import type { LocalTime, Zone } from '@/lib/domain/time';
import { type Language, translate } from '@/lib/i18n/translate';

/** What a new plan begins with: whose event it is for, when its sale is, and what it is to bring in where that is known. */
export interface CampaignStart {
  id: string;
  name: string;
  zone: Zone;
  currency: Currency;
  /** The sale's first and last moment, on the clock of the zone. */
  start: LocalTime;
  end: LocalTime;
  presale: boolean;
  /** The event by its name; null where the dates are the shop's own. */
  event: string | null;
  /** Where the event is taken part in; none means that it is not said. */
  platforms: readonly PlatformId[];
  gmv: Decimal | null;
}

/** Whole days before the sale, or after it, from which a phase is planned until the next; to be moved in the plan. */
const BEFORE = { prepare: 35, preheat: 7, presale: 10, preheatBeforePresale: 17 };
const AFTER = { encore: 3, review: 10 };

/** A plan of nothing but its dates: phases from preparation to review around the sale, and the event's node. */
export function newCampaign(start: CampaignStart, language: Language): Campaign {
  const before = (days: number) => daysFrom(start.start, -days);
  const after = (days: number) => daysFrom(start.end, days);
  const preheat = before(start.presale ? BEFORE.preheatBeforePresale : BEFORE.preheat);
  const spans: [kind: PhaseKind, from: LocalTime, to: LocalTime][] = [
    ['prepare', before(BEFORE.prepare), preheat],
    ['preheat', preheat, start.presale ? before(BEFORE.presale) : start.start],
    ...(start.presale ? [['presale', before(BEFORE.presale), start.start] satisfies [PhaseKind, string, string]] : []),
    ['live', start.start, start.end],
    ['encore', start.end, after(AFTER.encore)],
    ['review', after(AFTER.encore), after(AFTER.review)],
  ];
  return {
    version: 2,
    revision: 1,
    id: start.id,
    name: start.name,
    purpose: null,
    theme: null,
    zone: start.zone,
    currency: start.currency,
    nodes: nodes(start),
    phases: spans.map(([kind, from, to]) => ({
      id: kind,
      name: translate(language, `phase.kind.${kind}`),
      kind,
      start: from,
      end: to,
    })),
    goals: start.gmv === null ? [] : [{ metric: 'gmv', target: start.gmv }],
    channels: [],
    estimates: [],
    history: [],
    products: [],
    slots: [],
    offers: [],
    budget: [],
    tasks: [],
    announcements: [],
    competitors: [],
    risks: [],
  };
}

function nodes({ event, platforms, start, end }: CampaignStart): Campaign['nodes'] {
  if (event === null) return [];
  const node = { name: event, kind: 'platform', start, end } as const;
  if (platforms.length === 0) return [{ ...node, id: 'event', platform: null }];
  return platforms.map((platform) => ({ ...node, id: `event-${platform}`, platform }));
}

const LONGEST_ID = 60;

/** An id for a plan from its name and the day of its sale, unlike those that are taken. */
export function freeId(name: string, start: LocalTime, taken: readonly string[]): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const day = start.slice(0, 10);
  const base = /[a-z]/.test(words) ? words.slice(0, LONGEST_ID) : `plan-${day}`;
  const tries = [base, ...Array.from({ length: taken.length + 1 }, (_, at) => `${base}-${at + 2}`)];
  return tries.find((id) => !taken.includes(id)) ?? base;
}

function daysFrom(time: LocalTime, days: number): LocalTime {
  return Temporal.PlainDateTime.from(time).add({ days }).toString({ smallestUnit: 'minute' });
}
