import { z } from 'zod';
import { CheckId } from './check-id';
import { EndTime, Id, PageUrl, PlannedMoney, startsBeforeItEnds, Text } from './plan-fields';
import { PlatformId } from './platform';
import { LocalTime } from './time';

/**
 * Money that may be spent: on a channel, on a platform's advertising, on gifts. `sales` is what it is to bring in;
 * `owner` spends it, by `due` where a date is set.
 */
export const BudgetLine = z.object({
  id: Id,
  name: Text,
  kind: z.enum(['on-site', 'off-site', 'gift', 'other']),
  platform: PlatformId.nullable(),
  channel: Id.nullable(),
  amount: PlannedMoney,
  sales: PlannedMoney.nullable(),
  owner: Text.nullable(),
  due: LocalTime.nullable(),
});

/** A piece of the preparation, with who does it; `done` is when it was finished, null while it is not. */
export const Task = z
  .object({
    id: Id,
    name: Text,
    role: Text.nullable(),
    start: LocalTime,
    due: EndTime,
    dependsOn: z.array(Id),
    done: LocalTime.nullable(),
  })
  .refine(({ start, due }) => startsBeforeItEnds({ start, end: due }), {
    path: ['due'],
    message: 'ends before it starts',
  });

/**
 * A place that states a time or a price of the promotion: it must state those of `phase`, and of `product` where one is
 * named. A page is read at `url`; of a message that no page shows (SMS, push) `says` is its text.
 */
export const Announcement = z.object({
  id: Id,
  kind: z.enum(['banner', 'detail', 'dashboard', 'live', 'poster', 'sms', 'push', 'social', 'service']),
  url: PageUrl.nullable(),
  phase: Id,
  product: Id.nullable(),
  says: Text.nullable(),
});

/** Somebody else's listing to keep an eye on, beside the product of ours that it competes with. */
export const Competitor = z.object({ id: Id, name: Text, url: PageUrl, product: Id.nullable(), note: Text.nullable() });

/** What may go wrong, how one notices, who decides then, and what is to be done; `check` is the check that notices. */
export const Risk = z.object({
  id: Id,
  event: Text,
  trigger: Text,
  check: CheckId.nullable(),
  decides: Text,
  action: Text,
});

/** A date that the promotion is planned around: the platform's own (618, 双11, Prime Day) or the shop's. */
export const CalendarNode = z
  .object({
    id: Id,
    name: Text,
    kind: z.enum(['platform', 'own']),
    platform: PlatformId.nullable(),
    start: LocalTime,
    end: EndTime,
  })
  .refine(startsBeforeItEnds, { path: ['end'], message: 'ends before it starts' });

export type BudgetLine = z.infer<typeof BudgetLine>;
export type Task = z.infer<typeof Task>;
export type Announcement = z.infer<typeof Announcement>;
export type Competitor = z.infer<typeof Competitor>;
export type Risk = z.infer<typeof Risk>;
export type CalendarNode = z.infer<typeof CalendarNode>;
