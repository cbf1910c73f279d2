/** A table that a spreadsheet put on the clipboard, as rows of texts; a line break within a cell becomes a space. */
export function readClipboardTable(text: string): string[][] {
  const rows: string[][] = [[]];
  // Spreadsheets quote a cell only where it holds a tab, a line break or a quote, and then from its first character on.
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    const [, quoted, plain = '', end] = found;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s*[\r\n]+\s*/g, ' '));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.join('') === '') rows.pop();
  return rows;
}

/** A table as spreadsheets take it from the clipboard. */
export function writeClipboardTable(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}
