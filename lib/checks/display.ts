import type { Money } from '@/lib/domain/money';
import type { TimeWindow } from '@/lib/domain/time';

/** An amount as people read it: symbol and amount without idle zeros ("¥99", "NT$12.50"). */
export function showMoney({ amount, currency }: Money): string {
  const symbol = symbolOf(currency);
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const cents = fraction.replace(/0+$/, '');
  const digits = cents === '' ? whole : `${whole}.${cents.padEnd(2, '0')}`;
  return `${amount.startsWith('-') ? '-' : ''}${symbol}${digits}`;
}

const symbols = new Map<string, string>();

function symbolOf(currency: string): string {
  const known = symbols.get(currency);
  if (known !== undefined) return known;
  const symbol = findSymbol(currency);
  symbols.set(currency, symbol);
  return symbol;
}

function findSymbol(currency: string): string {
  // The English symbols keep the dollars apart ("$", "NT$", "HK$"); the yuan, at home in these plans, takes its bare sign.
  if (currency === 'CNY') return '¥';
  if (currency === 'JPY') return 'JP¥';
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency }).formatToParts(0);
  const symbol = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  return /\p{L}$/u.test(symbol) ? `${symbol} ` : symbol;
}

/** A time span with its open sides as "…" ("2026-11-10 20:00 – 2026-11-11 23:59"). */
export function showWindow({ start, end }: TimeWindow): string {
  return `${start?.replace('T', ' ') ?? '…'} – ${end?.replace('T', ' ') ?? '…'}`;
}
