import type { Campaign } from '@/lib/domain/campaign';

/**
 * A name without what people write differently: width, case, spaces and punctuation. What parts two numbers stays, so
 * that position 1-12 is not position 11-2.
 */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[\s\p{P}\p{S}]+(?=\d)/gu, '-')
    .replace(/(?<!\d)[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+(?!\d)/gu, '');
}

const ofPlans = new WeakMap<Campaign, (text: string) => string>();

/** `plainName` that remembers for as long as a plan lives: every look at its pages names the same things. */
export function namesUnder(campaign: Campaign): (text: string) => string {
  const names = ofPlans.get(campaign) ?? rememberedNames();
  ofPlans.set(campaign, names);
  return names;
}

/** `plainName` that works each text out once: a history repeats its names, and every slot and channel asks for them. */
export function rememberedNames(): (text: string) => string {
  const names = new Map<string, string>();
  return (text) => {
    const name = names.get(text) ?? plainName(text);
    names.set(text, name);
    return name;
  };
}
