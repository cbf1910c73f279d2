import type { Look } from '@/lib/domain/teaching';
import { isMissing } from '../words';

const MOSTLY = 0.7;

/** What most of some texts look like; `mixed` where no look is that of most, `blank` where none says anything. */
export function lookOf(texts: readonly string[]): Look {
  const looks = texts.map(lookOfText).filter((look) => look !== 'blank');
  if (looks.length === 0) return 'blank';
  const counts = new Map<Look, number>();
  for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= looks.length * MOSTLY ? most[0] : 'mixed';
}

function lookOfText(text: string): Look {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || isMissing(plain)) return 'blank';
  if (/\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,4}|\d{1,2}:\d{2}/.test(plain)) return 'date';
  if (/%/.test(plain) && /\d/.test(plain)) return 'percent';
  if (/\d/.test(plain) && /\p{Sc}|\b(?:CNY|USD|EUR|GBP|JPY|RMB|R\$|RM|Rp|kr|zł)\b|元/iu.test(plain)) return 'money';
  if (/^[^\p{L}]*\d[\d.,'\s]*[^\p{L}]*\p{L}{0,3}[^\p{L}]*$/u.test(plain)) {
    return /^\d{9,}$/.test(plain) ? 'token' : 'number';
  }
  if (/^(?=.*\d)[\w-]{4,40}$/.test(plain)) return 'token';
  return 'words';
}

/** Whether texts of one look may be what texts of another were: a column that is blank or mixed now says nothing. */
export function mayBecome(taught: Look, now: Look): boolean {
  if (taught === now || taught === 'blank' || now === 'blank') return true;
  const figures: readonly Look[] = ['money', 'number', 'mixed'];
  return figures.includes(taught) && figures.includes(now);
}
