import type { Campaign } from '@/lib/domain/campaign';
import { toNumber } from '@/lib/domain/decimal';
import type { Judgement } from '@/lib/domain/finding';
import { epochOf } from '@/lib/domain/wall-clock';
import type { Asked, CheckContext } from './check';
import { comparableLooks } from './comparable';
import { daysOf } from './coverage';
import { evidenceOf, unreadReason } from './evidence';
import { readFirst } from './listing-rows';
import { isNoughtThroughout } from './nought-column';
import { remembered } from './remembered';
import { wastedFee } from './slot-cost';
import { slotName, type WatchedSlot } from './slot-looks';
import type { SlotRow } from './slot-rows';

/**
 * So many impressions must have been due by an even spread before none at all is a breach: traffic comes in waves, but
 * no lull leaves nothing of a hundred.
 */
const DUE_AT_LEAST = 100;
const IMPRESSIONS = ['impressions', 'ad_impressions'];
const CLICKS = ['clicks', 'ad_clicks'];

/** Whether a slot that was promised impressions is shown at all, and still; nothing is asked where none were promised. */
export function slotShown(context: CheckContext, watched: WatchedSlot): Judgement[] {
  return judge(context, watched, context.campaign);
}

const judge = remembered((_clock, { slot, looks: all, booked }: WatchedSlot, campaign: Campaign): Judgement[] => {
  const promised = slot.promise.impressions;
  const looks = comparableLooks(all);
  const newest = looks.at(-1);
  if (!promised || !newest) return [];
  const field = readFirst(newest, IMPRESSIONS);
  if (!field) return [];

  const still = stillSince(looks, campaign.zone, booked.start);
  const dueIn = (milliseconds: number) => Math.round((promised * milliseconds) / (booked.end - booked.start));
  const due = dueIn(Math.max(0, newest.seenAt - Math.max(booked.start, still.from)));
  const asked: Asked = {
    check: 'slot',
    aspect: 'shown',
    subject: { type: 'slot', slot: slot.id },
    expected: String(due),
    evidence: [evidenceOf(newest.snapshot, field)],
  };
  const name = slotName(slot);
  if (field.status !== 'ok' || field.value.unit !== 'count') {
    const reason = field.status === 'ok' ? { key: 'check.rate.no-column', args: { slot: name } } : unreadReason(field);
    return [{ ...asked, verdict: 'cannot-tell', seen: null, reason }];
  }
  const count = toNumber(field.value.value);
  const minutes = Math.round((newest.seenAt - still.from) / 60_000);
  const args = { slot: name, count, due, promised, minutes };
  const seen = field.value.value;
  const breach = { ...asked, verdict: 'breach', seen, severity: 'critical' } as const;
  const costPerHour = wastedFee(slot, 0, campaign);
  if (count > 0) {
    if (still.moved && Math.min(due, still.ownDue) >= DUE_AT_LEAST)
      return [{ ...breach, reason: { key: 'check.slot.stopped', args }, costPerHour }];
    return [{ ...asked, verdict: 'ok', seen, reason: { key: 'check.slot.shown', args } }];
  }
  if (due < DUE_AT_LEAST)
    return [{ ...asked, verdict: 'cannot-tell', seen, reason: { key: 'check.slot.shown-early', args } }];
  // Clicks without an impression, or no impressions in any row: the page has no figures yet.
  if (isClicked(newest) || IMPRESSIONS.some((metric) => isNoughtThroughout(newest.table, metric)))
    return [{ ...asked, verdict: 'cannot-tell', seen, reason: { key: 'check.unread.noughts', args: {} } }];
  return [{ ...breach, reason: { key: 'check.slot.dead', args }, costPerHour }];
});

interface Still {
  /** Since when the newest count stands: the first look that had it, or the start of its period where it is none. */
  from: number;
  /** What the count's own pace before that would have brought since. */
  ownDue: number;
  /** Whether anything else in the table moved since: a page that does not refresh proves nothing. */
  moved: boolean;
}

function stillSince(looks: readonly SlotRow[], zone: string, booked: number): Still {
  const newest = looks.at(-1);
  const count = newest ? countOf(newest) : null;
  if (!newest || count === null) return { from: newest?.seenAt ?? 0, ownDue: 0, moved: false };
  const days = daysOf(newest.snapshot, zone);
  const isSame = (look: SlotRow) => {
    if (look.snapshot.pageKey !== newest.snapshot.pageKey || look.table.at !== newest.table.at) return false;
    const other = daysOf(look.snapshot, zone);
    return other?.first === days?.first && other?.last === days?.last;
  };
  const ofCounter = looks.filter(isSame);
  const changed = ofCounter.findLastIndex((look) => countOf(look) !== count);
  const first = ofCounter[changed + 1] ?? newest;
  const start = days && Math.max(booked, epochOf(days.first, newest.snapshot.reading.zone ?? zone));
  if (count === 0) return { from: start ?? first.seenAt, ownDue: 0, moved: true };
  const ran = start === null ? 0 : first.seenAt - start;
  const ownDue = ran > 0 ? (count * (newest.seenAt - first.seenAt)) / ran : 0;
  return { from: first.seenAt, ownDue, moved: figuresOf(first) !== figuresOf(newest) };
}

function isClicked(look: SlotRow): boolean {
  const clicks = readFirst(look, CLICKS);
  return clicks?.status === 'ok' && toNumber(clicks.value.value) > 0;
}

function countOf(look: SlotRow): number | null {
  const field = readFirst(look, IMPRESSIONS);
  return field?.status === 'ok' ? toNumber(field.value.value) : null;
}

function figuresOf({ table }: SlotRow): string {
  return JSON.stringify(table.columns.map(({ fields }) => fields.map(({ raw }) => raw)));
}
