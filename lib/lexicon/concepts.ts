import { CONCEPT_WORDS } from './concept-words';
import { wordKey } from './label-key';

/** What a word of a label says: "visitor", "rate", "paid"; "-" for words that only fill. */
export type Concept = string;

const WORDS = new Map<string, readonly Concept[]>();
const STEMS = new Map<string, readonly Concept[]>();
let longest = 0;

for (const line of CONCEPT_WORDS.trim().split('\n')) {
  const colon = line.lastIndexOf(':', line.indexOf('|'));
  const concepts = line.slice(0, colon).split(' ');
  for (const word of line.slice(colon + 1).split('|')) {
    const key = spread(wordKey(word.replace('*', '')));
    if (word.endsWith('*')) STEMS.set(key, concepts);
    if (!WORDS.has(key)) WORDS.set(key, concepts);
    longest = Math.max(longest, key.length);
  }
}

const GAPLESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u;
const MIN_STEM = 3;
const MAX_ENDING = 4;

// Marks that part words as a space does; gaps between gapless scripts mean nothing.
function spread(key: string): string {
  return key.replace(/[^\p{L}\p{M}\p{N}%ー]+/gu, ' ').trim();
}

interface Piece {
  concepts: readonly Concept[];
  end: number;
}

/** Cuts a word key into its concepts, the longest known phrases first; null where any part of it is unknown. */
export function conceptsOf(key: string): Concept[] | null {
  const text = spread(key);
  // From the right: where a long phrase leaves a rest that is unknown, a shorter one gets its turn.
  const cuts: (Piece | null)[] = new Array(text.length + 1).fill(null);
  cuts[text.length] = { concepts: [], end: text.length };
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ' ') cuts[at] = cuts[at + 1] ? { concepts: [], end: at + 1 } : null;
    else if (at === 0 || !breaksWord(text, at)) cuts[at] = piecesAt(text, at).find((piece) => cuts[piece.end]) ?? null;
  }
  const concepts: Concept[] = [];
  let at = 0;
  while (at < text.length) {
    const piece = cuts[at];
    if (!piece) return null;
    concepts.push(...piece.concepts);
    at = piece.end;
  }
  return concepts;
}

// An s makes a plural in many languages; where a plural means something else it is listed itself.
function listed(piece: string): readonly Concept[] | undefined {
  return WORDS.get(piece) ?? (/[a-z]{3}s$/.test(piece) ? WORDS.get(piece.slice(0, -1)) : undefined);
}

// The pieces that may stand here, the longest first.
function piecesAt(text: string, start: number): Piece[] {
  if (text[start] === '%') return [{ concepts: ['rate'], end: start + 1 }];
  const pieces: Piece[] = [];
  for (let end = Math.min(text.length, start + longest); end > start; end -= 1) {
    if (breaksWord(text, end)) continue;
    const piece = text.slice(start, end);
    // A gap inside a script without gaps is stepped over: "구매 전환율" is "구매전환율".
    const concepts = listed(piece) ?? (GAPLESS.test(piece) ? WORDS.get(piece.replaceAll(' ', '')) : undefined);
    if (concepts) pieces.push({ concepts, end });
  }
  const space = text.indexOf(' ', start);
  const end = space < 0 ? text.length : space;
  const word = text.slice(start, end);
  if (pieces.length > 0 || GAPLESS.test(word)) return pieces;
  const concepts = compound(word, 0) ?? stemmed(word);
  return concepts ? [{ concepts, end }] : [];
}

function breaksWord(text: string, end: number): boolean {
  const [last = '', next = ' '] = [text[end - 1], text[end]];
  return !GAPLESS.test(last) && !GAPLESS.test(next) && last !== ' ' && next !== ' ' && next !== '%';
}

// German and its kin write "Klickrate" and "Retourenquote" as one word, joined by s, n, en, es, e or nothing.
function compound(word: string, depth: number): readonly Concept[] | null {
  if (depth > 2 || word.length < 7) return null;
  for (let cut = word.length - 3; cut >= 4; cut -= 1) {
    const tail = word.slice(cut);
    const tailConcepts = depth < 2 ? (listed(tail) ?? compound(tail, depth + 1)) : listed(tail);
    if (!tailConcepts || tail.length < 4) continue;
    const head = word.slice(0, cut);
    for (const link of ['', 's', 'n', 'en', 'es', 'e']) {
      if (!head.endsWith(link)) continue;
      const headConcepts = WORDS.get(head.slice(0, head.length - link.length));
      if (headConcepts && head.length - link.length >= 4) return [...headConcepts, ...tailConcepts];
    }
  }
  return null;
}

// A stem lets an ending pass, never another word ("Besucherquote" is not "Besucher" with an ending).
function stemmed(word: string): readonly Concept[] | null {
  for (let length = word.length; length >= Math.max(MIN_STEM, word.length - MAX_ENDING); length -= 1) {
    const concepts = STEMS.get(word.slice(0, length));
    if (concepts && (word.length - length < 4 || !WORDS.has(word.slice(length)))) return concepts;
  }
  return null;
}
