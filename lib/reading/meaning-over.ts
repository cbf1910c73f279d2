import { type HeaderContext, type HeaderMeaning, meaningOf } from '@/lib/lexicon/header-meaning';
import { readQuantity } from '@/lib/text/quantity-text';
import { isMissing } from './words';

const MOSTLY = 0.8;

/**
 * What a header or label means, where its words leave it open by what stands under it: "Vendite" may be pieces or money,
 * and over amounts of a currency it is what "Vendite (€)" is.
 */
export function meaningOver(
  path: readonly string[],
  texts: readonly string[],
  context: HeaderContext & { locale?: string | null },
): HeaderMeaning {
  const meaning = meaningOf(path, context);
  const name = path.at(-1);
  if (meaning.kind !== 'unknown' || !name) return meaning;
  const asMoney = meaningOf([...path.slice(0, -1), `${name} (¥)`], context);
  // The cells are asked last: most columns that are unknown would be so as money too.
  const mayBeMoney = asMoney.kind === 'metric' && asMoney.unit === 'money';
  return mayBeMoney && bearMoney(texts, context.locale ?? null) ? asMoney : meaning;
}

function bearMoney(texts: readonly string[], locale: string | null): boolean {
  const filled = texts.filter((text) => text.trim() !== '' && !isMissing(text));
  const money = filled.filter((text) => {
    const read = readQuantity(text, { unit: null, currency: null, locale });
    return read.kind === 'value'
      ? read.quantity.unit === 'money'
      : read.kind === 'ambiguous' && read.reason === 'currency';
  });
  return filled.length > 0 && money.length >= filled.length * MOSTLY;
}
