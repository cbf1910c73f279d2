import type { PageLabels, PageSettlement } from '@/lib/messages/page-to-background';
import { type CardActs, cardActs, cardFacts, factList } from './card-content';
import { make, moveTo } from './element';
import type { Drawable, Entry } from './entry';

const OPEN_AFTER = 120;
const CLOSE_AFTER = 220;
const MARGIN = 8;

/** Shows an entry's card when its mark is pointed at, focused or pressed, and hides it again. */
export interface MarkCard {
  readonly shown: Entry | null;
  label(labels: PageLabels): void;
  /** Opens an entry's card and keeps it open, with the focus on its mark. */
  open(entry: Entry): void;
  /** Tells the card that marks moved or say something else; it follows its mark, or goes with it. */
  refresh(): void;
  /** Hides the card if it is this entry's. */
  leave(entry: Entry): void;
  /** Gives the focus to the mark whose card was open last, else to what had it before. */
  focusBack(): void;
}

/**
 * Listens on the layer of marks. Pressing a mark, or anything in its card, keeps the card open until Escape, another
 * press, or the focus goes elsewhere. From its mark the Tab key leads into a card that has controls, and out of it on to
 * the next mark.
 */
export function createMarkCard(options: {
  page: Document;
  view: Window;
  root: ShadowRoot;
  marks: HTMLElement;
  fixed: HTMLElement;
  entryOf: (target: EventTarget | null) => Entry | null;
  /** Stores what the user said of a finding; whoever stores it also says so. False where it was not stored. */
  settle: (settlement: PageSettlement, said: string, before: PageSettlement) => Promise<boolean>;
  signal: AbortSignal;
}): MarkCard {
  const { page, view, root, marks, fixed, entryOf, settle, signal } = options;
  const [facts, settling, also] = [make(page, 'div'), make(page, 'div'), make(page, 'div')];
  const card = make(page, 'div', { class: 'card', id: 'card' }, facts, settling, also);
  card.hidden = true;
  fixed.prepend(card);
  const drafts = new Map<string, string>();
  let labels: PageLabels | null = null;
  let shown: Entry | null = null;
  let told = '';
  /** The finding that can be settled in the card, and all that it says of it as one text. */
  let settles: { id: string; told: string } | null = null;
  let kept = false;
  /** What had the focus before a card was opened by a key. */
  let origin: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const acts: CardActs = {
    settle(settlement, said) {
      const before = shown?.drawable.finding;
      if (before) void settleAndForget(settlement, said, before);
    },
    draft(id, text) {
      if (text !== undefined) drafts.set(id, text);
      return drafts.get(id);
    },
    resized: refresh,
  };

  /** What was typed is forgotten once it is stored; not what was typed meanwhile. */
  async function settleAndForget(settlement: PageSettlement, said: string, before: PageSettlement): Promise<void> {
    const { id, note } = settlement;
    if ((await settle(settlement, said, before)) && drafts.get(id) === note) drafts.delete(id);
  }

  function show(entry: Entry): void {
    clearTimeout(timer);
    if (shown !== entry) hide();
    shown = entry;
    refresh();
  }

  function hide(): void {
    clearTimeout(timer);
    kept = false;
    const node = shown?.node;
    node?.setAttribute('aria-expanded', 'false');
    node?.removeAttribute('aria-describedby');
    shown = null;
    told = '';
    settles = null;
    card.hidden = true;
  }

  function refresh(): void {
    if (!shown) return;
    const { node, drawable } = shown;
    if (node?.style.visibility !== 'visible') {
      hide();
      return;
    }
    node.setAttribute('aria-expanded', 'true');
    node.setAttribute('aria-describedby', 'facts');
    const says = textOf(drawable);
    if (told !== says && labels) write(drawable, labels);
    told = says;
    place(node.getBoundingClientRect());
  }

  function write(drawable: Drawable, words: PageLabels): void {
    card.dataset.verdict = drawable.verdict;
    // What can be worked with is no tooltip.
    card.setAttribute('role', drawable.finding ? 'dialog' : 'tooltip');
    card.setAttribute('aria-labelledby', 'says');
    facts.replaceChildren(...cardFacts(page, drawable, words));
    also.replaceChildren(...factList(page, drawable.also));
    card.hidden = false;
    writeSettling(drawable.finding, words);
  }

  /** Only where it changed: a note may be being typed, by an input method that has not given its words yet. */
  function writeSettling(finding: PageSettlement | null, words: PageLabels): void {
    const before = settles;
    settles = finding && { id: finding.id, told: JSON.stringify([finding, words.note]) };
    if (before && before.told === settles?.told) return;
    const act = focused()?.dataset.act;
    settling.replaceChildren(...(finding ? cardActs(page, finding, words, acts) : []));
    if (!act) return;
    // What another finding can be answered with must not be under a finger that was on its way.
    const same = before?.id === finding?.id && card.querySelector<HTMLElement>(`[data-act="${act}"]`);
    (same && !same.closest('[hidden]') ? same : shown?.node)?.focus({ preventScroll: true });
  }

  /** Under the mark, or over it where the window ends; from the mark's own start. */
  function place({ left, right, top, bottom }: DOMRect): void {
    const { offsetWidth, offsetHeight } = card;
    const below = bottom + MARGIN;
    const fits = below + offsetHeight <= view.innerHeight - MARGIN;
    const start = getComputedStyle(page.documentElement).direction === 'rtl' ? right - offsetWidth : left;
    const x = Math.min(start, page.documentElement.clientWidth - offsetWidth - MARGIN);
    moveTo(card, Math.max(MARGIN, x), fits ? below : Math.max(MARGIN, top - MARGIN - offsetHeight));
  }

  function focused(): HTMLElement | null {
    const at = root.activeElement as HTMLElement | null;
    return at && card.contains(at) ? at : null;
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
  const leaveFocus = (event: Event) => {
    const to = (event as FocusEvent).relatedTarget as Element | null;
    // Without a target the window itself was left, or what had the focus is gone: what is kept stays.
    if ((to === null && kept) || (to && (card.contains(to) || entryOf(to) === shown))) return;
    hide();
  };
  on(marks, 'pointerover', ({ target }) => {
    const entry = entryOf(target);
    if (entry && !kept) later(() => show(entry), shown ? 0 : OPEN_AFTER);
  });
  on(card, 'pointerenter', () => clearTimeout(timer));
  on(card, 'pointerdown focusin', () => {
    kept = true;
  });
  on(marks, 'pointerout', leaveSoon);
  on(card, 'pointerleave', leaveSoon);
  on(marks, 'focusin', ({ target }) => {
    const entry = entryOf(target);
    if (entry) show(entry);
  });
  on(marks, 'focusout', leaveFocus);
  on(card, 'focusout', leaveFocus);
  on(marks, 'click', ({ target }) => {
    const entry = entryOf(target);
    if (!entry) return;
    const again = kept && shown === entry;
    show(entry);
    kept = true;
    if (again) hide();
  });
  on(root, 'keydown', (event) => {
    const { key, shiftKey } = event as KeyboardEvent;
    const node = shown?.node;
    const inside = focused();
    if (key === 'Escape' && node) {
      // First back to the mark, then to where the user came from.
      const back = inside ? node : origin;
      if (inside === null) origin = null;
      back?.focus({ preventScroll: true });
      hide();
    }
    if (key !== 'Tab' || !node) return;
    const controls = [...card.querySelectorAll<HTMLElement>('[data-act]')].filter((one) => one.offsetParent !== null);
    const onMark = root.activeElement === node;
    if (onMark && !shiftKey && controls[0]) {
      event.preventDefault();
      controls[0].focus();
    } else if (inside && inside === controls[shiftKey ? 0 : controls.length - 1]) {
      // Backwards to the mark; forwards the browser goes on from there.
      node.focus({ preventScroll: true });
      if (shiftKey) event.preventDefault();
    }
  });
  // The pointer may rest on a mark while the focus is the page's: Escape must close the card all the same.
  page.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), { capture: true, passive: true, signal });
  const elsewhere = ({ target }: Event) => target !== root.host && kept && hide();
  page.addEventListener('pointerdown', elsewhere, { capture: true, passive: true, signal });

  return {
    get shown() {
      return shown;
    },
    label(words) {
      labels = words;
    },
    open(entry) {
      const at = page.activeElement;
      if (at !== root.host) origin = at as HTMLElement | null;
      show(entry);
      kept = true;
      entry.node?.focus({ preventScroll: true });
    },
    refresh,
    leave(entry) {
      if (shown === entry) hide();
    },
    focusBack() {
      const node = shown?.node;
      (node ?? origin)?.focus({ preventScroll: true });
    },
  };
}

/** All that a card shows, as one text: it is written anew only where that changed, so that nobody loses their place. */
function textOf({ verdict, text, word, details, also, todo, finding }: Drawable): string {
  return JSON.stringify([verdict, text, word, details, also, todo, finding]);
}
