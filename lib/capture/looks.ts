import type { Region } from '@/lib/domain/capture';
import type { Box } from './walk';

/** How the text of a box is painted. */
export interface Look {
  /** Whether the box stands in a line of text instead of breaking it. */
  readonly inline: boolean;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly strikes: boolean;
  /** A line through an outer box goes through this one too. */
  readonly takesStriking: boolean;
}

/** Reads the look of a box from its computed style, each part when it is first asked for: most boxes hold no text. */
export function lookOf(box: Box): Look {
  return new ComputedLook(styleOf(box));
}

class ComputedLook implements Look {
  readonly inline: boolean;
  readonly strikes: boolean;
  readonly #style: CSSStyleDeclaration;
  readonly #display: string;
  #fontSize: number | null = null;

  constructor(style: CSSStyleDeclaration) {
    const { display } = style;
    this.#style = style;
    this.#display = display;
    this.inline = (display === 'inline' && style.float === 'none') || display === 'contents';
    this.strikes = style.textDecorationLine.includes('line-through');
  }

  get fontSize(): number {
    this.#fontSize ??= Math.round(Number.parseFloat(this.#style.fontSize) * 10) / 10;
    return this.#fontSize;
  }

  get bold(): boolean {
    return Number(this.#style.fontWeight) >= 600;
  }

  get takesStriking(): boolean {
    const { position } = this.#style;
    return !this.#display.startsWith('inline-') && position !== 'absolute' && position !== 'fixed';
  }
}

/** What the style sheet paints before the box's own text ("$" in ::before); empty where it paints nothing. */
export function paintedBefore(box: Box): string {
  return paintedBy(box, '::before');
}

/** What the style sheet paints after the box's own text. */
export function paintedAfter(box: Box): string {
  return paintedBy(box, '::after');
}

function paintedBy(box: Box, pseudo: '::before' | '::after'): string {
  const view = box.element.ownerDocument.defaultView;
  const style = view?.getComputedStyle(box.element, pseudo);
  if (!style || style.content === 'none' || style.content === 'normal') return '';
  if (style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0') return '';
  let text = '';
  for (const [, quoted, attribute] of style.content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g)) {
    text += attribute ? (box.element.getAttribute(attribute) ?? '') : (quoted ?? '').replace(/\\(.)/g, '$1');
  }
  return text.length <= 40 ? text : '';
}

function styleOf(box: Box): CSSStyleDeclaration {
  return (box.element.ownerDocument.defaultView ?? window).getComputedStyle(box.element);
}

const LANDMARKS: Readonly<Record<string, Region>> = {
  main: 'main',
  nav: 'navigation',
  navigation: 'navigation',
  aside: 'aside',
  complementary: 'aside',
  footer: 'footer',
  contentinfo: 'footer',
  banner: 'header',
  dialog: 'dialog',
  alertdialog: 'dialog',
};
const NAMED: readonly [RegExp, Region][] = [
  [/^(site|page|global|main|top|shop|store)?[-_]?(header|masthead|topbar)$/i, 'header'],
  [/^(site|page|global|main|shop|store)?[-_]?footer$/i, 'footer'],
  [/^(site|main|top|global|mega|primary)?[-_]?(nav|navbar|navigation|menu|breadcrumbs?)$/i, 'navigation'],
  [/^(left|right)?[-_]?(side[-_]?bar|side[-_]?nav|leftnav|rightnav)$/i, 'aside'],
  [/^(modal|dialog|popup|lightbox|minicart|mini-cart)$/i, 'dialog'],
];

const MAY_NAME = /head|bar|foot|nav|menu|crumb|modal|dialog|popup|lightbox|cart/i;

/** The landmark that a box opens, by its tag, its role or a name that says so; null where it opens none. */
export function regionOf(box: Box): Region | null {
  const { element, tag, role } = box;
  const landmark = (role && LANDMARKS[role]) || LANDMARKS[tag];
  if (landmark) return landmark;
  if (tag === 'header') return element.closest('article,section,main,[role=main]') ? null : 'header';
  if (tag === 'body') return null;
  const names = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`;
  if (!MAY_NAME.test(names)) return null;
  for (const name of names.split(/\s+/)) {
    const region = NAMED.find(([pattern]) => pattern.test(name));
    if (region) return region[1];
  }
  return null;
}

const SAYING = /^(?:itemprop|property|itemtype|aria-label|name|data-.*)$/;

/** The names an element gives itself: id, classes, itemprop, property, type of item, and names of data attributes. */
export function tokensOf(element: Element): string[] {
  const tokens: string[] = [];
  const add = (token: string | null | undefined) => {
    if (token) tokens.push(token.slice(0, 48));
  };
  add(element.getAttribute('id'));
  for (const name of element.getAttribute('class')?.split(/[ \t\n\f\r]+/) ?? []) add(name);
  // Attribute objects would stay on the page's elements; names and values do not.
  for (const name of element.getAttributeNames()) {
    if (!SAYING.test(name)) continue;
    const value = element.getAttribute(name) ?? '';
    if (name === 'itemprop' || name === 'property') add(`${name}:${value}`);
    else if (name === 'itemtype') add(`itemtype:${value.split('/').at(-1)}`);
    else if (name === 'aria-label' || name === 'name') add(value);
    else if (name.startsWith('data-') && value.length <= 32)
      add(value && !/^[\d.]+$/.test(value) ? `${name}:${value}` : name);
  }
  return tokens;
}
