import { createCard } from './card';
import { type Drawable, type Entry, headingOf } from './entry';

const OPEN_AFTER = 120;
const CLOSE_AFTER = 220;

/** Shows an entry's card when its mark is pointed at, focused or pressed, and hides it again. */
export interface MarkCard {
  /** Tells the card that marks moved or say something else; it follows its mark, or goes with it. */
  refresh(): void;
  /** Hides the card if it is this entry's. */
  leave(entry: Entry): void;
}

/** Listens on the layer of marks. Pressing a mark keeps its card open until Escape, another press, or the focus leaves. */
export function createMarkCard(options: {
  page: Document;
  marks: HTMLElement;
  fixed: HTMLElement;
  entryOf: (node: Node) => Entry | null;
  signal: AbortSignal;
}): MarkCard {
  const { page, marks, fixed, entryOf, signal } = options;
  const card = createCard(page);
  fixed.prepend(card.element);
  let shown: Entry | null = null;
  let told: Drawable | null = null;
  let kept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(entry: Entry): void {
    clearTimeout(timer);
    if (shown !== entry) hide();
    shown = entry;
    entry.node?.setAttribute('aria-expanded', 'true');
    entry.node?.setAttribute('aria-describedby', 'card');
    refresh();
  }

  function refresh(): void {
    if (!shown) return;
    const { node, drawable } = shown;
    if (node?.style.visibility !== 'visible') {
      hide();
      return;
    }
    if (told !== drawable) card.fill({ ...drawable, heading: headingOf(drawable) });
    told = drawable;
    card.place(node.getBoundingClientRect());
  }

  function hide(): void {
    clearTimeout(timer);
    kept = false;
    shown?.node?.setAttribute('aria-expanded', 'false');
    shown?.node?.removeAttribute('aria-describedby');
    shown = null;
    told = null;
    card.hide();
  }

  function later(run: () => void, wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  }

  function on<T extends keyof HTMLElementEventMap>(
    target: HTMLElement,
    type: T,
    react: (event: HTMLElementEventMap[T]) => void,
  ) {
    target.addEventListener(type, react, { signal });
  }

  const pointed = (event: Event) => (event.target instanceof Element ? entryOf(event.target) : null);

  on(marks, 'pointerover', (event) => {
    const entry = pointed(event);
    if (entry && !kept) later(() => show(entry), shown ? 0 : OPEN_AFTER);
  });
  on(marks, 'pointerout', () => {
    if (!kept) later(hide, CLOSE_AFTER);
  });
  on(card.element, 'pointerenter', () => clearTimeout(timer));
  on(card.element, 'pointerleave', () => {
    if (!kept) later(hide, CLOSE_AFTER);
  });
  on(marks, 'focusin', (event) => {
    const entry = pointed(event);
    if (entry) show(entry);
  });
  on(marks, 'focusout', hide);
  on(marks, 'click', (event) => {
    const entry = pointed(event);
    if (!entry) return;
    if (kept && shown === entry) return hide();
    show(entry);
    kept = true;
  });
  // The pointer may rest on a mark while the focus is the page's: Escape must close the card all the same.
  page.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), { capture: true, passive: true, signal });

  return {
    refresh,
    leave(entry) {
      if (shown === entry) hide();
    },
  };
}
