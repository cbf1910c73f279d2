import { make, moveTo } from './element';
import { type Drawable, type Entry, headingOf } from './entry';
import { drawVerdict } from './shapes';

const OPEN_AFTER = 120;
const CLOSE_AFTER = 220;
const MARGIN = 8;

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
  view: Window;
  marks: HTMLElement;
  fixed: HTMLElement;
  entryOf: (target: EventTarget | null) => Entry | null;
  signal: AbortSignal;
}): MarkCard {
  const { page, view, marks, fixed, entryOf, signal } = options;
  const card = make(page, 'div', { class: 'card', id: 'card', role: 'tooltip' });
  card.hidden = true;
  fixed.prepend(card);
  let shown: Entry | null = null;
  let told: Drawable | null = null;
  let kept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(entry: Entry): void {
    clearTimeout(timer);
    if (shown !== entry) hide();
    shown = entry;
    entry.node?.setAttribute('aria-expanded', 'true');
    entry.node?.setAttribute('aria-describedby', card.id);
    refresh();
  }

  function hide(): void {
    clearTimeout(timer);
    kept = false;
    shown?.node?.setAttribute('aria-expanded', 'false');
    shown?.node?.removeAttribute('aria-describedby');
    shown = null;
    told = null;
    card.hidden = true;
  }

  function refresh(): void {
    if (!shown) return;
    const { node, drawable } = shown;
    if (node?.style.visibility !== 'visible') {
      hide();
      return;
    }
    if (told !== drawable) write(drawable);
    place(node.getBoundingClientRect());
  }

  function write(drawable: Drawable): void {
    told = drawable;
    const { verdict, details } = drawable;
    card.dataset.verdict = verdict;
    const facts = details.flatMap(({ label, text }) => [make(page, 'dt', {}, label), make(page, 'dd', {}, text)]);
    card.replaceChildren(
      make(page, 'h2', {}, drawVerdict(page, verdict), make(page, 'span', {}, headingOf(drawable))),
      ...(facts.length > 0 ? [make(page, 'dl', {}, ...facts)] : []),
    );
    card.hidden = false;
  }

  /** Under the mark, or over it where the window ends. */
  function place({ left, top, bottom }: DOMRect): void {
    const { offsetWidth, offsetHeight } = card;
    const below = bottom + MARGIN;
    const fits = below + offsetHeight <= view.innerHeight - MARGIN;
    const x = Math.min(left, page.documentElement.clientWidth - offsetWidth - MARGIN);
    moveTo(card, Math.max(MARGIN, x), fits ? below : Math.max(MARGIN, top - MARGIN - offsetHeight));
  }

  function later(run: () => void, wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  }

  function on(target: EventTarget, types: string, react: (event: Event) => void): void {
    for (const type of types.split(' ')) target.addEventListener(type, react, { signal });
  }

  const leaveSoon = () => {
    if (!kept) later(hide, CLOSE_AFTER);
  };
  on(marks, 'pointerover', ({ target }) => {
    const entry = entryOf(target);
    if (entry && !kept) later(() => show(entry), shown ? 0 : OPEN_AFTER);
  });
  on(card, 'pointerenter', () => clearTimeout(timer));
  on(marks, 'pointerout', leaveSoon);
  on(card, 'pointerleave', leaveSoon);
  on(marks, 'focusin', ({ target }) => {
    const entry = entryOf(target);
    if (entry) show(entry);
  });
  on(marks, 'focusout', hide);
  on(marks, 'click', ({ target }) => {
    const entry = entryOf(target);
    if (!entry) return;
    const again = kept && shown === entry;
    show(entry);
    kept = true;
    if (again) hide();
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
