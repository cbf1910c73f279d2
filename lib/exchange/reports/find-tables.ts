import { meaningOf } from '@/lib/lexicon/header-meaning';
import { wordKey } from '@/lib/lexicon/label-key';
import { isFigure } from './figure-text';
import type { GridRow } from './sheet-grid';

/** A table as it stands in a sheet: the header of each column with its groups first, its rows, the texts around it. */
export interface FoundTable {
  /** Null where no line names the columns. */
  header: readonly (readonly string[])[] | null;
  width: number;
  body: readonly GridRow[];
  notes: readonly string[];
}

const HEADER_WITHIN = 60;
const NOTE =
  /^(?:\*|※|#\s|注[:：]|注释|备注|備註|说明|說明|提示|数据来源|资料来源|note|notes|source|disclaimer|hinweis|quelle|nota|fuente|fonte|remarque|примечание|참고|주의)/iu;

/** Finds the tables of a sheet: lines above a header and below the last row are notes, and blank lines part tables. */
export function findTables(rows: readonly GridRow[]): FoundTable[] {
  const filled = rows.filter((row) => count(row) > 0);
  const first = headerWithin(filled.slice(0, HEADER_WITHIN));
  if (first === null) return withoutHeader(filled);
  const tables: FoundTable[] = [];
  let at: number | null = first;
  let before = 0;
  while (at !== null) {
    const next = nextHeader(filled, at);
    const end = next ?? filled.length;
    tables.push(tableAt(filled, at, before, end));
    before = end;
    at = next;
  }
  return tables.filter(({ body }) => body.length > 0);
}

function tableAt(rows: readonly GridRow[], at: number, before: number, end: number): FoundTable {
  const own = rows[at];
  const group = at > before ? groupOver(rows[at - 1], own) : null;
  const header = headerPaths(own, group);
  const above = rows.slice(before, group ? at - 1 : at);
  const repeated = own ? lineOf(own) : '';
  const below = rows.slice(at + 1, end).filter((row) => lineOf(row) !== repeated);
  const ends = endOfBody(below, header.length);
  const notes = [...above, ...below.slice(ends)].map(lineOf);
  const body = below.slice(0, ends);
  const width = body.reduce((most, { texts }) => Math.max(most, texts.length), header.length);
  return { header, width, body, notes };
}

/** Lines of fields that no line names: they are data all the same, if most have one width and hold figures. */
function withoutHeader(rows: readonly GridRow[]): FoundTable[] {
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(lastFilled(row), (widths.get(lastFilled(row)) ?? 0) + 1);
  const [[width, agreeing] = [0, 0]] = [...widths].sort((a, b) => b[1] - a[1]);
  if (width < 2 || rows.length < 2 || agreeing < rows.length / 2) return [];
  const body = rows.filter((row) => count(row) > 1);
  if (body.filter(({ texts }) => texts.some((text) => text !== null && isFigure(text))).length < body.length / 2)
    return [];
  return [{ header: null, width, body, notes: rows.filter((row) => count(row) === 1).map(lineOf) }];
}

/** The line that names most columns in words of the trade; failing that the first line of words over figures. */
function headerWithin(rows: readonly GridRow[]): number | null {
  let best: { at: number; known: number } | null = null;
  for (const [at, row] of rows.entries()) {
    const known = knownIn(row);
    if (known >= 2 && known > (best?.known ?? 0)) best = { at, known };
  }
  if (best) return best.at;
  const shaped = rows.findIndex((row, at) => isWorded(row) && standsOverFigures(row, rows[at + 1]));
  return shaped < 0 ? null : shaped;
}

/** How many cells of a line name something known; none where it holds figures, as lines of data do. */
function knownIn(row: GridRow): number {
  const texts = row.texts.filter((text) => text !== null);
  if (texts.length < 2 || row.typed?.some(Boolean) || texts.filter(isFigure).length > texts.length * 0.2) return 0;
  const known = texts.filter(
    (text) => text.length < 100 && meaningOf(text, { platform: null, lang: null }).kind !== 'unknown',
  ).length;
  return known >= texts.length * 0.2 ? known : 0;
}

function isWorded(row: GridRow): boolean {
  const texts = row.texts.filter((text) => text !== null);
  const names = texts.filter((text) => text.length < 60 && /\p{L}/u.test(text) && !isFigure(text));
  return texts.length > 1 && names.length === texts.length && new Set(texts).size === texts.length;
}

function standsOverFigures(row: GridRow, next: GridRow | undefined): boolean {
  return next?.texts.some((text, at) => text !== null && isFigure(text) && row.texts[at] !== null) ?? false;
}

/** Another header further down: after a gap in the numbers of lines, or after a line alone that titles a new table. */
function nextHeader(rows: readonly GridRow[], at: number): number | null {
  const own = rows[at];
  for (let next = at + 2; next < rows.length; next++) {
    const row = rows[next];
    const above = rows[next - 1];
    if (!row || !above) continue;
    const parted = row.number > above.number + 1 || count(above) === 1;
    if (parted && knownIn(row) >= 2 && (!own || lineOf(own) !== lineOf(row))) return next;
  }
  return null;
}

/** The line over a header, if it groups its columns: words alone, and needed to tell columns of one name apart. */
function groupOver(row: GridRow | undefined, header: GridRow | undefined): GridRow | null {
  if (!row || !header || row.number !== header.number - 1 || count(row) < 2) return null;
  const names = header.texts.filter((text) => text !== null).map(wordKey);
  const isNeeded =
    new Set(names).size < names.length || row.texts.some((text, at) => text !== null && !header.texts[at]);
  const isWords = row.texts.every(
    (text) => text === null || (!isFigure(text) && text.length < 60 && !/[:：]$/.test(text)),
  );
  return isNeeded && isWords && row.texts.length <= header.texts.length + 1 ? row : null;
}

function headerPaths(own: GridRow | undefined, group: GridRow | null): string[][] {
  const width = Math.max(own?.texts.length ?? 0, group?.texts.length ?? 0);
  let over: string | null = null;
  return Array.from({ length: width }, (_, at) => {
    const name = own?.texts[at] ?? null;
    over = group?.texts[at] ?? (name === null ? null : over);
    return [over, name].flatMap((text) => text ?? []);
  });
}

/** Where the rows end and notes begin: lines with one text at the very end that is no row of a table of several columns. */
function endOfBody(rows: readonly GridRow[], width: number): number {
  let end = rows.length;
  while (end > 0 && width > 2) {
    const row = rows[end - 1];
    const texts = row?.texts.filter((text) => text !== null) ?? [];
    const [text = ''] = texts;
    const isApart = row !== undefined && row.number > (rows[end - 2]?.number ?? row.number - 1) + 1;
    if (texts.length !== 1 || !(NOTE.test(text) || text.length > 40 || isApart)) break;
    end -= 1;
  }
  return end;
}

function count(row: GridRow): number {
  let filled = 0;
  for (const text of row.texts) if (text !== null) filled += 1;
  return filled;
}

function lastFilled(row: GridRow): number {
  return row.texts.findLastIndex((text) => text !== null) + 1;
}

function lineOf(row: GridRow): string {
  return row.texts.filter((text) => text !== null).join(' ');
}
