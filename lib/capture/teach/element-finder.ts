import type { Locator } from '@/lib/domain/locator';
import type { OpenShadow } from '../marks/resolve-locator';

type Root = Document | ShadowRoot;

/**
 * Finds the elements of many locators of one capture: each step is taken once, so that a table of thousands of cells
 * costs no more than walking down it.
 */
export function elementFinder(page: Document, openShadow: OpenShadow): (locator: Locator) => Element | null {
  const known = new Map<string, Element | null>();

  function find(path: string): Element | null {
    const found = known.get(path);
    if (found !== undefined) return found;
    const [, before, sign, step = path] = /^(.*) (>|>>>|\|\|\|) (.*)$/.exec(path) ?? [];
    const element = before === undefined ? pick(page, step) : below(find(before), sign, step);
    known.set(path, element);
    return element;
  }

  function below(holder: Element | null, sign: string | undefined, step: string): Element | null {
    if (!holder) return null;
    if (sign === '>') return child(holder, step);
    const root: Root | null =
      sign === '>>>'
        ? openShadow(holder)
        : 'contentDocument' in holder
          ? (holder as HTMLIFrameElement).contentDocument
          : null;
    return root && (child(root, step) ?? pick(root, step));
  }

  return find;
}

/** The child that "td:nth-child(3)" names, without asking for styles. */
function child(parent: Element | Root, step: string): Element | null {
  const [, tag, nth] = /^([^:#]+):nth-child\((\d+)\)$/.exec(step) ?? [];
  if (tag === undefined) return 'querySelector' in parent ? pick(parent, step) : null;
  const found = parent.children[Number(nth) - 1];
  return found?.localName === tag ? found : null;
}

function pick(root: Element | Root, step: string): Element | null {
  try {
    return root.querySelector(step);
  } catch {
    // A step that this document's parser refuses names nothing here.
    return null;
  }
}
