import type { Campaign, Slot } from '@/lib/domain/campaign';
import { epochOf } from '@/lib/domain/wall-clock';
import type { CheckContext } from './check';
import { daysOf } from './coverage';
import { dayByZone, holdsAt, millisecondsOf, type Span } from './plan-clock';
import { remembered } from './remembered';
import { type SlotRow, slotRowsOf } from './slot-rows';

/** A slot whose booking has begun, with the looks at its row. */
export interface WatchedSlot {
  slot: Slot;
  booked: Span;
  /** All looks while it is booked, oldest first. */
  rows: readonly SlotRow[];
  /** Those whose row does not name another product and whose figures do not reach back before the booking. */
  looks: readonly SlotRow[];
}

/** The slots whose booking has begun; from run to run the same objects where nothing new was seen of them. */
export function watchedSlots(context: CheckContext): WatchedSlot[] {
  const rows = slotRowsOf(context);
  return context.campaign.slots.flatMap((slot) => {
    const watched = watch(context, slot, context.campaign, rows.get(slot.id) ?? NONE);
    return watched.booked.start <= millisecondsOf(context.now) ? [watched] : [];
  });
}

const NONE: readonly SlotRow[] = [];

const watch = remembered((_clock, slot: Slot, campaign: Campaign, all: readonly SlotRow[]): WatchedSlot => {
  const { zone } = campaign;
  const booked = { start: epochOf(slot.start, zone), end: epochOf(slot.end, zone) };
  const firstDay = dayByZone(booked.start);
  const rows = all.filter(({ seenAt }) => holdsAt(booked, seenAt));
  const looks = rows.filter(({ snapshot, holdsProduct }) => {
    const days = daysOf(snapshot, zone);
    // "The last 30 days" reach back before the booking, or may.
    if (snapshot.reading.period && !days) return false;
    return holdsProduct && (!days || days.first >= firstDay(snapshot.reading.zone ?? zone));
  });
  return { slot, booked, rows, looks };
});

/** What a slot is called in sentences. */
export function slotName({ page, position }: Slot): string {
  return `${page} ${position}`;
}
