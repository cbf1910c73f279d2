import type { HiddenReason } from '@/lib/domain/report';
import { meaningOf } from '@/lib/lexicon/header-meaning';
import { wordKey } from '@/lib/lexicon/label-key';
import { ORDER_CJK, ORDER_WORDS, WHERE_CJK, WHERE_WORDS, WHO_CJK, WHO_WORDS } from './buyer-words';
import { isFigure } from './figure-text';

const WHO = wordsOf(WHO_WORDS);
const WHERE = wordsOf(WHERE_WORDS);
const ORDER = wordsOf(ORDER_WORDS);

function wordsOf(lines: string): ReadonlySet<string> {
  return new Set(lines.trim().split(/[|\n]/).map(plain));
}

/** Words with one space between, without marks of any kind: "Ship-Address_1" and "ship address 1" are one. */
function plain(label: string): string {
  return wordKey(label)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** What a header says of people: itself one of buyers (`who`), of a place or contact (`where`), or of an order. */
export type PeopleWord = 'who' | 'where' | 'order' | null;

/** Whether the name of a column speaks of people, in any of the lexicon's languages. */
export function peopleWord(header: string): PeopleWord {
  const label = plain(header);
  if (WHO.has(label)) return 'who';
  if (WHERE.has(label)) return 'where';
  // The label has some characters in their simplified form, the header as they stand.
  const says = (words: RegExp) => words.test(label) || words.test(header);
  if (ORDER.has(label) || says(ORDER_CJK)) return 'order';
  if (says(WHO_CJK)) return 'who';
  if (says(WHERE_CJK)) return 'where';
  return PREFIXED.test(label) ? 'who' : null;
}

// "Recipient Phone Number", "Billing Name 2", "buyer-cpf": what belongs to a person, whatever it is.
const PREFIXED =
  /^(?:buyer|customer|recipient|receiver|consignee|purchaser|payer|ship(?:ping)?(?: to)?|bill(?:ing)?(?: to)?|delivery|kaufer|empfanger|liefer|rechnungs|comprador|destinatario|cliente|acheteur|destinataire|acquirente|pembeli|penerima|alici)s? (?:\p{L}+ )?(?:name|names|id|ids|user|username|account|nick|nickname|first|last|full|phone|mobile|tel|telephone|fax|email|mail|e mail|address|adresse|addr|street|road|city|town|state|province|county|district|region|country|zip|zipcode|postal|postcode|code|company|message|note|notes|remark|comment|cpf|cnpj|tax|vat|vorname|nachname|name1|telefon|nombre|apellido|direccion|telefono|correo|nome|endereco|telefone|alamat|telepon|adres|telefon|adi|soyadi)\b/u;

const MAIL = /[^\s@＠,;:<>()"']+[@＠][^\s@＠,;:<>()"']+\.[a-z]{2,}/i;
// Groups of figures with signs between, as nobody writes an amount or a date; or a leading plus.
const PHONE =
  /(?<![\p{N}\p{L}.,+/-])(?:\+\d[\d\s().-]{6,18}\d|\(0?\d{2,4}\)\s?\d{3,4}[\s-]?\d{3,4}|0\d{1,3}[\s-]\d{3,4}[\s-]?\d{3,4}|\d{3}-\d{3}-\d{4}|\d{3}-\d{4}-\d{4}|1[3-9]\d[\s-]\d{4}[\s-]\d{4})(?![\p{N}\p{L}.,/%-])/u;
const MASKED_PHONE = /(?<!\p{N})(?:\+?\d{1,3}[\s-]?)?\d{2,4}[*＊xX•]{3,6}\d{2,4}(?!\p{N})/u;
const MOBILE = /^(?:\+?86[\s-]?)?1[3-9]\d{9}(?:-\d{1,6})?$/;
const MASKED_NAME = /^\p{L}{1,3}[*＊]{1,4}\p{L}{0,2}$/u;
const ADDRESS =
  /(?:省|自治区|特别行政区|[都道府県]|市|區|区|县|縣).*(?:路|街|巷|弄|号|號|室|栋|幢|楼|村|镇|乡|丁目|番地|\d+-\d+)|(?:시|도)\s.*(?:구|군|동|로|길)\s?\d|^\d{1,6}[a-z]?[,\s]+[\p{L}.' ]{2,40}\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|terrace|close|square|hwy|highway)\b|(?:straße|strasse|str\.|weg|platz|allee|gasse)\s?\d{1,4}\b|^(?:rua|avenida|av\.|calle|rue|via|viale|piazza|jalan|jl\.?|ulica|ul\.|улица|ул\.)\s.{2,60}\d/iu;

/** Whether a text holds a mail address or a telephone number, masked ones too. */
export function holdsContact(text: string): boolean {
  if (text.length < 6) return false;
  if (/[@＠]/.test(text) && MAIL.test(text)) return true;
  if (/[*＊xX•]{3}/.test(text) && MASKED_PHONE.test(text)) return true;
  // Most cells of a report are amounts and days, which the long pattern need not see.
  return /\d[\s()-]+\d|^\+|[^\d]\+\d/.test(text) && !DAY.test(text) && PHONE.test(text);
}

const DAY = /^\d{4}-\d{1,2}-\d{1,2}(?:[ T].*)?$/;

const SOME = 0.05;
const MANY = 0.3;

/**
 * Why a column is not to be read, by its name and by what stands in it; null where nothing speaks of a person. Counts of
 * buyers are figures of the lexicon and stay. `ofOrders` says that the rows are single orders.
 */
export function hiddenReason(
  header: string,
  cells: readonly (string | null)[],
  ofOrders: boolean,
): HiddenReason | null {
  const filled = countsOf(cells);
  const { kind } = meaningOf(header, { platform: null, lang: null });
  const word = peopleWord(header);
  const figures = filled.size === 0 ? 1 : share(filled, isFigure);
  const counts = figures > 0.9 && (kind === 'metric' || kind === 'benchmark' || COUNTS.test(header));
  if (word === 'who' && !counts) return 'buyer';
  if (word === 'where' && !counts && (ofOrders || CONTACT.test(plain(header)) || CONTACT.test(header)))
    return 'contact';
  if (counts) return null;
  const isId = kind === 'dimension' && word === null && figures > 0.9;
  if (share(filled, (cell) => holdsContact(cell)) > SOME) return 'contact';
  if (!isId && share(filled, (cell) => MOBILE.test(cell)) > MANY) return 'contact';
  if (share(filled, (cell) => ADDRESS.test(cell)) > MANY && kind !== 'metric') return 'contact';
  if (share(filled, (cell) => MASKED_NAME.test(cell)) > MANY) return 'buyer';
  return null;
}

/** Names of columns that hold what reaches a person on whatever table they stand. */
const CONTACT =
  /mail|phone|mobile|tele?f|fax|handy|celular|cellulare|\bhp\b|street|address|adress|adresse|anschrift|direccion|endereco|indirizzo|alamat|adres|адрес|телефон|почта|地址|邮编|郵編|邮箱|郵箱|邮件|手机|手機|电话|電話|联系方式|住所|郵便|携帯|メール|주소|연락처|전화|휴대|이메일|địa chi|dia chi|dien thoai|ที่อยู่|โทรศัพท์|เบอร์|อีเมล|العنوان|الهاتف|כתובת|טלפון/iu;
const COUNTS =
  /数|數|量|率|占比|佔比|时长|金额|金額|额|单价|均|人次|\bcount\b|\bnumber of\b|\brate\b|\bshare\b|%|#|\bqty\b|\btotal\b|\bavg\b|수$|율$/iu;

/** How often each text stands in a column: most columns say the same again and again. */
function countsOf(cells: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== null) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

function share(filled: ReadonlyMap<string, number>, holds: (text: string) => boolean): number {
  let all = 0;
  let holding = 0;
  for (const [text, count] of filled) {
    all += count;
    if (holds(text)) holding += count;
  }
  return all === 0 ? 0 : holding / all;
}
