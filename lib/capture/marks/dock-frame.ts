import { moveTo } from './geometry';
import { drawIcon } from './shapes';

const LEAST = 300;
const USUAL = 400;
const STEP = 24;

/** The dock: an extension page in a frame at the window's end, made when it is first opened. */
export interface DockFrame {
  toggle(): void;
  /** Fits the window after it was resized. */
  adjust(): void;
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
}): DockFrame & { setWidth(width: number): void } {
  const { page, view, fixed, source, opener, resized } = options;
  let width = USUAL;
  let labels = { close: '', dock: '', resize: '' };
  let parts: {
    dock: HTMLElement;
    name: HTMLElement;
    close: HTMLElement;
    grip: HTMLElement;
    frame: HTMLElement;
  } | null = null;

  function build() {
    const dock = page.createElement('section');
    dock.className = 'dock';
    const grip = page.createElement('div');
    grip.className = 'grip';
    grip.tabIndex = 0;
    grip.setAttribute('role', 'separator');
    grip.setAttribute('aria-orientation', 'vertical');
    const bar = page.createElement('div');
    bar.className = 'bar';
    const name = page.createElement('span');
    const close = page.createElement('button');
    close.type = 'button';
    close.append(drawIcon(page, 'M4 4 12 12M12 4 4 12'));
    bar.append(name, close);
    const frame = page.createElement('iframe');
    frame.src = source;
    dock.append(grip, bar, frame);
    dock.hidden = true;
    fixed.append(dock);

    close.addEventListener('click', shut);
    dock.addEventListener('keydown', ({ key }) => key === 'Escape' && shut());
    grip.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
      if (step === 0) return;
      event.preventDefault();
      setWidth(width + step);
      resized(width);
    });
    let drag: { x: number; from: number } | null = null;
    grip.addEventListener('pointerdown', (event) => {
      drag = { x: event.clientX, from: width };
      grip.setPointerCapture(event.pointerId);
      dock.classList.add('moving');
    });
    grip.addEventListener('pointermove', (event) => {
      if (drag) setWidth(drag.from + drag.x - event.clientX);
    });
    grip.addEventListener('lostpointercapture', () => {
      drag = null;
      dock.classList.remove('moving');
      resized(width);
    });
    return { dock, name, close, grip, frame };
  }

  function open(): void {
    parts ??= build();
    write();
    parts.dock.hidden = false;
    adjust();
    parts.close.focus({ preventScroll: true });
  }

  function shut(): void {
    if (!parts || parts.dock.hidden) return;
    parts.dock.hidden = true;
    opener.focus({ preventScroll: true });
  }

  function write(): void {
    if (!parts) return;
    parts.dock.setAttribute('aria-label', labels.dock);
    parts.frame.title = labels.dock;
    parts.name.textContent = labels.dock;
    parts.close.setAttribute('aria-label', labels.close);
    parts.close.title = labels.close;
    parts.grip.setAttribute('aria-label', labels.resize);
  }

  function setWidth(wish: number): void {
    width = Math.round(Math.max(LEAST, Math.min(wish, view.innerWidth * 0.8)));
    adjust();
  }

  function adjust(): void {
    if (!parts || parts.dock.hidden) return;
    const shown = Math.min(width, view.innerWidth);
    const { style } = parts.dock;
    style.width = `${shown}px`;
    style.height = `${view.innerHeight}px`;
    moveTo(parts.dock, page.documentElement.clientWidth - shown, 0);
    parts.grip.setAttribute('aria-valuenow', String(shown));
    parts.grip.setAttribute('aria-valuemin', String(LEAST));
    parts.grip.setAttribute('aria-valuemax', String(Math.round(view.innerWidth * 0.8)));
  }

  return {
    toggle() {
      if (parts && !parts.dock.hidden) shut();
      else open();
    },
    adjust,
    label(texts) {
      labels = texts;
      write();
    },
    setWidth,
  };
}
