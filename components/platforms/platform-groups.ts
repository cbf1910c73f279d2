import type { PlatformDefinition } from '@/lib/domain/platform';

/** Where a platform sells, as sellers tell them apart. */
export const PLATFORM_GROUPS = ['china', 'asia', 'world'] as const;
export type PlatformGroup = (typeof PLATFORM_GROUPS)[number];

/** By the currencies and zones of most of its sites; where they leave it open, a platform sells all over the world. */
export function groupOf({ sites }: PlatformDefinition): PlatformGroup {
  if (sites.every(({ currency }) => currency === 'CNY')) return 'china';
  const asian = sites.filter(({ zone }) => zone?.startsWith('Asia/')).length;
  return asian * 2 > sites.length ? 'asia' : 'world';
}

/** Whether every word of a query is part of a platform's names in any language, its id, or one of its hosts. */
export function isNamed({ id, names, grants }: PlatformDefinition, query: string): boolean {
  const text = [id, names.en, names.zh, ...grants].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
