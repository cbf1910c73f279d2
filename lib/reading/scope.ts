import type { Capture } from '@/lib/domain/capture';
import type { ScopeEntry } from '@/lib/domain/reading';
import { meaningOf } from '@/lib/lexicon/header-meaning';
import { relativePeriod } from '@/lib/lexicon/relative-period';
import { scopeQualifiers } from '@/lib/lexicon/scope';
import { choiceWords } from './choice-words';
import type { PageContext } from './page-context';

const DATE = /(?:19|20)\d{2}\D|\d{1,2}[./\-月]\d{1,2}|^\d{1,2}:\d{2}/;

/**
 * What the page is filtered to by its chosen tabs, switches and fields. The choice of a period is read elsewhere, and a
 * chosen metric says what is drawn, not of what.
 */
export function readScope(capture: Capture, context: PageContext): ScopeEntry[] {
  const scope: ScopeEntry[] = [];
  for (const { label, text: shown, control } of capture.choices) {
    const text = choiceWords(shown, control);
    if (text === '' || DATE.test(shown) || relativePeriod(shown) !== null) continue;
    if (meaningOf(text, context).kind === 'metric') continue;
    if (scope.some((one) => one.text === text && one.label === label)) continue;
    scope.push({ label, text, qualifiers: scopeQualifiers(text) });
  }
  return scope;
}
