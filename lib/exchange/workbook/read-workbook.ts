import { entryText, type UnpackLimits, unpack } from './archive';
import { unescapeCellText } from './cell-text';
import { lookBy, shownBy } from './number-format';
import { type CellFormat, type ReadRow, readRows } from './read-sheet';
import { RichText } from './rich-text';
import { RefusedPart, scanXml } from './xml';

export interface ReadSheet {
  name: string;
  rows: ReadRow[];
}

/** Why a file is not read at all. An encrypted workbook and an old .xls have the same container. */
export type WorkbookRefusal = 'compound-file' | 'damaged' | 'doctype' | 'too-large' | 'too-many-rows' | 'no-workbook';

export type WorkbookRead = { status: 'read'; sheets: ReadSheet[] } | { status: 'refused'; reason: WorkbookRefusal };

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether bytes begin like a ZIP, which every workbook is, or like an old or encrypted one. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, COMPOUND_FILE);
}

/**
 * Reads the sheets of an XLSX workbook that `wanted` takes by name, hidden ones and hidden rows too, within the limits.
 * Nothing else of it is unpacked.
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: UnpackLimits,
  wanted: (name: string) => boolean = () => true,
): WorkbookRead {
  if (startsWith(bytes, COMPOUND_FILE)) return { status: 'refused', reason: 'compound-file' };
  let left = limits.bytes;
  const part = (path: string): string | undefined => {
    const unpacked = unpack(bytes, (name) => name.toLowerCase() === path.toLowerCase(), left);
    if (unpacked.status === 'refused') throw new RefusedPart(unpacked.reason);
    const [entry] = unpacked.entries.values();
    left -= entry?.length ?? 0;
    return entry && entryText(entry);
  };
  try {
    const workbookPath = targets(part('_rels/.rels'), '').get('officeDocument')?.[0]?.path ?? 'xl/workbook.xml';
    const workbook = part(workbookPath);
    if (workbook === undefined) return { status: 'refused', reason: 'no-workbook' };
    const { sheets, since1904 } = readDirectory(workbook);
    const links = targets(part(relationsOf(workbookPath)), folderOf(workbookPath));
    const shared = (links.get('sharedStrings') ?? []).flatMap(({ path }) => readSharedStrings(part(path)));
    const formats = (links.get('styles') ?? []).flatMap(({ path }) => readFormats(part(path)));
    const worksheets = links.get('worksheet') ?? [];
    const read: ReadSheet[] = [];
    for (const { name, relation } of sheets.filter((sheet) => wanted(sheet.name))) {
      const xml = part(worksheets.find(({ id }) => id === relation)?.path ?? '');
      if (xml === undefined) continue;
      const rows = readRows(xml, { shared, formats, since1904 }, limits.rows);
      if (rows === null) return { status: 'refused', reason: 'too-many-rows' };
      read.push({ name, rows });
    }
    return read.length > 0 ? { status: 'read', sheets: read } : { status: 'refused', reason: 'no-workbook' };
  } catch (error) {
    if (error instanceof RefusedPart) return { status: 'refused', reason: error.reason };
    throw error;
  }
}

interface Link {
  id: string;
  path: string;
}

/** What a part refers to, by the last word of each relationship's type. */
function targets(xml: string | undefined, folder: string): Map<string, Link[]> {
  const links = new Map<string, Link[]>();
  scanXml(xml, {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const kind = (attribute('Type') ?? '').split('/').pop() ?? '';
      const target = attribute('Target') ?? '';
      const link = { id: attribute('Id') ?? '', path: resolve(folder, target) };
      links.set(kind, [...(links.get(kind) ?? []), link]);
    },
  });
  return links;
}

function readDirectory(xml: string) {
  const sheets: { name: string; relation: string }[] = [];
  let since1904 = false;
  scanXml(xml, {
    open(name, attribute) {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name === 'sheet')
        sheets.push({ name: unescapeCellText(attribute('name') ?? ''), relation: attribute('id') ?? '' });
    },
  });
  return { sheets, since1904 };
}

function readSharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  const text = new RichText();
  scanXml(xml, {
    open(name) {
      if (name === 'si') text.start();
      text.open(name);
    },
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.take());
    },
    text: (piece) => text.add(piece),
  });
  return strings;
}

function readFormats(xml: string | undefined): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  scanXml(xml, {
    open(name, attribute) {
      const id = Number(attribute('numFmtId'));
      if (name === 'numFmt') codes.set(id, attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells)
        formats.push({ shown: shownBy(id, codes.get(id)), look: lookBy(id, codes.get(id)) });
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function relationsOf(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

function resolve(folder: string, target: string): string {
  return decodeURI(new URL(target, `file:///${folder}`).pathname).slice(1);
}
