import { make, moveTo } from './element';

/** The small menu beside the floating button. */
export interface ButtonMenu {
  /** What opens it; it stands beside the button. */
  readonly opener: HTMLButtonElement;
  readonly element: HTMLElement;
  label(name: string, items: readonly string[]): void;
  toggle(open?: boolean): void;
}

/** `chosen` is told the number of the item. Arrows go round the items, Escape gives the focus back to the opener. */
export function createButtonMenu(options: {
  page: Document;
  chosen: (item: number) => void;
  /** Where the menu goes when it opens: the box of the button. */
  beside: () => DOMRect;
}): ButtonMenu {
  const { page, chosen, beside } = options;
  const opener = make(page, 'button', { type: 'button', class: 'more', 'aria-haspopup': 'menu' }, '⋯');
  const element = make(page, 'div', { class: 'menu', role: 'menu' });
  let items: HTMLButtonElement[] = [];

  function toggle(open = element.hidden): void {
    if (open === !element.hidden) return;
    element.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (!open) return;
    const { left, right, top, bottom } = beside();
    const { offsetWidth, offsetHeight } = element;
    const above = top - offsetHeight - 6;
    const x = left > offsetWidth ? right - offsetWidth : left;
    moveTo(element, x, above > 4 ? above : bottom + 6);
    items[0]?.focus({ preventScroll: true });
  }

  element.hidden = true;
  opener.setAttribute('aria-expanded', 'false');
  opener.addEventListener('click', () => toggle());
  element.addEventListener('focusout', ({ relatedTarget }) => {
    // A press on the opener closes the menu by itself.
    if (relatedTarget !== opener && !element.contains(relatedTarget as Node | null)) toggle(false);
  });
  element.addEventListener('keydown', (event) => {
    const at = items.indexOf(event.target as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1, Tab: 0, Escape: 0 }[event.key];
    if (step === undefined) return;
    if (event.key !== 'Tab') event.preventDefault();
    if (step !== 0) items[(at + step + items.length) % items.length]?.focus();
    else {
      opener.focus({ preventScroll: true });
      toggle(false);
    }
  });

  return {
    opener,
    element,
    label(name, texts) {
      opener.setAttribute('aria-label', name);
      opener.title = name;
      element.setAttribute('aria-label', name);
      if (items.map(({ textContent }) => textContent).join() === texts.join()) return;
      items = texts.map((text, item) => {
        const made = make(page, 'button', { type: 'button', role: 'menuitem', tabindex: '-1' }, text);
        made.addEventListener('click', () => {
          opener.focus({ preventScroll: true });
          toggle(false);
          chosen(item);
        });
        return made;
      });
      element.replaceChildren(...items);
    },
    toggle,
  };
}
