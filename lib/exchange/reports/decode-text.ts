import { meaningOf } from '@/lib/lexicon/header-meaning';

/** A text file as text, and the encoding that it turned out to be in. */
export interface DecodedText {
  text: string;
  encoding: string;
}

/** Encodings of several bytes a character: where their lead bytes stand in ordinary text of their language. */
interface WideEncoding {
  name: string;
  common: readonly (readonly [number, number])[];
  /** The first trail byte of ordinary characters. */
  trail: number;
  trails: number;
  /** Bytes from 0x80 on that stand for themselves. */
  single: readonly [number, number] | null;
}

/** Lead bytes of the kana, signs and first levels of each national standard. */
const WIDE: readonly WideEncoding[] = [
  {
    name: 'gb18030',
    common: [
      [0xa1, 0xa3],
      [0xb0, 0xd7],
    ],
    trail: 0xa1,
    trails: 94,
    single: null,
  },
  { name: 'big5', common: [[0xa1, 0xc6]], trail: 0x40, trails: 157, single: null },
  {
    name: 'shift_jis',
    common: [
      [0x81, 0x83],
      [0x88, 0x97],
    ],
    trail: 0x40,
    trails: 188,
    single: [0xa1, 0xdf],
  },
  {
    name: 'euc-kr',
    common: [
      [0xa1, 0xa3],
      [0xb0, 0xc8],
    ],
    trail: 0xa1,
    trails: 94,
    single: null,
  },
  {
    name: 'euc-jp',
    common: [
      [0xa1, 0xa1],
      [0xa4, 0xa5],
      [0xb0, 0xcf],
    ],
    trail: 0xa1,
    trails: 94,
    single: null,
  },
];

/**
 * Encodings of one byte a character, with the letters beyond ASCII of one language or of languages that share them: they
 * differ in few letters, and what tells them apart is which letters stand together.
 */
const NARROW: readonly { name: string; letters: string }[] = [
  { name: 'windows-1252', letters: 'áéíóúñü¿¡' },
  { name: 'windows-1252', letters: 'äöüß' },
  { name: 'windows-1252', letters: 'éèêëàâçîïôûùœ' },
  { name: 'windows-1252', letters: 'ãõáâàéêíóôúç' },
  { name: 'windows-1252', letters: 'àèéìòù' },
  { name: 'windows-1252', letters: 'åäöéæø' },
  { name: 'windows-1250', letters: 'ąćęłńóśźż' },
  { name: 'windows-1250', letters: 'áčďéěíňóřšťúůýžľĺô' },
  { name: 'windows-1250', letters: 'áéíóöőúüű' },
  { name: 'windows-1250', letters: 'čćšžđ' },
  { name: 'windows-1251', letters: 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ' },
  { name: 'windows-1254', letters: 'çğıöşü' },
  { name: 'windows-874', letters: 'กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศษสหอะัาำิีึืุูเแโใไ่้็์' },
];
const SIGNS = '€£¥°©®«»–—‘’“”…№';

const SAMPLE = 64 * 1024;
const LIKELY = 0.97;

/**
 * Decodes a text file. A byte order mark or sound UTF-8 settle the encoding; of the others the one is taken under which
 * the file speaks of what the lexicon knows, and of several such the one whose characters are the most ordinary.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes);
  if (marked) return decodedAs(bytes, marked);
  const wide = byZeros(bytes);
  if (wide) return decodedAs(bytes, wide);
  if (isUtf8(bytes)) return decodedAs(bytes, 'utf-8');
  const sample = bytes.subarray(0, SAMPLE);
  const candidates = [
    ...WIDE.map((encoding) => ({ name: encoding.name, likelihood: wideLikelihood(sample, encoding) })),
    ...NARROW.map(({ name, letters }) => ({ name, likelihood: narrowLikelihood(sample, name, letters) })),
  ].map((candidate) => ({ ...candidate, known: knownLabels(new TextDecoder(candidate.name).decode(sample)) }));
  const [best] = candidates.sort((a, b) => b.known - a.known || b.likelihood - a.likelihood);
  return decodedAs(bytes, best?.name ?? 'windows-1252');
}

function decodedAs(bytes: Uint8Array, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Only UTF-16 has zero bytes in text: the upper halves of its line ends, separators and figures. */
function byZeros(bytes: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < end; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++;
  if (even + odd === 0) return null;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function wideLikelihood(bytes: Uint8Array, { common, trail, trails, single }: WideEncoding): number {
  const width = common.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const ordinary = Math.log(LIKELY / width / trails);
  const other = Math.log((1 - LIKELY) / (126 - width) / trails);
  let sum = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    if (single && lead >= single[0] && lead <= single[1]) {
      sum += Math.log((1 - LIKELY) / 63);
      continue;
    }
    at += 1;
    const next = bytes[at] ?? 0;
    sum += next >= trail && common.some(([from, to]) => lead >= from && lead <= to) ? ordinary : other;
  }
  return sum;
}

function narrowLikelihood(bytes: Uint8Array, name: string, letters: string): number {
  const decoder = new TextDecoder(name);
  const usual = new Set([...letters, ...letters.toUpperCase(), ...SIGNS]);
  const likely: boolean[] = [];
  for (let byte = 0x80; byte < 0x100; byte++) likely.push(usual.has(decoder.decode(Uint8Array.of(byte))));
  const width = likely.filter(Boolean).length;
  const ordinary = Math.log(LIKELY / width);
  const other = Math.log((1 - LIKELY) / (128 - width));
  let sum = 0;
  for (const byte of bytes) if (byte >= 0x80) sum += likely[byte - 0x80] ? ordinary : other;
  return sum;
}

const LINES = 40;

/** How many labels beyond ASCII in the first lines the lexicon knows. */
function knownLabels(text: string): number {
  const labels = new Set(
    text
      .split(/\r\n|\n|\r/, LINES)
      .flatMap((line) => line.split(/["\t,;|]+/))
      .map((label) => label.trim())
      .filter((label) => label.length < 60 && /[^\p{ASCII}]/u.test(label)),
  );
  return [...labels].filter((label) => meaningOf(label, { platform: null, lang: null }).kind !== 'unknown').length;
}
