import { type MessageKey, translate } from '@/lib/i18n/translate';

/** What a setting can be found by: its texts, in every language, and names that are no texts. */
export interface Findable {
  texts: readonly MessageKey[];
  names?: readonly string[];
}

/** Whether every word of a query stands somewhere in what a setting can be found by. */
export function isFound({ texts, names = [] }: Findable, query: string): boolean {
  const said = texts.flatMap((key) => [translate('en', key), translate('zh-CN', key)]);
  const text = [...said, ...names].join('\n').toLowerCase();
  return query
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
