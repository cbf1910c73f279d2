import type { Cell, Part, Row } from '@/lib/domain/capture';
import type { ColumnMeaning } from '@/lib/domain/teaching';
import type { DimensionKind } from '@/lib/lexicon/header-meaning';
import { ID_TOKEN, idOfLink, saysId, saysSku } from './product-ids';
import type { DimensionColumn } from './table-columns';
import { isFigure, isMissing } from './words';

/** What a row is about. */
export interface Identity {
  readonly productId: string | null;
  readonly sku: string | null;
  readonly title: string | null;
}

/** The columns in which rows of a table say what they are about; null where the table has no such column. */
export interface IdentityColumns {
  readonly id: number | null;
  readonly name: number | null;
  /** Where the user said which column bears ids, no other place may give one; `gone` where that column is not there. */
  readonly taughtId: 'here' | 'gone' | null;
}

const PARENT = /parent|父|übergeordnet|padre|pai\b|principal|induk|親|상위|родител/iu;

/**
 * Finds the columns that identify rows: those that the user taught, then by header, else the column whose texts bear
 * names. What was taught and is `lost` is not looked for elsewhere.
 */
export function identityColumns(
  dimensions: readonly DimensionColumn[],
  rows: readonly Row[],
  lost: readonly ColumnMeaning['kind'][] = [],
): IdentityColumns {
  const taught = (kind: DimensionKind) => dimensions.find((one) => one.taught && one.kind === kind);
  const ids = dimensions.filter(({ kind, header }) => kind === 'product-id' && !saysSku(header));
  const own = ids.filter(({ header }) => !PARENT.test(header));
  const named = dimensions.find(({ kind, header }) => kind === 'product-name' && !saysSku(header));
  const wordy = dimensions
    .filter(({ kind, taught }) => !taught && (kind === null || kind === 'other' || kind === 'product-name'))
    .map(({ col }) => ({ col, length: wordLength(rows, col) }))
    .filter(({ length }) => length > 3)
    .sort((a, b) => b.length - a.length)[0];
  const taughtId = taught('product-id');
  return {
    id: (taughtId ?? own[0] ?? ids[0])?.col ?? null,
    name: lost.includes('title') ? null : ((taught('product-name') ?? named)?.col ?? wordy?.col ?? null),
    taughtId: taughtId ? 'here' : lost.includes('product-id') ? 'gone' : null,
  };
}

function wordLength(rows: readonly Row[], col: number): number {
  const texts = rows
    .slice(0, 20)
    .flatMap((row) => row.cells.filter((cell) => cell.col === col && !isFigure(cell.text)));
  const named = rows
    .slice(0, 20)
    .flatMap((row) => row.cells.filter((cell) => cell.col === col && cell.parts.length > 1));
  const cells = new Set([...texts, ...named]);
  return [...cells].reduce((sum, cell) => sum + cell.text.length, 0) / Math.max(1, Math.min(rows.length, 20));
}

/** Reads what a row is about from its id and name cells: labelled ids before links, links before attributes. */
export function identityOf(row: Row, columns: IdentityColumns): Identity {
  const idCell = cellIn(row, columns.id);
  const nameCell = cellIn(row, columns.name);
  const told = nameCell ? labelledIds(nameCell.parts) : { productId: null, sku: null, rest: [] };
  const title = nameCell ? titleFrom(nameCell, told.rest) : null;
  if (columns.taughtId) {
    const taught = columns.taughtId === 'here' && idCell ? (idFrom(idCell) ?? soleToken(idCell.text)) : null;
    return { productId: taught, sku: told.sku, title };
  }
  const inColumn = idCell ? idFrom(idCell) : null;
  const productId =
    inColumn ??
    told.productId ??
    linkedId(nameCell, row) ??
    attributeId(nameCell, row) ??
    (told.sku ? null : keyId(row));
  return { productId, sku: told.sku, title };
}

/** Ids that the user pointed out may be of any make, but are one word and no figure with its marks. */
function soleToken(text: string): string | null {
  return /^[^\s,，%\p{Sc}]{1,80}$/u.test(text) && !isMissing(text) ? text : null;
}

function cellIn(row: Row, col: number | null): Cell | null {
  return row.cells.find((cell) => cell.col === col) ?? null;
}

function idFrom(cell: Cell): string | null {
  const labelled = labelledIds(cell.parts).productId;
  if (labelled) return labelled;
  const token = cell.parts.map((part) => part.text.replace(/^#\s*/, '')).find((text) => ID_TOKEN.test(text));
  return token ?? null;
}

/** Takes "Item ID: 123", "#MLB123", "SKU: A-1" out of the parts of a cell. */
function labelledIds(parts: readonly Part[]): { productId: string | null; sku: string | null; rest: string[] } {
  const rest: string[] = [];
  let productId: string | null = null;
  let sku: string | null = null;
  const texts = parts.map((part) => part.text);
  for (let at = 0; at < texts.length; at++) {
    let text = texts[at] ?? '';
    const next = texts[at + 1];
    if (/[:：#]\s*$/.test(text) && next && ID_TOKEN.test(next)) {
      text += next;
      at++;
    }
    const labelled = [
      ...text.matchAll(/(?:^|[·•|,，;；]\s*|\s{2,})([^:：#·•|]{0,30}?)\s*(?:[:：]|#)\s*([A-Za-z0-9][\w-]{2,39})/gu),
    ];
    if (labelled.length === 0) {
      const [, label = '', token = ''] = /^(\p{L}[^:：#]{0,20}?)\.?\s+([A-Z]{0,4}-?\d{5,})$/u.exec(text) ?? [];
      if (saysId(`${label}.`) && !saysSku(label)) productId ??= token;
      else rest.push(text);
      continue;
    }
    for (const [, label = '', token = ''] of labelled) {
      if (saysSku(label)) sku ??= token;
      else if ((label.trim() === '' || saysId(label)) && ID_TOKEN.test(token) && /\d/.test(token)) productId ??= token;
    }
    const lead = text.slice(0, labelled[0]?.index ?? 0).trim();
    if (lead) rest.push(lead);
  }
  return { productId, sku, rest };
}

function linkedId(cell: Cell | null, row: Row): string | null {
  const cells = cell ? [cell, ...row.cells.filter((other) => other !== cell)] : row.cells;
  const ids = cells.map((one) => new Set(one.links.flatMap((link) => idOfLink(link) ?? [])));
  const first = ids.find((found) => found.size > 0);
  const [id] = first ?? [];
  return first?.size === 1 && id ? id : null;
}

const ID_ATTRIBUTE = /^data-(?:(?:item|product|goods|spu|offer|listing)-?id|asin|spu|nid)$/;

function attributeId(cell: Cell | null, row: Row): string | null {
  for (const one of cell ? [cell, ...row.cells] : row.cells) {
    for (const [name, value] of Object.entries(one.attributes)) {
      if (ID_ATTRIBUTE.test(name) && ID_TOKEN.test(value)) return value;
    }
  }
  return null;
}

/** A row's own key is an id where it looks like one of a marketplace, not like a number of the row. */
function keyId(row: Row): string | null {
  return row.key && /^(?:\d{7,}|B0[A-Z0-9]{8}|[A-Z]{3}\d{6,})$/.test(row.key) ? row.key : null;
}

function titleFrom(cell: Cell, rest: readonly string[]): string | null {
  const words = rest.filter((text) => /\p{L}/u.test(text) && !isDated(text));
  const [first, second] = words;
  const shown = first && first.length <= 4 && second ? second : first;
  if (!shown) return null;
  const full = cell.attributes.title;
  const cut = /(?:…|\.\.\.)$/.test(shown) && full?.startsWith(shown.replace(/(?:…|\.\.\.)$/, '').trim());
  return cut && full ? full : shown;
}

function isDated(text: string): boolean {
  return /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(text) && text.length < 40;
}
