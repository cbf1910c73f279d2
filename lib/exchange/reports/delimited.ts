import Papa from 'papaparse';
import { cellText, type GridRow, type SheetGrid } from './sheet-grid';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const SAMPLE = 128 * 1024;

/** Reads text of separated fields by RFC 4180, with whatever separator gives its lines one width. Null where none does. */
export function readDelimited(text: string): SheetGrid | null {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  // Excel writes the separator into a first line of its own: "sep=;".
  const [told, said] = /^"?sep=(.)"?\r?\n/i.exec(plain) ?? [];
  const body = told === undefined ? plain : plain.slice(told.length);
  const delimiter = said ?? delimiterOf(body);
  if (delimiter === null) return null;
  const skipped = told === undefined ? 0 : 1;
  const rows = parse(body, delimiter).map(
    (fields, index): GridRow => ({ number: index + 1 + skipped, texts: fields.map(cellText), typed: null }),
  );
  return { name: null, rows };
}

/** A quote that is never closed is an inch sign, and then none of the file's quotes is one. */
function parse(text: string, delimiter: string): string[][] {
  const quoted = Papa.parse<string[]>(text, { delimiter });
  const isUnclosed = quoted.errors.some(({ code }) => code === 'MissingQuotes');
  return isUnclosed ? Papa.parse<string[]>(text, { delimiter, quoteChar: '\u0000' }).data : quoted.data;
}

function delimiterOf(text: string): string | null {
  const sample = text.length > SAMPLE ? text.slice(0, Math.max(1, text.lastIndexOf('\n', SAMPLE))) : text;
  const judged = DELIMITERS.map((delimiter) => ({ delimiter, ...judge(sample, delimiter) }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.agreeing * Math.log(b.width) - a.agreeing * Math.log(a.width));
  return judged[0]?.delimiter ?? null;
}

/** The width that most lines have under a separator, and how large their share is; lines of one field say nothing. */
function judge(sample: string, delimiter: string): { width: number; agreeing: number } {
  const { data, errors } = Papa.parse<string[]>(sample, { delimiter, preview: 400 });
  const counts = new Map<number, number>();
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[width, count] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  const lines = data.filter((fields) => fields.length > 1 || fields[0] !== '').length;
  return { width, agreeing: lines === 0 ? 0 : (count - Math.min(count, errors.length)) / lines };
}
