import type { Line } from '@/lib/domain/capture';
import type { Mention } from './mentions';
import { isProductAddress, productsInQuery } from './offering';
import type { Title } from './titles';

/** Whether the amount shares a container with others of its make that the title stands outside of: cards of a list. */
export function isCard(mention: Mention, mentions: readonly Mention[], title: Title | null): boolean {
  if (!title) return false;
  const own = sharedDepth(mention.line.group, title.group);
  const signature = signatureOf(mention);
  return mentions.some(
    (other) =>
      Math.abs(other.index - mention.index) > 2 &&
      signatureOf(other) === signature &&
      other.line.struck === mention.line.struck &&
      sharedDepth(mention.line.group, other.line.group) > own,
  );
}

/** Whether a link to a product stands right before the amount, in a container that the title stands outside of. */
export function isLinkedCard(
  mention: Mention,
  { lines, title, addresses }: { lines: readonly Line[]; title: Title | null; addresses: readonly string[] },
): boolean {
  if (!title || mention.index < title.index) return false;
  const own = sharedDepth(mention.line.group, title.group);
  return lines
    .slice(Math.max(title.index + 1, mention.index - 8), mention.index)
    .some(
      (line) =>
        line.link !== null &&
        /\p{L}{2}/u.test(line.text) &&
        leadsAway(line, addresses) &&
        isProductAddress(line.link) &&
        sharedDepth(mention.line.group, line.group) > own,
    );
}

function sharedDepth(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((id, index) => b[index] !== id);
  return at === -1 ? a.length : at;
}

/** What is held against an amount for its company: prices of one make with many values are cards of a list, or variants of an option. */
export function repetition(values: number): number {
  return values >= 5 ? 4 : values >= 3 ? 2 : 0;
}

export function signatureOf(mention: Mention): string {
  return [mention.line.tag, ...mention.line.hints.slice(0, 3)].join(' ');
}

/** The values that stand in containers of one make, by the make. */
export function countSignatures(mentions: readonly Mention[]): Map<string, Set<string>> {
  const signatures = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const key = signatureOf(mention);
    const values = signatures.get(key) ?? new Set<string>();
    values.add(mention.min);
    signatures.set(key, values);
  }
  return signatures;
}

/** Whether the amount is part of a link to another page: that page's product costs it. */
export function leadsAway(line: Line, addresses: readonly string[]): boolean {
  const { link } = line;
  if (!link || !/^https?:/.test(link)) return false;
  return !addresses.some((address) => bareAddress(address) === bareAddress(link) && namesSameProduct(address, link));
}

/** Marketplaces show all their products under one path, and name them behind it. */
function namesSameProduct(address: string, link: string): boolean {
  const here = idsIn(address);
  const there = idsIn(link);
  return here.length === 0 || there.length === 0 || there.some((id) => here.includes(id));
}

function idsIn(url: string): string[] {
  const id = URL.canParse(url) ? new URL(url).searchParams.get('id') : null;
  return id ? [id] : productsInQuery(url);
}

function bareAddress(url: string): string {
  return url
    .replace(/^https?:/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}
