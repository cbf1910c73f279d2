import type { MoneyField, WindowReading } from './reading';

/** What the text of an announcement without a page (SMS, push) says: the times and prices read in it. */
export interface AnnouncedText {
  windows: readonly WindowReading[];
  prices: readonly MoneyField[];
}
