import type { Cut, Structured } from '@/lib/domain/capture';
import type { Pace } from './pace';

const MOST_TEXT = 120_000;
const MOST_ALL = 400_000;
const MOST_PROPERTIES = 600;
const MOST_VALUE = 300;
/** Room before and after the first price of a script: the state of a whole application would be too much. */
const AROUND = 6000;
const PRICED = /price[a-z_]*["']?\s*[:=]\s*["']?\d/i;

/**
 * What the document states for machines, as it stands there and within bounds: JSON-LD, microdata and RDFa with the
 * path of each property ("offers.price"), meta tags, and scripts that hold prices.
 */
export async function collectStructured(doc: Document, pace: Pace): Promise<{ structured: Structured[]; cut: Cut[] }> {
  const structured: Structured[] = [{ kind: 'meta', entries: metaOf(doc) }];
  let room = MOST_ALL;
  let whole = true;
  const rested = async () => {
    const rest = pace();
    if (rest) await rest;
  };
  for (const script of doc.scripts) {
    const found = scriptOf(script);
    if (!found) continue;
    if (found.text.length <= room) structured.push(found);
    else whole = false;
    room -= Math.min(room, found.text.length);
    await rested();
  }
  let properties = 0;
  for (const item of doc.querySelectorAll(':is([itemscope]:not([itemprop]), [typeof]:not([property]))')) {
    const found = itemOf(item);
    properties += found.properties.length;
    if (properties > MOST_PROPERTIES) whole = false;
    else if (found.properties.length) structured.push(found);
    await rested();
  }
  return { structured, cut: whole ? [] : [{ what: 'structured', kept: structured.length }] };
}

function metaOf(doc: Document): { name: string; value: string }[] {
  const entries: { name: string; value: string }[] = [];
  const add = (name: string | null, value: string | null) => {
    if (name && value && entries.length < MOST_PROPERTIES) entries.push({ name, value: value.slice(0, MOST_VALUE) });
  };
  for (const meta of doc.querySelectorAll('meta[content]')) {
    if (meta.closest('[itemscope]') && meta.hasAttribute('itemprop')) continue;
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    add(name, meta.getAttribute('content'));
  }
  add('canonical', doc.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? null);
  return entries;
}

type Stated = Extract<Structured, { text: string }>;

/** What scripts were found to say: they are the same at the next capture, and long. */
const READ = new WeakMap<HTMLScriptElement, { text: string; found: Stated | null }>();

function scriptOf(script: HTMLScriptElement): Stated | null {
  const { type, textContent } = script;
  const text = textContent ?? '';
  if (!text || script.src) return null;
  const before = READ.get(script);
  if (before?.text === text) return before.found;
  const found = stateIn(script, type, text);
  READ.set(script, { text, found });
  return found;
}

function stateIn(script: HTMLScriptElement, type: string, text: string): Stated | null {
  if (/ld\+json/i.test(type)) return { kind: 'json-ld', at: '', text: text.slice(0, MOST_TEXT) };
  const priced = PRICED.exec(text);
  if (!priced) return null;
  const name = script.id || (/([A-Za-z_$][\w$.]*)\s*=\s*[[{]/.exec(text.slice(0, 400))?.[1] ?? '');
  const part = text.length <= 2 * AROUND ? text : text.slice(Math.max(0, priced.index - AROUND), priced.index + AROUND);
  return { kind: 'embedded', at: '', name, text: part };
}

function itemOf(item: Element): Extract<Structured, { kind: 'microdata' }> {
  const type = item.getAttribute('itemtype') ?? item.getAttribute('typeof') ?? '';
  const properties: { name: string; value: string; visible: boolean }[] = [];
  const within = (element: Element, path: string) => {
    for (const child of element.children) {
      const name = child.getAttribute('itemprop') ?? child.getAttribute('property');
      const scope = child.hasAttribute('itemscope') || child.hasAttribute('typeof');
      if (scope && !name) continue;
      const here = name ? path + bare(name) : path;
      if (name && !scope && properties.length < MOST_PROPERTIES) {
        properties.push({ name: here, value: statedValue(child).slice(0, MOST_VALUE), visible: isPainted(child) });
      }
      within(child, name && scope ? `${here}.` : path);
    }
  };
  within(item, '');
  return { kind: 'microdata', at: '', type, properties };
}

/** "schema:price" and "http://schema.org/price" are both "price". */
function bare(name: string): string {
  return name.trim().split(/[\s]/)[0]?.split(/[:/#]/).at(-1) ?? '';
}

function statedValue(element: Element): string {
  const attribute = ['content', 'datetime', 'href', 'src', 'data', 'value'].find((name) => element.hasAttribute(name));
  return (attribute ? element.getAttribute(attribute) : element.textContent)?.replace(/\s+/g, ' ').trim() ?? '';
}

function isPainted(element: Element): boolean {
  return element.localName !== 'meta' && element.localName !== 'link' && element.checkVisibility();
}
