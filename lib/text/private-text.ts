import { LABELLED_VALUE } from './personal-label';

/** What makes a piece of text private; `labelled` stands beside a label that names a person, an address or a secret. */
export type PrivateKind =
  | 'token'
  | 'email'
  | 'url'
  | 'id-card'
  | 'phone'
  | 'card-number'
  | 'long-id'
  | 'address'
  | 'labelled';

/** A piece of a text, from `start` to before `end`. */
export interface PrivatePiece {
  kind: PrivateKind;
  start: number;
  end: number;
}

const CHINESE_ADDRESS =
  /[\p{Script=Han}]{1,10}(?:省|自治区|市|州|特别行政区)[\p{Script=Han}]{1,14}(?:区|區|县|縣|市|旗|镇|鎮)[\p{Script=Han}\d]{0,30}(?:路|街|道|巷|弄|号|號|室|村|小区|大厦|栋|棟|楼|樓|单元)[\p{Script=Han}\d—-]{0,24}|[\p{Script=Han}]{2,12}(?:路|街|大道|巷|胡同)\s?\d+\s?(?:号|號|弄)[\p{Script=Han}\d—-]{0,24}/gu;
const JAPANESE_ADDRESS =
  /(?:〒\s?\d{3}-\d{4}|(?:東京都|北海道|(?:大阪|京都)府|[\p{Script=Han}]{2,3}県)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,14}(?:市|区|町|村|郡)[^\s、,]{0,30})/gu;
const KOREAN_ADDRESS =
  /[\p{Script=Hangul}]{1,8}(?:시|도|특별시|광역시)\s[\p{Script=Hangul}]{1,8}(?:시|군|구)\s[\p{Script=Hangul}\d]{1,12}(?:로|길|동|읍|면)(?:\s?\d+[\d-]*)?/gu;
const STREET_WITH_NUMBER = [
  /\b\d{1,5}[A-Za-z]?,? (?:[NSEW]\.? )?(?:\p{Lu}[\p{L}'’.-]+ ){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|court|ct|square|sq|terrace|crescent|highway|hwy|parkway|pkwy)\b\.?/giu,
  /\b\d{1,4}(?: ?bis)?,? (?:rue|avenue|boulevard|place|chemin|allée|impasse|quai) (?:de |du |des |la |le |les |l['’])*\p{L}[\p{L}'’ -]{2,40}/giu,
  /(?<!\p{L})\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|platz|gasse|allee|straat|gatan|vej)\s\d{1,4}\s?[a-z]?\b/gu,
  /(?<!\p{L})(?:calle|c\/|avenida|av\.|rua|travessa|via|viale|piazza|corso|ul\.|ulica|улица|ул\.|проспект|пр-т|đường|jalan|jl\.|ถนน)\s+\p{L}[\p{L}'’. -]{1,40}?,?\s(?:n[.º°]?\s?|д\.\s?)?\d{1,5}\b/giu,
  /\b[A-Z]{2} \d{5}-\d{4}\b|,\s(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}\b/g,
  /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})\b/g,
];

const PHONE = [
  // With the country: "+49 (0)151 2345 6789".
  /(?<![\p{L}\d])(?:\+|00(?=[1-9]))\s?\d[\d\s().‑–-]{6,20}\d(?![\d])/gu,
  // Chinese mobiles, also masked in their middle.
  /(?<!\d)1[3-9]\d[ -]?(?:\d{4}|\*{3,4})[ -]?\d{4}(?!\d)/g,
  // With a trunk zero, as in most of Europe and Asia: at least nine digits, in groups or not.
  /(?<![\d.,:/-])\(?0\d{1,4}\)?(?:[ ./‑–-]{0,3}\d{1,8}){1,5}(?![\d])/g,
  // North America, and service numbers of 400-820-8820's form.
  /(?<![\d.,-])(?:1[ .-])?(?:\(\d{3}\)\s?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d.,-])/g,
  // Area in brackets: "(11) 91234-5678", "8 (912) 345-67-89".
  /(?<![\d.,])(?:8\s?)?\(\d{2,5}\)\s?\d{2,5}(?:[ -]\d{2,4}){1,3}(?!\d)/g,
  // Groups of two after a first of two or three: no figure is grouped so.
  /(?<![\d.,])\d{2,3}(?:[ .]\d{2}){3,4}(?![\d.,])/g,
  // "98765 43210", "010-1234-5678" without zero: groups of four and five.
  /(?<![\d.,-])[6-9]\d{4} \d{5}(?![\d.,])/g,
];

const TOKEN = [
  /\beyJ[\w-]{8,}\.[\w-]{6,}(?:\.[\w-]*)?/g,
  /(?<=\bbearer\s)[\w.~+/=-]{8,}/gi,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /\b(?:sk|pk|rk|ghp|gho|xox[abps]|AKIA|AIza|glpat|shpat|ya29)[-_.]?[\w-]{12,}/g,
  /(?<![\w/+-])[\w/+-]{20,}={0,2}(?![\w/+=-])/g,
];

/** Digits that stand so long together are no figure that a shop has. */
const LONG_ID = /(?<![\d.,])\d{9,}(?![\d]|[.,]\d)|(?<!\d)\d{11,}/g;
const ORDER_NUMBER = /(?<![\w-])(?:\d{3}-\d{7}-\d{7}|(?=[A-Z\d]*[A-Z])(?=(?:[A-Z]*\d){6})[A-Z\d]{12,})(?![\w-])/g;

/**
 * The private pieces of a text, in order and apart: tokens, e-mails, addresses for machines and for letters, phone, card,
 * identity and order numbers, and what stands beside a personal label. It is a net behind a whitelist and no proof.
 */
export function privatePieces(text: string): PrivatePiece[] {
  const found: PrivatePiece[] = [
    ...matches(text, 'url', /\b(?:https?|ftp|wss?):\/\/[^\s"'<>]+|\bwww\.[^\s"'<>]+/gi),
    ...matches(text, 'email', /[\p{L}\d._%+'-]+[@＠][\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu),
    ...TOKEN.flatMap((pattern) => matches(text, 'token', pattern)).filter(({ start, end }) =>
      looksRandom(text.slice(start, end)),
    ),
    ...matches(
      text,
      'id-card',
      /(?<!\d)[1-9]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])|(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g,
    ),
    ...matches(text, 'card-number', /(?<!\d)\d{4}([ -])\d{4}\1\d{4}(?:\1\d{1,7})?(?!\d)/g),
    ...PHONE.flatMap((pattern) => matches(text, 'phone', pattern)).filter(({ start, end }) =>
      dials(text.slice(start, end)),
    ),
    ...matches(text, 'long-id', LONG_ID),
    ...matches(text, 'long-id', ORDER_NUMBER),
    ...[CHINESE_ADDRESS, JAPANESE_ADDRESS, KOREAN_ADDRESS, ...STREET_WITH_NUMBER].flatMap((pattern) =>
      matches(text, 'address', pattern),
    ),
    ...labelled(text),
  ];
  return apart(found);
}

/** Whether a run of letters and digits is a key or hash and no word: it mixes both, or both cases, throughout. */
export function looksRandom(text: string): boolean {
  if (/^eyJ/.test(text) || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return true;
  const longest = text.split(/[-_/]/).sort((a, b) => b.length - a.length)[0] ?? '';
  const run = longest.length >= 16 ? longest : '';
  const changes = run.match(/(?<=\d)[A-Za-z]|(?<=[A-Za-z])\d|(?<=[a-z])[A-Z](?=[A-Z\d])/g)?.length ?? 0;
  return changes >= 3 || (/^[\w-]*\d[\w-]*$/.test(text) && /^(?:sk|pk|gh[po]|xox|AKIA|AIza|glpat|shpat)/.test(text));
}

function matches(text: string, kind: PrivateKind, pattern: RegExp): PrivatePiece[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ kind, start: index, end: index + length }));
}

function labelled(text: string): PrivatePiece[] {
  return [...text.matchAll(LABELLED_VALUE)].flatMap((match) => {
    const value = (match.groups?.value ?? match.groups?.secret ?? match.groups?.spaced ?? '').trimEnd();
    const start = match.index + match[0].lastIndexOf(value);
    return value === '' ? [] : [{ kind: 'labelled' as const, start, end: start + value.length }];
  });
}

/** Enough digits to dial, too few for anything else, and no date. */
function dials(text: string): boolean {
  const digits = text.replace(/\D/g, '').length + (text.match(/\*/g)?.length ?? 0);
  const date = /^\(?(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})/.test(text);
  return digits >= 8 && digits <= 15 && !date && !/^0[.]/.test(text) && (text.startsWith('0') ? digits >= 9 : true);
}

/** Overlapping pieces become one of the first's kind. */
function apart(found: PrivatePiece[]): PrivatePiece[] {
  const pieces: PrivatePiece[] = [];
  for (const piece of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = pieces.at(-1);
    if (last && piece.start < last.end) last.end = Math.max(last.end, piece.end);
    else pieces.push({ ...piece });
  }
  return pieces;
}
