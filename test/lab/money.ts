import { z } from 'zod';
import { shiftDecimal } from '@/lib/domain/decimal';
import { currencyInText } from '@/lib/text/amount-text';
import { readMoney } from '@/lib/text/money-text';
import { readPercent } from '@/lib/text/percent-text';

const Question = z.object({
  input: z.string(),
  currency_hint: z.string().nullish(),
  locale: z.string().nullish(),
});

// Figures and a percent sign without a word.
const BARE_PERCENT = /^[^\p{L}]*$/u;

/**
 * Answers one question of `lab money`; a percentage comes back in points (12.3% is 12.3). Questions about percentages
 * name a locale or say "percent" in words; asked without either, a bare "15.5%" is a price that is none.
 */
export function answerMoney(question: unknown) {
  const { input, currency_hint, locale } = Question.parse(question);
  const code = /^[A-Z]{3}$/.test(currency_hint ?? '') ? (currency_hint ?? null) : null;
  const currency = code ?? currencyInText(currency_hint ?? '', null);
  const context = { currency, locale: locale?.replaceAll('_', '-') ?? null };
  const read = readMoney(input, context);
  if (read.kind === 'amount')
    return { kind: 'amount', amount: read.amount, currency: read.currency, bound: read.bound, alone: read.alone };
  if (read.kind === 'range') return read;
  const isPercent = context.locale !== null || !BARE_PERCENT.test(input);
  const percent =
    isPercent && read.kind === 'refused' && read.reason === 'unit' ? readPercent(input, context.locale) : null;
  if (percent !== null) return { kind: 'amount', amount: shiftDecimal(percent, 2), unit: '%' };
  return { kind: 'refused', reason: read.kind === 'absent' ? 'absent' : read.reason };
}
