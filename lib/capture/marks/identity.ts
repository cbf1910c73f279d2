/**
 * What a row says of itself: the text of the cell that names it, and the words and long numbers of the rest. Short
 * numbers are left out, since a live figure may change without the row becoming another.
 */
export interface Identity {
  title: string;
  words: readonly string[];
}

/**
 * A row of a capture with what it said and where it stood then. `strict` is its whole text where another row says the
 * same of itself: then any change makes it another row.
 */
export interface KnownRow {
  element: Element;
  parent: Element | null;
  root: Document | ShadowRoot;
  identity: Identity;
  strict: string | null;
}

const WORDS = /[\p{L}\p{M}]+|\p{Nd}{7,}/gu;
const LETTER = /\p{L}/gu;

/** Reads a row's identity as it stands now, through open shadow roots. */
export function identify(row: Element): Identity {
  const cells = cellsOf(row);
  const title = wholeText(cells[namingCell(cells)] ?? row);
  const words = textsOf(row).flatMap((text) => text.match(WORDS) ?? []);
  // A key that the page itself gave the row tells two rows of the same words apart.
  for (const { name, value } of row.attributes) {
    if (name.startsWith('data-') && /\d{4}/.test(value)) words.push(`${name}=${value}`);
  }
  return { title, words };
}

/**
 * Which of a row's cells names it: the one with the most letters in one run of text, since a product's name is longer
 * than a label; -1 where no cell has a letter.
 */
export function namingCell(cells: readonly Element[]): number {
  let naming = -1;
  let most = 0;
  cells.forEach((cell, at) => {
    const letters = Math.max(...textsOf(cell).map((text) => text.match(LETTER)?.length ?? 0));
    if (letters > most) [naming, most] = [at, letters];
  });
  return naming;
}

/** Whether a row still says what it said: the same title, and none of its words gone; more may have come. */
export function isStill(known: KnownRow, row: Element): boolean {
  if (known.strict !== null) return wholeText(row) === known.strict;
  const now = identify(row);
  if (now.title !== known.identity.title) return false;
  const words = new Set(now.words);
  return known.identity.words.every((word) => words.has(word));
}

/** One text a row's identity, for looking rows up by it. */
export function identityKey({ title, words }: Identity): string {
  return `${title}\n${words.join(' ')}`;
}

/** So many rows are looked at before the page has its turn. */
const ROWS = 150;

/** The rows of a capture, each with its identity as it is found. A long table takes several slices of work. */
export async function knowRows(
  rows: ReadonlyMap<number, Element>,
  pause: () => Promise<void>,
): Promise<Map<number, KnownRow>> {
  const known = new Map<number, KnownRow>();
  const counts = new Map<string, number>();
  for (const [ref, element] of rows) {
    if (known.size % ROWS === ROWS - 1) await pause();
    const row = know(element);
    known.set(ref, row);
    const key = identityKey(row.identity);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const row of known.values()) {
    if ((counts.get(identityKey(row.identity)) ?? 0) > 1) row.strict = wholeText(row.element);
  }
  return known;
}

/** A place that is no row: whatever changes in it makes it another. */
export function knowPlace(element: Element): KnownRow {
  return { ...know(element), strict: wholeText(element) };
}

function know(element: Element): KnownRow {
  const root = element.getRootNode();
  return {
    element,
    parent: element.parentElement,
    root: 'host' in root ? (root as ShadowRoot) : element.ownerDocument,
    identity: identify(element),
    strict: null,
  };
}

/** A row's text with its pieces apart, through open shadow roots. */
function wholeText(row: Element): string {
  return textsOf(row).join(' ');
}

/** What stands side by side in a row: its cells, however deep they are wrapped. */
export function cellsOf(row: Element): Element[] {
  let cells = partsOf(row);
  for (let inner = cells[0]; cells.length === 1 && inner && partsOf(inner).length > 0; inner = cells[0]) {
    cells = partsOf(inner);
  }
  return cells.length > 0 ? cells : [row];
}

function partsOf(element: Element): Element[] {
  const { children } = element.childElementCount > 0 ? element : (element.shadowRoot ?? element);
  return [...children].filter(({ localName }) => localName !== 'style' && localName !== 'script');
}

function textsOf(node: Node, texts: string[] = []): string[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.nodeValue ?? '').trim();
    if (text) texts.push(text.replace(/\s+/g, ' '));
    return texts;
  }
  const { localName, shadowRoot } = node as Element;
  if (localName === 'style' || localName === 'script') return texts;
  for (const child of shadowRoot?.childNodes ?? []) textsOf(child, texts);
  for (const child of node.childNodes) textsOf(child, texts);
  return texts;
}
