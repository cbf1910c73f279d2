import type { ButtonMenu } from './button-menu';
import { make, moveTo } from './element';
import { drawSign } from './shapes';

/** Where the user put the button: pixels from the window's right and bottom edges. */
export interface ButtonPlace {
  right: number;
  bottom: number;
}

const REST: ButtonPlace = { right: 24, bottom: 24 };
const STEP = 16;
/** A press that moves less than this is a press, not a drag. */
const SLACK = 4;

/** The button with the number of open findings. It can be dragged, or moved by the arrow keys, and opens the dock. */
export interface FloatingButton {
  readonly element: HTMLElement;
  /** What is pressed: the focus comes back to it. */
  readonly button: HTMLButtonElement;
  show(count: number, label: string): void;
  /** Puts the button where the user left it, or in the corner beside what the page itself fixes there. */
  settle(kept: ButtonPlace | null): void;
}

export function createFloatingButton(options: {
  page: Document;
  view: Window;
  host: Element;
  menu: ButtonMenu;
  press: () => void;
  moved: (place: ButtonPlace) => void;
}): FloatingButton {
  const { page, view, host, menu, press, moved } = options;
  const number = make(page, 'span');
  const button = make(page, 'button', { type: 'button', class: 'button' }, drawSign(page), number);
  const element = make(page, 'div', { class: 'float' }, button, menu.opener);
  let place = REST;
  /** Where the user put it, however small the window is meanwhile; null while it keeps itself out of the page's way. */
  let chosen: ButtonPlace | null = null;
  let dragged = false;
  let drag: { x: number; y: number; from: ButtonPlace } | null = null;

  function put({ right, bottom }: ButtonPlace, byUser: boolean): void {
    if (byUser) chosen = { right, bottom };
    const { offsetWidth, offsetHeight } = element;
    const clamp = (value: number, most: number) => Math.max(4, Math.min(value, most - 4));
    const [width, height] = [page.documentElement.clientWidth - offsetWidth, view.innerHeight - offsetHeight];
    place = { right: clamp(right, width), bottom: clamp(bottom, height) };
    moveTo(element, width - place.right, height - place.bottom);
  }

  button.addEventListener('pointerdown', (event) => {
    const { clientX, clientY, pointerId } = event;
    dragged = false;
    if (event.button !== 0) return;
    drag = { x: clientX, y: clientY, from: place };
    button.setPointerCapture(pointerId);
  });
  button.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    menu.toggle(true);
  });
  button.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!drag) return;
    const [dx, dy] = [clientX - drag.x, clientY - drag.y];
    dragged ||= Math.hypot(dx, dy) > SLACK;
    if (dragged) menu.toggle(false);
    if (dragged) put({ right: drag.from.right - dx, bottom: drag.from.bottom - dy }, true);
  });
  button.addEventListener('lostpointercapture', () => {
    drag = null;
    if (!dragged) return;
    chosen = place;
    moved(place);
  });
  button.addEventListener('click', () => {
    if (!dragged) press();
    dragged = false;
  });
  button.addEventListener('keydown', (event) => {
    const { key } = event;
    const right = place.right + (key === 'ArrowLeft' ? STEP : key === 'ArrowRight' ? -STEP : 0);
    const bottom = place.bottom + (key === 'ArrowUp' ? STEP : key === 'ArrowDown' ? -STEP : 0);
    if (right === place.right && bottom === place.bottom) return;
    event.preventDefault();
    put({ right, bottom }, true);
    chosen = place;
    moved(place);
  });

  return {
    element,
    button,
    show(count, label) {
      button.dataset.open = number.textContent = String(count);
      button.setAttribute('aria-label', label);
      button.title = label;
    },
    settle(kept) {
      put(kept ?? chosen ?? freeCorner(page, view, host, element), kept !== null);
    },
  };
}

/** The lowest place in the right-hand corner where the page has fixed nothing of its own. */
function freeCorner(page: Document, view: Window, host: Element, button: HTMLElement): ButtonPlace {
  const right = view.innerWidth - REST.right;
  for (let { bottom } = REST; bottom < view.innerHeight / 2; bottom += STEP) {
    const low = view.innerHeight - bottom;
    const taken = [0, 0.5, 1].some((part) =>
      [low, low - button.offsetHeight].some((y) => isFixedAt(page, view, host, right - button.offsetWidth * part, y)),
    );
    if (!taken) return { ...REST, bottom };
  }
  return REST;
}

/** Whether something small that the page fixes to the window is painted at a point. */
function isFixedAt(page: Document, view: Window, host: Element, x: number, y: number): boolean {
  let at: Element | null | undefined = page.elementsFromPoint(x, y).find((element) => element !== host);
  while (at && !/fixed|sticky/.test(getComputedStyle(at).position)) at = at.parentElement;
  return !!at && (at.clientWidth < view.innerWidth / 2 || at.clientHeight < view.innerHeight / 2);
}
