import { NARROWING } from './composition';
import { conceptsOf } from './concepts';
import { wordKey } from './label-key';

/** What a page may be filtered to; other narrowing words say how a figure is counted. */
const SCOPES = ['channel:', 'device:', 'ads:'];
const FILLING = new Set(['-', 'product', 'page', 'shop', 'order', 'visitor', 'view']);

/**
 * What the words of a chosen tab or filter narrow a page to ("移动端" is "device:mobile"): qualifiers as columns have
 * them. None where a word is unknown, or where the words name anything else.
 */
export function scopeQualifiers(text: string): string[] {
  const concepts = conceptsOf(wordKey(text));
  if (!concepts) return [];
  const narrowing = concepts.flatMap((concept) =>
    Object.hasOwn(NARROWING, concept) ? (NARROWING[concept] ?? []) : [],
  );
  const rest = concepts.filter((concept) => !Object.hasOwn(NARROWING, concept) && !FILLING.has(concept));
  if (rest.length > 0) return [];
  return [...new Set(narrowing)].filter((qualifier) => SCOPES.some((scope) => qualifier.startsWith(scope)));
}
