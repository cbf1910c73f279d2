/** A piece of HTML that this program wrote; only `markup` makes one. */
class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

export type { Markup };

/** What may stand in a hole: a text is escaped, whatever it looks like; null leaves it empty. */
export type Filling = string | number | null | Markup | readonly Filling[];

/** HTML of a template: what fills it is text unless it is a piece of `markup` itself. Attributes must be quoted. */
export function markup(template: TemplateStringsArray, ...fillings: readonly Filling[]): Markup {
  return new Markup(template.reduce((html, part, index) => html + filled(fillings[index - 1] ?? null) + part));
}

function filled(filling: Filling): string {
  if (filling === null) return '';
  if (filling instanceof Markup) return filling.html;
  if (typeof filling === 'object') return filling.map(filled).join('');
  return escaped(String(filling));
}

// An HTML parser takes no NUL, and a UTF-8 file holds no half of a surrogate pair.
const UNWRITABLE = /[[\p{Cc}\ufffe\uffff]--[\t\n]]/gv;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A text without what no document can carry: control characters and broken surrogates show as U+FFFD. */
export function printable(text: string): string {
  return text.toWellFormed().replace(UNWRITABLE, '\ufffd');
}
