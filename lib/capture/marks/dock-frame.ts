import { make, moveTo } from './element';
import { drawIcon } from './shapes';

const LEAST = 300;
const USUAL = 400;
const MOST = 0.8;
const STEP = 24;

/** The dock: an extension page in a frame at the window's end, made when it is first opened. */
export interface DockFrame {
  toggle(): void;
  /** Fits the dock to the window and to the width that the user gave it. */
  adjust(width?: number): void;
  label(labels: { close: string; dock: string; resize: string }): void;
}

export function createDockFrame(options: {
  page: Document;
  view: Window;
  fixed: HTMLElement;
  source: string;
  /** Where the focus goes when the dock closes. */
  opener: HTMLElement;
  resized: (width: number) => void;
}): DockFrame {
  const { page, view, fixed, source, opener, resized } = options;
  const name = make(page, 'span');
  const close = make(page, 'button', { type: 'button' }, drawIcon(page, 'M4 4 12 12M12 4 4 12'));
  const grip = make(page, 'div', { class: 'grip', tabindex: '0', role: 'separator', 'aria-orientation': 'vertical' });
  const frame = make(page, 'iframe');
  const dock = make(page, 'section', { class: 'dock' }, grip, make(page, 'div', { class: 'bar' }, name, close), frame);
  let width = USUAL;
  let drag: { x: number; from: number } | null = null;
  dock.hidden = true;

  function toggle(): void {
    if (!dock.isConnected) {
      frame.src = source;
      fixed.append(dock);
    }
    dock.hidden = !dock.hidden;
    adjust();
    (dock.hidden ? opener : close).focus({ preventScroll: true });
  }

  function adjust(wish = width): void {
    width = Math.round(Math.max(LEAST, Math.min(wish, view.innerWidth * MOST)));
    const shown = Math.min(width, view.innerWidth);
    dock.style.width = `${shown}px`;
    dock.style.height = `${view.innerHeight}px`;
    moveTo(dock, page.documentElement.clientWidth - shown, 0);
    grip.setAttribute('aria-valuenow', String(shown));
    grip.setAttribute('aria-valuemin', String(LEAST));
    grip.setAttribute('aria-valuemax', String(Math.round(view.innerWidth * MOST)));
  }

  close.addEventListener('click', toggle);
  dock.addEventListener('keydown', ({ key }) => key === 'Escape' && toggle());
  grip.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowLeft' ? STEP : key === 'ArrowRight' ? -STEP : 0;
    if (step === 0) return;
    adjust(width + step);
    resized(width);
  });
  grip.addEventListener('pointerdown', ({ clientX, pointerId }) => {
    drag = { x: clientX, from: width };
    grip.setPointerCapture(pointerId);
    dock.classList.add('moving');
  });
  grip.addEventListener('pointermove', ({ clientX }) => {
    if (drag) adjust(drag.from + drag.x - clientX);
  });
  grip.addEventListener('lostpointercapture', () => {
    drag = null;
    dock.classList.remove('moving');
    resized(width);
  });

  return {
    toggle,
    adjust,
    label(labels) {
      dock.setAttribute('aria-label', labels.dock);
      frame.title = labels.dock;
      name.textContent = labels.dock;
      close.setAttribute('aria-label', labels.close);
      close.title = labels.close;
      grip.setAttribute('aria-label', labels.resize);
    },
  };
}
