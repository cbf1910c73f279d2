import type { AnnouncedText } from '@/lib/domain/announced-text';
import type { Currency } from '@/lib/domain/money';
import type { MoneyField } from '@/lib/domain/reading';
import type { LocalTime, Zone } from '@/lib/domain/time';
import { readMoney } from '@/lib/text/money-text';
import { readWindows } from '@/lib/text/window-text';

/**
 * What the text of an announcement says, read as of `reference` in the zone and currency of the plan. A text with several
 * amounts leaves open which one is the price.
 */
export function readAnnouncedText(
  text: string,
  { zone, currency, reference }: { zone: Zone; currency: Currency; reference: LocalTime },
): AnnouncedText {
  const windows = readWindows(text, { reference, zone, lang: null }).map(({ label, start, end }) => ({
    label,
    text,
    at: '',
    window: { start, end },
  }));
  const price = readMoney(text, { currency, locale: null });
  const field: MoneyField | null =
    price.kind !== 'amount' || price.currency === null
      ? null
      : price.alone
        ? { status: 'ok', value: { amount: price.amount, currency: price.currency }, raw: text, at: '' }
        : { status: 'ambiguous', raw: text, at: '', reason: 'witnesses' };
  return { windows, prices: field ? [field] : [] };
}
