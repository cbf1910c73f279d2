/** An event that promotions are planned around; its usual sale in a year on the local clock, null where its platform announces it. */
export interface PromotionEvent {
  id: string;
  names: { en: string; zh: string };
  sale: ((year: number) => { start: string; end: string }) | null;
}

const day = (month: number, date: number) => (year: number) => onDay(new Temporal.PlainDate(year, month, date));
/** From eight in the evening before, when the large Chinese marketplaces have opened these sales of late. */
const fromTheEve = (month: number, date: number) => (year: number) => {
  const on = new Temporal.PlainDate(year, month, date);
  return { start: `${on.subtract({ days: 1 })}T20:00`, end: `${on.add({ days: 1 })}T00:00` };
};
/** The day after the fourth Thursday of November, or so many days later. */
const blackFriday = (later: number) => (year: number) => {
  const first = new Temporal.PlainDate(year, 11, 1);
  return onDay(first.add({ days: ((11 - first.dayOfWeek) % 7) + 22 + later }));
};

function onDay(on: Temporal.PlainDate): { start: string; end: string } {
  return { start: `${on}T00:00`, end: `${on.add({ days: 1 })}T00:00` };
}

/** The events that are offered to start a plan from, through the year. Their times are what is usual, not what is sure. */
export const PROMOTION_EVENTS: readonly PromotionEvent[] = [
  { id: '38', names: { en: '3.8 Women’s Day', zh: '38 大促' }, sale: day(3, 8) },
  { id: '618', names: { en: '618', zh: '618' }, sale: fromTheEve(6, 18) },
  { id: 'prime-day', names: { en: 'Prime Day', zh: 'Prime Day' }, sale: null },
  { id: '99', names: { en: '9.9', zh: '99 大促' }, sale: day(9, 9) },
  { id: '1111', names: { en: 'Double 11', zh: '双11' }, sale: fromTheEve(11, 11) },
  { id: 'black-friday', names: { en: 'Black Friday', zh: '黑色星期五' }, sale: blackFriday(0) },
  { id: 'cyber-monday', names: { en: 'Cyber Monday', zh: '网络星期一' }, sale: blackFriday(3) },
  { id: '1212', names: { en: 'Double 12', zh: '双12' }, sale: day(12, 12) },
];

/** The next usual sale of an event that ends after `today`; null where its platform announces it. */
export function nextSale(event: PromotionEvent, today: string): { start: string; end: string } | null {
  const { year } = Temporal.PlainDate.from(today);
  const [sale] = [year, year + 1]
    .flatMap((one) => event.sale?.(one) ?? [])
    .filter(({ end }) => end.slice(0, 10) > today);
  return sale ?? null;
}
