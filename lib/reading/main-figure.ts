import type { Part } from '@/lib/domain/capture';
import type { AmbiguityReason } from '@/lib/domain/field';
import type { Unit } from '@/lib/domain/metric';
import { readQuantity } from '@/lib/text/quantity-text';
import { isFigure, saysComparison } from './words';

/** The text in which a cell or tile states its own value, or why there is not one such text. */
export type MainFigure =
  | { kind: 'text'; text: string }
  | { kind: 'none' }
  | { kind: 'several'; reason: AmbiguityReason };

/** A figure with the label that stands before it in the same cell. */
export interface LabelledFigure {
  readonly label: string | null;
  readonly text: string;
}

/** Parts of a cell as figures with the labels before them; "label: figure" in one part is taken apart. */
export function figuresOf(parts: readonly Part[]): LabelledFigure[] {
  const figures: LabelledFigure[] = [];
  let label: string | null = null;
  for (const { text, struck } of withSuffixes(parts)) {
    const labelled = /^([^\p{Nd}:：]*\p{L}[^\p{Nd}:：]*)[:：]\s*(\S.*)$/u.exec(text);
    const [, before, after] = labelled ?? [];
    if (before && after && isFigure(after)) {
      if (!struck) figures.push({ label: before.trim(), text: after });
      label = null;
    } else if (isFigure(text)) {
      if (!struck) figures.push({ label, text });
      label = null;
    } else label = text.replace(/[:：]\s*$/, '');
  }
  return figures;
}

/** A magnitude or currency in an element of its own belongs to the figure before it: "121,0" "tys." is no 121. */
function withSuffixes(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && isFigure(before.text) && before.struck === part.struck && isSuffix(part.text)) {
      joined[joined.length - 1] = { text: `${before.text} ${part.text}`, struck: part.struck };
    } else joined.push(part);
  }
  return joined;
}

function isSuffix(text: string): boolean {
  if (!/^[\p{L}\p{Sc}.]{1,8}$/u.test(text)) return false;
  const read = readQuantity(`1 ${text}`, { unit: null, currency: null, locale: null });
  if (read.kind === 'value') return read.quantity.unit === 'money' || read.quantity.value !== '1';
  return read.kind === 'ambiguous';
}

/**
 * Chooses the figure that a cell states as its own among comparisons, changes and second figures. Two that could both
 * be meant give none.
 */
export function mainFigure(parts: readonly Part[], unit: Unit | null): MainFigure {
  const [only] = parts;
  if (parts.length === 1 && only && !only.struck) {
    const compares = startsComparison(only.text) || (unit === 'ratio' && isChange(only.text));
    return compares ? { kind: 'none' } : stated(only.text);
  }
  const figures = figuresOf(parts).filter(
    ({ label, text }) => !(label !== null && saysComparison(label)) && !startsComparison(text),
  );
  const own = figures.filter(({ label }) => label === null);
  const candidates = own.length > 0 ? own : figures;
  const texts = [...new Set(candidates.map(({ text }) => text))];
  if (texts.length > 1) {
    const settled = texts.filter((text) => !isChange(text) && !isAside(text, unit));
    const [single] = settled;
    return settled.length === 1 && single ? stated(single) : { kind: 'several', reason: 'witnesses' };
  }
  const [text] = texts;
  if (text === undefined) return { kind: 'none' };
  // A rate is never signed; what bears a sign says by how much it changed.
  const changesOnly = isChange(text) && (unit === 'ratio' || figuresOf(parts).length > 1);
  return changesOnly ? { kind: 'none' } : stated(text);
}

/** ",65%" is the end of a figure whose beginning stands elsewhere. */
function stated(text: string): MainFigure {
  return /^\s*[.,]\p{Nd}/u.test(text) ? { kind: 'several', reason: 'witnesses' } : { kind: 'text', text };
}

/** "-0.46% vs. previous day" compares; "1,234 vs. 1,100" does so after its own figure, which the text reader parts. */
function startsComparison(text: string): boolean {
  return saysComparison(text) && (isChange(text) || /^[^\p{Nd}]*\p{L}{2}/u.test(text));
}

function isChange(text: string): boolean {
  return /^[(（]?\s*(?:[+＋↑↓▲▼△▽]|[-−–－](?=.*[%％]))/u.test(text);
}

/** What stands beside the value: a figure in brackets, or a percentage where something else is counted. */
function isAside(text: string, unit: Unit | null): boolean {
  if (/^[(（].*[)）]$/u.test(text)) return true;
  const percent = /[%％]\s*$/u.test(text);
  return unit !== null && percent !== (unit === 'ratio');
}
