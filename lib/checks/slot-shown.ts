import type { Campaign, Slot } from '@/lib/domain/campaign';
import { toNumber } from '@/lib/domain/decimal';
import type { Judgement } from '@/lib/domain/finding';
import { epochOf } from '@/lib/domain/wall-clock';
import type { Asked } from './check';
import { daysOf } from './coverage';
import { evidenceOf, unreadReason } from './evidence';
import { readFirst } from './listing-rows';
import type { SlotRow } from './slot-rows';

/**
 * So many impressions must have been due by an even spread before none at all is a breach: traffic comes in waves, but
 * no lull leaves nothing of a hundred.
 */
const DUE_AT_LEAST = 100;
const IMPRESSIONS = ['impressions', 'ad_impressions'];

/** Whether a slot that was promised impressions is shown at all; nothing is asked where none were promised. */
export function slotShown(campaign: Campaign, slot: Slot, looks: readonly SlotRow[]): Judgement[] {
  const promised = slot.promise.impressions;
  const newest = looks.at(-1);
  if (!promised || !newest) return [];
  const field = readFirst(newest, IMPRESSIONS);
  if (!field) return [];

  const start = epochOf(slot.start, campaign.zone);
  const counted = newest.seenAt - Math.max(start, countedFrom(looks, campaign.zone) ?? newest.seenAt);
  const due = Math.round((promised * counted) / (epochOf(slot.end, campaign.zone) - start));
  const asked: Asked = {
    check: 'rate',
    aspect: 'shown',
    subject: { type: 'slot', slot: slot.id },
    expected: String(due),
    evidence: [evidenceOf(newest.snapshot, field)],
  };
  const name = `${slot.page} ${slot.position}`;
  if (field.status !== 'ok' || field.value.unit !== 'count') {
    const reason = field.status === 'ok' ? { key: 'check.rate.no-column', args: { slot: name } } : unreadReason(field);
    return [{ ...asked, verdict: 'cannot-tell', seen: null, reason }];
  }
  const count = toNumber(field.value.value);
  const args = { slot: name, count, due, promised };
  const seen = field.value.value;
  if (count > 0) return [{ ...asked, verdict: 'ok', seen, reason: { key: 'check.rate.shown', args } }];
  if (due < DUE_AT_LEAST)
    return [{ ...asked, verdict: 'cannot-tell', seen, reason: { key: 'check.rate.shown-early', args } }];
  const reason = { key: 'check.rate.dead', args };
  return [{ ...asked, verdict: 'breach', seen, reason, severity: 'critical', costPerHour: null }];
}

/** Since when the newest figure counts: its period's first day, or the first of the looks at nothing that led up to it. */
function countedFrom(looks: readonly SlotRow[], zone: string): number | null {
  const newest = looks.at(-1);
  const days = newest && daysOf(newest.snapshot, zone);
  if (days) return epochOf(days.first, newest.snapshot.reading.zone ?? zone);
  const lastShown = looks.findLastIndex((look) => {
    const field = readFirst(look, IMPRESSIONS);
    return field?.status !== 'ok' || toNumber(field.value.value) > 0;
  });
  return looks[lastShown + 1]?.seenAt ?? null;
}
