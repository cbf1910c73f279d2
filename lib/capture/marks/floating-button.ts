import { moveTo } from './geometry';
import { drawSign } from './shapes';

/** Where the user put the button: pixels from the window's right and bottom edges. */
export interface ButtonPlace {
  right: number;
  bottom: number;
}

/** What outlives the page: the button's place and the dock's width. */
export interface Keeping {
  load(): Promise<{ button: ButtonPlace | null; dockWidth: number | null }>;
  saveButton(place: ButtonPlace): void;
  saveDockWidth(width: number): void;
}

const REST: ButtonPlace = { right: 24, bottom: 24 };
const STEP = 16;
/** A press that moves less than this is a press, not a drag. */
const SLACK = 4;

/** The button with the number of open findings. It can be dragged, or moved by the arrow keys, and opens the dock. */
export interface FloatingButton {
  readonly element: HTMLButtonElement;
  show(count: number, label: string): void;
  /** Puts the button where the user left it, or in the corner beside what the page itself fixes there. */
  settle(kept: ButtonPlace | null): void;
}

export function createFloatingButton(options: {
  page: Document;
  view: Window;
  host: Element;
  press: () => void;
  moved: (place: ButtonPlace) => void;
}): FloatingButton {
  const { page, view, host, press, moved } = options;
  const element = page.createElement('button');
  element.type = 'button';
  element.className = 'button';
  const number = page.createElement('span');
  element.append(drawSign(page), number);
  let place = REST;
  let chosen = false;
  let dragged = false;
  let drag: { x: number; y: number; from: ButtonPlace; far: boolean } | null = null;

  function put(wish: ButtonPlace): void {
    const { offsetWidth, offsetHeight } = element;
    const clamp = (value: number, most: number) => Math.max(4, Math.min(value, most - 4));
    place = {
      right: clamp(wish.right, view.innerWidth - offsetWidth),
      bottom: clamp(wish.bottom, view.innerHeight - offsetHeight),
    };
    moveTo(
      element,
      page.documentElement.clientWidth - place.right - offsetWidth,
      view.innerHeight - place.bottom - offsetHeight,
    );
  }

  function choose(wish: ButtonPlace): void {
    put(wish);
    chosen = true;
  }

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    dragged = false;
    drag = { x: event.clientX, y: event.clientY, from: place, far: false };
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    if (!drag) return;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    drag.far ||= Math.hypot(dx, dy) > SLACK;
    if (drag.far) choose({ right: drag.from.right - dx, bottom: drag.from.bottom - dy });
  });
  element.addEventListener('lostpointercapture', () => {
    dragged = drag?.far === true;
    drag = null;
    if (dragged) moved(place);
  });
  element.addEventListener('click', () => {
    if (!dragged) press();
    dragged = false;
  });
  element.addEventListener('keydown', (event) => {
    const [dx, dy] = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] ?? [
      0, 0,
    ];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    choose({ right: place.right + (dx ?? 0) * STEP, bottom: place.bottom + (dy ?? 0) * STEP });
    moved(place);
  });

  return {
    element,
    show(count, label) {
      element.dataset.open = String(count);
      number.textContent = String(count);
      element.setAttribute('aria-label', label);
      element.title = label;
    },
    settle(kept) {
      if (kept) choose(kept);
      else if (chosen) put(place);
      else put(freeCorner(page, view, host, element));
    },
  };
}

/** The lowest place in the right-hand corner where the page has fixed nothing of its own. */
function freeCorner(page: Document, view: Window, host: Element, button: HTMLElement): ButtonPlace {
  const { offsetWidth, offsetHeight } = button;
  const right = view.innerWidth - REST.right;
  for (let bottom = REST.bottom; bottom < view.innerHeight / 2; bottom += STEP) {
    const low = view.innerHeight - bottom;
    const points = [right, right - offsetWidth / 2, right - offsetWidth].flatMap((x) =>
      [low, low - offsetHeight].map((y) => [x, y] as const),
    );
    if (!points.some(([x, y]) => isFixedAt(page, view, host, x, y))) return { ...REST, bottom };
  }
  return REST;
}

/** Whether something small that the page fixes to the window is painted at a point. */
function isFixedAt(page: Document, view: Window, host: Element, x: number, y: number): boolean {
  let at: Element | null | undefined = page.elementsFromPoint(x, y).find((element) => element !== host);
  for (; at; at = at.parentElement) {
    if (!/fixed|sticky/.test(getComputedStyle(at).position)) continue;
    const { width, height } = at.getBoundingClientRect();
    return width < view.innerWidth / 2 || height < view.innerHeight / 2;
  }
  return false;
}
