import type { Locator } from '@/lib/domain/locator';

const INTO = / (>>>|\|\|\|) /;

/** Gives the shadow root of an element, a closed one where it can. */
export type OpenShadow = (element: Element) => ShadowRoot | null;

/** The element that a capture's locator names, through shadow roots and same-origin frames; null where it is gone. */
export function resolveLocator(page: Document, locator: Locator, openShadow: OpenShadow): Element | null {
  const [first = '', ...steps] = locator.split(INTO);
  let found = select(page, first);
  for (let at = 0; at + 1 < steps.length; at += 2) {
    const root = found && enter(found, steps[at] === '>>>', openShadow);
    found = root && select(root, steps[at + 1] ?? '');
  }
  return found;
}

/** The shadow roots and frame documents that locators lead into, from the outermost in. */
export function rootsOf(
  page: Document,
  locators: Iterable<Locator>,
  openShadow: OpenShadow,
): Set<Document | ShadowRoot> {
  const roots = new Set<Document | ShadowRoot>();
  const seen = new Set<string>();
  for (const locator of locators) {
    const parts = locator.split(INTO);
    for (let length = 1; length + 1 < parts.length; length += 2) {
      const path = parts
        .slice(0, length)
        .map((part, at) => (at % 2 ? ` ${part} ` : part))
        .join('');
      const into = parts[length] === '>>>';
      if (seen.has(path + into)) continue;
      seen.add(path + into);
      const holder = resolveLocator(page, path, openShadow);
      const root = holder && enter(holder, into, openShadow);
      if (root) roots.add(root);
    }
  }
  return roots;
}

function enter(holder: Element, shadow: boolean, openShadow: OpenShadow): Document | ShadowRoot | null {
  if (shadow) return openShadow(holder);
  return 'contentDocument' in holder ? (holder as HTMLIFrameElement).contentDocument : null;
}

function select(root: Document | ShadowRoot, path: string): Element | null {
  try {
    return root.querySelector(path);
  } catch {
    // A path that this document's parser refuses names nothing here.
    return null;
  }
}
