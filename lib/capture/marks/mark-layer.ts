import { createRowSearch, lostBy, touchedBy } from './anchors';
import { make, moveTo } from './element';
import { type Drawable, type Entry, headingOf } from './entry';
import { isStill } from './identity';
import { createMarkCard } from './mark-card';
import { createMarkLayout, type Position } from './mark-layout';
import { drawVerdict } from './shapes';

/** Marks are drawn this far outside the view, so that scrolling finds them there. */
const AHEAD = '120px';
/** Frames without movement after which the layer stops following an animation of the page. */
const STILL_FRAMES = 2;

/** The marks of a page: drawn where their rows can be seen, gone with their rows, back when the rows are. */
export interface MarkLayer {
  /** Replaces what is to be drawn; marks on the same rows stay in place, with focus and card. */
  draw(drawables: readonly Drawable[]): void;
  mutated(records: readonly MutationRecord[]): void;
  /** Things may stand elsewhere. */
  moved(): void;
  stop(): void;
}

export function createMarkLayer(options: {
  page: Document;
  view: Window;
  host: Element;
  marks: HTMLElement;
  fixed: HTMLElement;
}): MarkLayer {
  const { page, view, host, marks, fixed } = options;
  const stopper = new AbortController();
  const layout = createMarkLayout(host, view);
  let entries: Entry[] = [];
  const byElement = new Map<Element, Entry>();
  const byNode = new WeakMap<Node, Entry>();
  let frame = 0;
  let stillFrames = 0;
  let searching = false;
  let displaced = false;

  const card = createMarkCard({
    page,
    view,
    marks,
    fixed,
    signal: stopper.signal,
    entryOf,
  });
  const search = createRowSearch({ now: () => view.performance.now(), found });
  // scrollMargin is the same ahead of inner scrollers; where a browser lacks it, marks come as their rows do.
  const sight = new IntersectionObserver(onSight, {
    rootMargin: AHEAD,
    scrollMargin: AHEAD,
  } as IntersectionObserverInit);
  const sizes = new ResizeObserver(() => {
    layout.forgetAll();
    moved();
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
    moved();
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
    moved();
  }

  function moved(): void {
    stillFrames = 0;
    if (frame === 0) frame = view.requestAnimationFrame(onFrame);
  }

  function onFrame(): void {
    frame = 0;
    if (searching) searching = !search.step((row) => byElement.get(row)?.near === true);
    if (!searching && displaced) lose([]);
    const stirred = place();
    stillFrames = stirred ? 0 : stillFrames + 1;
    if (searching || stillFrames < STILL_FRAMES) frame = view.requestAnimationFrame(onFrame);
  }

  /** Draws and moves the marks in view; true if any stands elsewhere than before. */
  function place(): boolean {
    const inView = entries.filter(({ near }) => near);
    for (const entry of entries) if (!entry.near && entry.node) erase(entry);
    for (const entry of inView) entry.node ??= drawNode(entry);
    for (const entry of inView) entry.width ||= Math.ceil(entry.node?.getBoundingClientRect().width ?? 0);
    const origin = marks.getBoundingClientRect();
    const positions = layout.positions(inView);
    let stirred = false;
    for (const entry of inView) stirred = put(entry, positions.get(entry), origin) || stirred;
    card.refresh();
    return stirred;
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
    return style.cssText !== was;
  }

  function drawNode(entry: Entry): HTMLButtonElement {
    const node = make(page, 'button', { type: 'button', class: 'mark', 'aria-expanded': 'false' });
    node.style.visibility = 'hidden';
    byNode.set(node, entry);
    write(entry.drawable, node);
    const next = [...marks.children].find((other) => {
      const element = byNode.get(other)?.element;
      return (
        element && entry.element && entry.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
      );
    });
    marks.insertBefore(node, next ?? null);
    return node;
  }

  function write(drawable: Drawable, node: HTMLButtonElement): void {
    node.dataset.verdict = drawable.verdict;
    node.dataset.target = drawable.anchor.identity.title.slice(0, 120);
    node.setAttribute('aria-label', headingOf(drawable));
    node.replaceChildren(drawVerdict(page, drawable.verdict), make(page, 'span', {}, drawable.text));
  }

  /** The arrow keys go from mark to mark, also to those out of view, which are scrolled to. */
  function onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const entry = entryOf(event.target);
    if (step === 0 || !entry) return;
    event.preventDefault();
    const next = entries[entries.indexOf(entry) + step];
    if (!next?.element) return;
    next.element.scrollIntoView({ block: 'nearest' });
    next.near = true;
    place();
    next.node?.focus({ preventScroll: true });
  }

  function redraw(entry: Entry, drawable: Drawable): void {
    const same =
      entry.drawable.verdict === drawable.verdict &&
      entry.drawable.text === drawable.text &&
      entry.drawable.word === drawable.word;
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
      moved();
    },
    mutated(records) {
      const touched = touchedBy(records);
      search.forget(touched);
      if (touched === null) layout.forgetAll();
      else for (const element of touched) layout.forgetRow(element);
      const lost = lostBy(touched, entries);
      if (lost.length > 0 || entries.some(({ element }) => element === null)) lose(lost);
      moved();
    },
    moved,
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
