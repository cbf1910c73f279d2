import type { Decimal } from '@/lib/domain/decimal';

/** A run of digits with the separators between them, as written: "1.234,50" is groups 1, 234, 50 with ". ," */
export interface Numeral {
  groups: readonly string[];
  separators: readonly string[];
}

/** How a text, a column or a locale writes numbers: its decimal mark, or null where nothing settles it. */
export type DecimalMark = '.' | ',' | null;

export type NumeralValue =
  | { kind: 'exact'; value: Decimal }
  | { kind: 'ambiguous'; grouped: Decimal; fractional: Decimal; separator: '.' | ',' }
  | { kind: 'malformed' };

const MAX_DIGITS = 40;

/**
 * The value of a numeral. A lone "." or "," before exactly three digits is a thousands or a decimal mark, and both
 * readings come back. Grouping must be by three, or by two in the Indian way.
 */
export function numeralValue(numeral: Numeral): NumeralValue {
  const { groups, separators } = numeral;
  if (groups.reduce((sum, group) => sum + group.length, 0) > MAX_DIGITS) return { kind: 'malformed' };
  const last = separators.at(-1);
  if (last === undefined) return exact(groups[0] ?? '', '');
  const fraction = groups.at(-1) ?? '';
  const whole = groups.slice(0, -1);
  const grouped = wellGrouped(groups, separators);
  if (last === '٫') return decimal(whole, separators.slice(0, -1), fraction);
  if (last !== '.' && last !== ',') return grouped ? exact(groups.join(''), '') : { kind: 'malformed' };
  const sameBefore = separators.slice(0, -1).includes(last);
  if (sameBefore) return grouped ? exact(groups.join(''), '') : { kind: 'malformed' };
  if (separators.length > 1 || !grouped) return decimal(whole, separators.slice(0, -1), fraction);
  const [grouping, dividing] = [clean(groups.join(''), ''), clean(whole.join(''), fraction)];
  return { kind: 'ambiguous', grouped: grouping, fractional: dividing, separator: last };
}

/** The decimal mark that the numeral proves by its own shape, or null. */
export function markOf(numeral: Numeral): DecimalMark {
  const { groups, separators } = numeral;
  const last = separators.at(-1);
  if (last !== '.' && last !== ',') return null;
  const other = last === '.' ? ',' : '.';
  if (separators.slice(0, -1).includes(last)) return wellGrouped(groups, separators) ? other : null;
  if (separators.length > 1 || !wellGrouped(groups, separators)) return last;
  return null;
}

function decimal(whole: readonly string[], separators: readonly string[], fraction: string): NumeralValue {
  if (whole.length > 1 && !wellGrouped(whole, separators)) return { kind: 'malformed' };
  return exact(whole.join(''), fraction);
}

function exact(whole: string, fraction: string): NumeralValue {
  return { kind: 'exact', value: clean(whole, fraction) };
}

function clean(whole: string, fraction: string): Decimal {
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  return fraction === '' ? integer : `${integer}.${fraction}`;
}

// One kind of separator throughout ("1_234 567" mixes two that never mark decimals, which is let pass).
function wellGrouped(groups: readonly string[], separators: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  if (first.length === 0 || first.length > 3 || (first.startsWith('0') && first.length > 0)) return false;
  const marks = new Set<string>(separators.filter((separator) => separator === '.' || separator === ','));
  if (marks.size > 1 || (marks.size === 1 && separators.some((separator) => !marks.has(separator)))) return false;
  if ((rest.at(-1)?.length ?? 0) !== 3) return false;
  const inner = rest.slice(0, -1);
  return (
    inner.every((group) => group.length === 3) || (first.length <= 2 && inner.every((group) => group.length === 2))
  );
}
