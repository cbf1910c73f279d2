import type { PickedPlace } from '@/lib/domain/teaching';
import type { PointerWords } from '@/lib/messages/background-to-page';
import { make, moveTo } from '../marks/element';
import { type Box, boxOf, clippersOf, outwards, windowOf } from '../marks/geometry';
import { POINTER_NAME, removeHosts } from '../marks/host';
import type { OpenShadow } from '../marks/resolve-locator';
import { themeOf } from '../marks/theme';
import type { PlaceIndex, Target } from './place-index';
import { HOST_STYLE, styleDocument } from './pointer-style';
import { elementUnder, scrollerAround } from './under-pointer';

/** What pointing needs: the page, what may be pointed at there, the words to say, and whom to tell where it ended. */
export interface PointerOptions {
  page: Document;
  view: Window;
  index: PlaceIndex;
  words: PointerWords;
  openShadow: OpenShadow;
  /** Called once: with the place that was chosen, or with null where the user left off. */
  done: (place: PickedPlace | null) => void;
}

/** Ends pointing without a choice. */
export type StopPointing = () => void;

const MOST_OUTLINES = 80;
const KEYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Lays a frame of our own over the page in which the user points: it takes every movement, click and key, so that the
 * page gets none, outlines the value under the pointer or all cells of its column, and says what that is.
 */
export function startPointing(options: PointerOptions): StopPointing {
  const { page, view, words, done } = options;
  removeHosts(page, [POINTER_NAME]);
  const host = page.createElement(POINTER_NAME);
  const frame = make(page, 'iframe', { title: words.help });
  const root = host.attachShadow({ mode: 'closed' });
  host.style.cssText = HOST_STYLE;
  // Of another colour scheme than its document the frame would hide the page behind white.
  frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0;background:none;color-scheme:light';
  let stopped = false;
  let stage: Stage | null = null;
  frame.addEventListener('load', () => {
    const inner = frame.contentDocument;
    // Firefox puts a document of its own in the place of the first one; then the stage is built again.
    if (inner && !stopped && inner !== stage?.inner) stage = buildStage(inner, options, end);
  });
  root.append(frame);
  page.documentElement.append(host);
  const redraw = () => stage?.redraw();
  view.addEventListener('scroll', redraw, { capture: true, passive: true });
  view.addEventListener('resize', redraw, { passive: true });

  function end(place: PickedPlace | null): void {
    if (stopped) return;
    stop();
    done(place);
  }
  function stop(): void {
    stopped = true;
    view.removeEventListener('scroll', redraw, { capture: true });
    view.removeEventListener('resize', redraw);
    host.remove();
  }
  return stop;
}

interface Stage {
  inner: Document;
  redraw(): void;
}

function buildStage(
  inner: Document,
  { page, view, index: { targets, targetOf }, words, openShadow }: PointerOptions,
  end: (place: PickedPlace | null) => void,
): Stage {
  styleDocument(inner);
  inner.documentElement.lang = words.lang;
  const outlines = make(inner, 'div', { class: 'outlines', 'aria-hidden': 'true' });
  const says = make(inner, 'p', { role: 'status', 'aria-live': 'polite' });
  const leave = make(inner, 'button', { type: 'button' }, words.leave);
  const text = make(inner, 'div', { class: 'text' }, says, make(inner, 'p', { class: 'help' }, words.help));
  const bar = make(inner, 'div', { class: 'bar' }, text, leave);
  const field = make(inner, 'div', { class: 'field', tabindex: '0', role: 'application', 'aria-label': words.help });
  const theme = make(inner, 'div', { class: 'theme' }, field, outlines, bar);
  theme.style.colorScheme = themeOf(page);
  inner.body.append(theme);
  let shown: Target | null = null;
  let at = -1;
  field.focus();

  function show(target: Target | null): void {
    shown = target;
    const { rows = 0, name = '', place } = target ?? {};
    const words_ = place ? (place.kind === 'column' ? words.column : words.value) : words.nothing;
    says.textContent = words_.replace('{text}', name || '—').replace('{rows}', String(rows));
    draw();
  }

  function draw(): void {
    outlines.replaceChildren(...(shown ? boxesOf(shown, view).map((box) => outline(inner, box)) : []));
  }

  function step(by: number): void {
    const still = targets.filter(({ elements }) => elements.some((element) => element.isConnected));
    if (still.length === 0) return;
    at = (at + by + still.length) % still.length;
    const target = still[at];
    target?.elements[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show(target ?? null);
  }

  field.addEventListener('pointermove', ({ clientX, clientY }) => {
    bar.classList.toggle('low', clientY < 96);
    const target = targetAt(clientX, clientY);
    if (target === shown) return;
    if (target) at = targets.indexOf(target);
    show(target);
  });
  field.addEventListener('click', ({ clientX, clientY }) => {
    const target = targetAt(clientX, clientY);
    if (target) end(target.place);
  });
  field.addEventListener(
    'wheel',
    (event) => {
      const under = elementUnder(page, event.clientX, event.clientY, openShadow);
      const scroller = under && scrollerAround(under, event.deltaX, event.deltaY);
      if (!scroller) return;
      event.preventDefault();
      scroller.scrollBy(event.deltaX, event.deltaY);
    },
    { passive: false },
  );
  leave.addEventListener('click', () => end(null));
  inner.addEventListener('keydown', (event) => {
    const by = KEYS[event.key];
    if (event.key === 'Escape') end(null);
    else if (event.target === leave) return;
    else if (by !== undefined) step(by);
    else if ((event.key === 'Enter' || event.key === ' ') && shown) end(shown.place);
    else return;
    event.preventDefault();
  });

  function targetAt(x: number, y: number): Target | null {
    let nearest: Target | null = null;
    for (let element = elementUnder(page, x, y, openShadow); element; element = outwards(element)) {
      const target = targetOf(element);
      if (target?.place.kind === 'column') return target;
      nearest ??= target;
    }
    return nearest;
  }

  show(null);
  return { inner, redraw: draw };
}

/** What is to see of a target: the boxes of its elements in the window, cut to what their containers show. */
function boxesOf({ elements }: Target, view: Window): Box[] {
  const boxes: Box[] = [];
  const windows = new Map<Element | null, Box>();
  for (const element of elements) {
    if (!element.isConnected) continue;
    const window = windows.get(element.parentElement) ?? windowOf(clippersOf(element), view);
    windows.set(element.parentElement, window);
    const { left, top, right, bottom } = boxOf(element);
    const box = {
      left: Math.max(left, window.left),
      top: Math.max(top, window.top),
      right: Math.min(right, window.right),
      bottom: Math.min(bottom, window.bottom),
    };
    if (box.right - box.left > 2 && box.bottom - box.top > 2) boxes.push(box);
    if (boxes.length >= MOST_OUTLINES) break;
  }
  return boxes;
}

function outline(inner: Document, { left, top, right, bottom }: Box): HTMLElement {
  const box = make(inner, 'div', { class: 'outline' });
  box.style.width = `${Math.round(right - left)}px`;
  box.style.height = `${Math.round(bottom - top)}px`;
  moveTo(box, left, top);
  return box;
}
