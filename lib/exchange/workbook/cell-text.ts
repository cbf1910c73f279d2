/** The longest text that a cell holds, in UTF-16 units, as Excel counts. */
export const LONGEST_TEXT = 32767;

// XML 1.0 has no control characters but tab and line ends, no lone surrogates and no U+FFFE and U+FFFF, and reads a
// carriage return back as a line feed. Workbooks write such a character as _xHHHH_, and a text that could be taken for
// one with its "_" escaped (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
const UNWRITABLE = /[[\p{Cc}\p{Cs}\ufffe\uffff]--[\t\n]]|_(?=x[0-9A-Fa-f]{4})/gv;

/** A text as a cell can carry it; `unescapeCellText` gives back exactly what went in. */
export function escapeCellText(text: string): string {
  return text.replace(UNWRITABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The text that an escaped cell text stands for. */
export function unescapeCellText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)))
    : text;
}
