import type { Capture, Line } from '@/lib/domain/capture';
import { metaValue, type Statement } from './statements';

/** Words of a text that can be compared: lower case, without marks. */
export function wordsOf(text: string): Set<string> {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu);
  return new Set(words ?? []);
}

/** The share of the smaller set's words that both have. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = a.size <= b.size ? a : b;
  const larger = smaller === a ? b : a;
  if (smaller.size === 0) return 0;
  return [...smaller].filter((word) => larger.has(word)).length / smaller.size;
}

/** The product's name as the page shows it, with the line it stands in. */
export interface Title {
  readonly text: string;
  readonly index: number;
  /** The containers of its line, from the outermost in. */
  readonly group: readonly number[];
}

const HEADING = /^h[1-3]$/;
const LONGEST = 300;
/** What parts the product's name from the shop's in a document's title. */
const SEGMENTS = /\s*[|–—·»«•]\s*|\s-\s|:\s/;

/**
 * Finds the line that names the product: a heading or name-like line that the document's title, the Open Graph title,
 * the address or a statement for machines bears out. Null where no line is borne out by anything.
 */
export function titleOf(capture: Capture, lines: readonly Line[], statements: readonly Statement[]): Title | null {
  const og = metaValue(capture.structured, 'og:title', 'twitter:title');
  const names = statements.flatMap((statement) => (statement.where === 'meta' ? [] : (statement.name ?? [])));
  const references = [...names, og ?? '', capture.title].filter((text) => text.length > 2).map(wordsOf);
  const whole = new Set([capture.title, og ?? ''].flatMap((text) => text.split(SEGMENTS)).map(spelled));
  const address = wordsOf(decodedPath(capture.url));
  let best: (Title & { score: number }) | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.text.length < 3 || line.text.length > LONGEST || !/\p{L}/u.test(line.text)) continue;
    if (line.region === 'navigation' || line.region === 'footer' || line.region === 'dialog') continue;
    const score = scoreOf(line, { references, whole, address, names });
    if (score > 0 && (!best || score > best.score)) best = { text: line.text, index, group: line.group, score };
  }
  return best && best.score >= 4 ? { text: tidy(best.text), index: best.index, group: best.group } : null;
}

/** What else on the page names the product: words of its titles, their whole segments, the address, statements. */
interface References {
  readonly references: readonly Set<string>[];
  readonly whole: ReadonlySet<string>;
  readonly address: ReadonlySet<string>;
  readonly names: readonly string[];
}

function scoreOf(line: Line, { references, whole, address, names }: References): number {
  const words = wordsOf(line.text);
  const heading = line.tag === 'h1' ? 3 : HEADING.test(line.tag) ? 1.5 : 0;
  const named = line.hints.slice(0, 4).some((hint) => /title|name|heading|(?:^|:)fn$|h1/i.test(hint)) ? 1 : 0;
  const exact = names.some((name) => name.trim() === line.text) ? 3 : 0;
  const shared = references.map((reference) => overlap(words, reference));
  const borne = whole.has(spelled(line.text)) ? 1 : Math.max(0, ...shared) * (words.size >= 2 ? 1 : 0.5);
  const length = Math.min(words.size, 8) / 4;
  const inAddress = words.size >= 2 ? overlap(words, address) : 0;
  const look = line.bold || line.fontSize >= 18 ? 0.5 : 0;
  const linked = line.link !== null && line.tag !== 'h1' ? 2 : 0;
  const logo = line.hints.slice(0, 3).some((hint) => /logo|brand-?name|crumb/i.test(hint)) ? 3 : 0;
  if (borne < 0.6 && inAddress < 0.6 && exact === 0) return line.tag === 'h1' ? 1 : 0;
  return heading + named + exact + 2 * borne + length + inAddress + look - linked - logo;
}

function spelled(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function decodedPath(url: string): string {
  const { pathname } = new URL(url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function tidy(text: string): string {
  return text.replace(/^Details about\s+/i, '').trim();
}
