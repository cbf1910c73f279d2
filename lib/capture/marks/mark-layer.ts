import type { PageLabels, PageSettlement } from '@/lib/messages/page-to-background';
import { createRowSearch, lostBy, touchedBy } from './anchors';
import { breachAfter } from './breach-order';
import { make, moveTo } from './element';
import { type Drawable, type Entry, headingOf, isBefore, isOpenBreach } from './entry';
import { isStill } from './identity';
import { createMarkCard } from './mark-card';
import { createMarkLayout, type Position } from './mark-layout';
import { drawVerdict } from './shapes';

/** Marks are drawn this far outside the view, so that scrolling finds them there. */
const AHEAD = '120px';
/** More marks than these are drawn over several frames, each of which leaves the page its time. */
const DRAWN_AT_ONCE = 40;
/** Frames without movement after which the layer stops following an animation of the page that may only begin. */
const STILL_FRAMES = 2;

/** The marks of a page: drawn where their rows can be seen, gone with their rows, back when the rows are. */
export interface MarkLayer {
  /** Replaces what is to be drawn; marks on the same rows stay in place, with focus and card. */
  draw(drawables: readonly Drawable[]): void;
  mutated(records: readonly MutationRecord[]): void;
  /** Things may stand elsewhere, or be about to. */
  stirred(): void;
  /** Things stand elsewhere in this frame, as where the page was scrolled; should they go on, this is called again. */
  moved(): void;
  label(labels: PageLabels): void;
  /** Gives the focus back to the mark whose card is open, else to what had it before. */
  focusBack(): void;
  /** Scrolls to the next breach in the page's order, or the one before, and opens its card; says which of how many it is. */
  goToBreach(step: number): { at: number; count: number };
  stop(): void;
}

export function createMarkLayer(options: {
  page: Document;
  view: Window;
  host: Element;
  root: ShadowRoot;
  marks: HTMLElement;
  fixed: HTMLElement;
  settle: (settlement: PageSettlement, said: string, before: PageSettlement) => Promise<boolean>;
  /** The user asks a mark for the next breach (1) or the one before (-1). */
  step: (step: number) => void;
}): MarkLayer {
  const { page, view, host, root, marks, fixed, settle } = options;
  const stopper = new AbortController();
  const layout = createMarkLayout(host, view);
  let entries: Entry[] = [];
  const byElement = new Map<Element, Entry>();
  const byNode = new WeakMap<Node, Entry>();
  let frame = 0;
  let framesDue = 0;
  let searching = false;
  let displaced = false;
  /** The breach that was gone to last, and whether its card is still to be opened: what was scrolled to is drawn later. */
  let visited: Entry | null = null;
  let opening = false;

  const card = createMarkCard({
    page,
    view,
    root,
    marks,
    fixed,
    signal: stopper.signal,
    entryOf,
    settle,
  });
  const search = createRowSearch({ now: () => view.performance.now(), found });
  // scrollMargin is the same ahead of inner scrollers; where a browser lacks it, marks come as their rows do.
  const sight = new IntersectionObserver(onSight, {
    rootMargin: AHEAD,
    scrollMargin: AHEAD,
  } as IntersectionObserverInit);
  const sizes = new ResizeObserver(() => {
    layout.forgetAll();
    stirred();
  });
  sizes.observe(page.documentElement);
  if (page.body) sizes.observe(page.body);
  marks.addEventListener('keydown', onKey, { signal: stopper.signal });

  function entryOf(target: EventTarget | null): Entry | null {
    const node = (target as Element | null)?.closest('.mark');
    return (node && byNode.get(node)) ?? null;
  }

  function onSight(changes: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of changes) {
      const entry = byElement.get(target);
      if (!entry) continue;
      entry.near = isIntersecting;
      if (isIntersecting && !isStill(entry.drawable.anchor, target)) lose([entry]);
    }
    look(1);
  }

  function found(entry: Entry, element: Element): void {
    // Another entry out of view may still be tied to an element that has become this row meanwhile.
    const other = byElement.get(element);
    if (other) untie(other);
    displaced ||= other !== undefined;
    tie(entry, element);
    entry.near = true;
  }

  /** Ties an entry to the element that its row is now. */
  function tie(entry: Entry, element: Element): void {
    entry.element = element;
    entry.drawable.anchor.element = element;
    byElement.set(element, entry);
    sight.observe(element);
    if (element.parentElement) sizes.observe(element.parentElement);
  }

  function untie(entry: Entry): void {
    const { element } = entry;
    if (element && byElement.get(element) === entry) {
      byElement.delete(element);
      sight.unobserve(element);
      layout.forgetRow(element);
    }
    entry.element = null;
    entry.near = false;
    erase(entry);
  }

  function erase(entry: Entry): void {
    card.leave(entry);
    entry.node?.remove();
    entry.node = null;
  }

  /** Takes marks away at once, before the page is painted with other content under them. */
  function lose(lost: readonly Entry[]): void {
    for (const entry of lost) untie(entry);
    displaced = false;
    search.start(entries.filter(({ element }) => element === null));
    searching = true;
    stirred();
  }

  function stirred(): void {
    look(STILL_FRAMES);
  }

  function look(frames: number): void {
    framesDue = Math.max(framesDue, frames);
    if (frame === 0) frame = view.requestAnimationFrame(onFrame);
  }

  function onFrame(): void {
    frame = 0;
    if (searching) searching = !search.step((row) => byElement.get(row)?.near === true);
    if (!searching && displaced) lose([]);
    const hasMoved = place();
    framesDue = hasMoved ? STILL_FRAMES : framesDue - 1;
    if (searching || framesDue > 0) frame = view.requestAnimationFrame(onFrame);
  }

  /** Draws and moves the marks in view; true if any stands elsewhere than before, or is still to be drawn. */
  function place(): boolean {
    const near = entries.filter((entry) => entry.near);
    for (const entry of entries) if (!entry.near && entry.node) erase(entry);
    const fresh = near.filter(({ node }) => node === null);
    for (const entry of fresh.slice(0, DRAWN_AT_ONCE)) entry.node = drawNode(entry);
    const inView = near.filter(({ node }) => node !== null);
    for (const entry of inView) entry.width ||= Math.ceil(entry.node?.getBoundingClientRect().width ?? 0);
    const origin = marks.getBoundingClientRect();
    const positions = layout.positions(inView);
    let hasMoved = false;
    for (const entry of inView) hasMoved = put(entry, positions.get(entry), origin) || hasMoved;
    card.refresh();
    if (opening && visited?.node?.style.visibility === 'visible') {
      opening = false;
      card.open(visited);
    }
    return hasMoved || fresh.length > DRAWN_AT_ONCE;
  }

  function put({ node }: Entry, position: Position | undefined, origin: DOMRect): boolean {
    if (!node) return false;
    const { style } = node;
    const was = style.cssText;
    style.visibility = position ? 'visible' : 'hidden';
    if (position) {
      const { left, top, room } = position;
      moveTo(node, left - origin.left, top - origin.top);
      style.maxWidth = room === null ? '16px' : `${Math.floor(room)}px`;
      node.classList.toggle('edge', room === null);
    }
    // One that only comes into sight does not move.
    return was.includes('visible') && style.cssText !== was;
  }

  function drawNode(entry: Entry): HTMLButtonElement {
    const node = make(page, 'button', { type: 'button', class: 'mark', 'aria-expanded': 'false' });
    node.style.visibility = 'hidden';
    byNode.set(node, entry);
    write(entry.drawable, node);
    // Most come in the page's order: the place is looked for from the end.
    let next: Element | null = null;
    for (let at = marks.lastElementChild; at && comesBefore(entry, at); at = at.previousElementSibling) next = at;
    marks.insertBefore(node, next);
    return node;
  }

  function comesBefore(entry: Entry, node: Element): boolean {
    const other = byNode.get(node);
    return other === undefined || isBefore(entry, other);
  }

  function write(drawable: Drawable, node: HTMLButtonElement): void {
    node.dataset.verdict = drawable.verdict;
    node.classList.toggle('known', drawable.verdict === 'breach' && !isOpenBreach(drawable));
    if (drawable.finding) node.setAttribute('aria-haspopup', 'dialog');
    else node.removeAttribute('aria-haspopup');
    node.dataset.target = drawable.anchor.identity.title.slice(0, 120);
    node.setAttribute('aria-label', headingOf(drawable));
    node.replaceChildren(drawVerdict(page, drawable.verdict), make(page, 'span', {}, drawable.text));
  }

  /** Up and down go from mark to mark, right and left from breach to breach, also to those out of view. */
  function onKey(event: KeyboardEvent): void {
    const { key } = event;
    const step = /(Down|Right)$/.test(key) ? 1 : -1;
    const entry = entryOf(event.target);
    if (!/^Arrow/.test(key) || !entry) return;
    event.preventDefault();
    if (!/(Down|Up)$/.test(key)) {
      options.step(step);
      return;
    }
    const next = entries[entries.indexOf(entry) + step];
    if (!next?.element) return;
    scrollTo(next, 'nearest');
    next.node?.focus({ preventScroll: true });
  }

  function scrollTo(entry: Entry, block: ScrollLogicalPosition): void {
    entry.element?.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    entry.near = true;
    entry.node ??= drawNode(entry);
    place();
    stirred();
  }

  function goToBreach(step: number): { at: number; count: number } {
    const { entry, at, count } = breachAfter(entries, card.shown ?? visited, step);
    visited = entry;
    opening = entry !== null;
    if (entry) scrollTo(entry, 'center');
    return { at, count };
  }

  function redraw(entry: Entry, drawable: Drawable): void {
    const before = entry.drawable;
    const same =
      before.verdict === drawable.verdict &&
      before.text === drawable.text &&
      before.word === drawable.word &&
      before.finding?.state === drawable.finding?.state;
    entry.drawable = drawable;
    if (same || !entry.node) return;
    entry.node.classList.remove('edge');
    entry.node.style.maxWidth = '';
    entry.width = 0;
    write(drawable, entry.node);
  }

  return {
    draw(drawables) {
      const before = new Map(byElement);
      entries = drawables.map((drawable) => {
        const { element } = drawable.anchor;
        const entry = before.get(element) ?? { drawable, element: null, near: false, node: null, width: 0 };
        before.delete(element);
        redraw(entry, drawable);
        return entry;
      });
      for (const gone of before.values()) untie(gone);
      const fresh = entries.filter(({ element }) => element === null);
      for (const entry of fresh) tie(entry, entry.drawable.anchor.element);
      const wrong = entries.filter(
        ({ element, near, drawable }) => element && near && !(element.isConnected && isStill(drawable.anchor, element)),
      );
      if (wrong.length > 0) lose(wrong);
      stirred();
    },
    mutated(records) {
      const touched = touchedBy(records);
      search.forget(touched);
      if (touched === null) layout.forgetAll();
      else for (const element of touched) layout.forgetRow(element);
      const lost = lostBy(touched, entries);
      if (lost.length > 0 || entries.some(({ element }) => element === null)) lose(lost);
      stirred();
    },
    stirred,
    moved: () => look(1),
    label: card.label,
    focusBack: card.focusBack,
    goToBreach,
    stop() {
      stopper.abort();
      sight.disconnect();
      sizes.disconnect();
      view.cancelAnimationFrame(frame);
      for (const entry of entries) erase(entry);
      entries = [];
      byElement.clear();
    },
  };
}
