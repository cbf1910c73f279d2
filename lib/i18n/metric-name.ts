import { metricNames as english } from './en/metric-names';
import type { Language } from './translate';
import { metricNames as chinese } from './zh-CN/metric-names';

const names: Record<Language, Record<string, string>> = { en: english, 'zh-CN': chinese };

/** The ids of all metrics that have a name, which are those of the lexicon that bear figures. */
export const namedMetrics: readonly string[] = Object.keys(english);

/** What a metric is called in a language; its id where another version of the extension knew it. */
export function metricName(language: Language, id: string): string {
  return names[language][id] ?? id;
}
