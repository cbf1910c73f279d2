import { metricName, namedMetrics } from '@/lib/i18n/metric-name';
import type { Language, MessageKey } from '@/lib/i18n/translate';
import type { TeachMeaning } from '@/lib/messages/panel-to-background';

type Plain = Exclude<TeachMeaning['kind'], 'metric'>;

/** One thing that a place may be said to be, with its name; `id` tells choices apart. */
export interface Choice {
  id: string;
  group: 'identity' | 'metric';
  name: string;
}

const IDENTITIES: Record<'column' | 'value', readonly Plain[]> = {
  column: ['product-id', 'title', 'sku', 'ignore'],
  value: ['price', 'list-price', 'product-id', 'title', 'ignore'],
};

/** What a column or a value may be said to be, named in a language; figures in the order of the lexicon, traffic first. */
export function choicesFor(place: 'column' | 'value', language: Language, t: (key: MessageKey) => string): Choice[] {
  const identities = IDENTITIES[place].map(
    (kind): Choice => ({ id: kind, group: 'identity', name: t(`teach.means.${kind}`) }),
  );
  const metrics = namedMetrics.map(
    (id): Choice => ({ id: `metric:${id}`, group: 'metric', name: metricName(language, id) }),
  );
  return [...identities, ...metrics];
}

/** The choices whose name, or whose metric's id, holds all words of a search. */
export function matching(choices: readonly Choice[], search: string): Choice[] {
  const words = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ id, name }) => {
    const text = `${name} ${id.replace(/[_:]/g, ' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The meaning that a choice stands for, in a currency and a power of ten where the page states neither. */
export function meaningOf(id: string, currency: string | null, scale: number): TeachMeaning {
  if (id.startsWith('metric:')) return { kind: 'metric', metric: id.slice('metric:'.length), currency, scale };
  const kind = id as Plain;
  return kind === 'price' || kind === 'list-price' ? { kind, currency } : { kind };
}

/** The choice that a meaning was made from. */
export function choiceOf(means: TeachMeaning): string {
  return means.kind === 'metric' ? `metric:${means.metric}` : means.kind;
}

/** What a meaning is called. */
export function nameOf(means: TeachMeaning, language: Language, t: (key: MessageKey) => string): string {
  return means.kind === 'metric' ? metricName(language, means.metric) : t(`teach.means.${means.kind}`);
}
