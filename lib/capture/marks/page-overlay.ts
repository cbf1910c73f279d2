import type { PageView } from '@/lib/messages/page-to-background';
import { createDockFrame } from './dock-frame';
import { make } from './element';
import type { Drawable } from './entry';
import { type ButtonPlace, createFloatingButton } from './floating-button';
import { HOST_NAME, removeHosts } from './host';
import { type KnownRow, knowPlace } from './identity';
import { createMarkLayer } from './mark-layer';
import { type OpenShadow, resolveLocator } from './resolve-locator';
import { applyStyle, STYLE } from './style';
import { themeOf } from './theme';

const ATTACHMENTS = 5;

/** What outlives the page: the button's place and the dock's width. */
export interface Keeping {
  load(): Promise<{ button: ButtonPlace | null; dockWidth: number | null }>;
  saveButton(place: ButtonPlace): void;
  saveDockWidth(width: number): void;
}

/** Everything that is drawn over a page, in one closed shadow root under one element at the document's end. */
export interface PageOverlay {
  readonly host: Element;
  /** Draws a view. `rows` are those of the capture that it answers; `trusted` says which places stand as captured. */
  show(view: PageView, rows: ReadonlyMap<number, KnownRow>, trusted: (place: Element) => boolean): void;
  /** Takes the marks away and leaves the button, where the page went to another view. */
  clearMarks(): void;
  mutated(records: readonly MutationRecord[]): void;
  moved(): void;
  /** Puts the host back where a page that rebuilt itself lost it; not for ever, where the page wants it out. */
  reattach(): void;
  toggleDock(): void;
  /** Hides all that stands still in the window, the dock too, while the user points at the page; returns what brings it back. */
  tuck(): () => void;
  stop(): void;
}

/** What an overlay is made of. */
export interface OverlayOptions {
  page: Document;
  view: Window;
  dockSource: string;
  keeping: Keeping;
  /** Whether the button and the dock belong to this document; a frame has marks alone. */
  controls: boolean;
  openShadow: OpenShadow;
}
export type CreatePageOverlay = (options: OverlayOptions) => PageOverlay;

export function createPageOverlay(options: OverlayOptions): PageOverlay {
  const { page, view, dockSource, keeping, controls, openShadow } = options;
  removeHosts(page, [HOST_NAME]);
  const host = page.createElement(HOST_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  applyStyle(root, STYLE);
  const marks = make(page, 'div', { class: 'marks' });
  const fixed = make(page, 'div', { class: 'fixed' });
  const theme = make(page, 'div', { class: 'theme' }, marks, fixed);
  root.append(theme);
  // Keys pressed on our own controls are not the page's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress']) root.addEventListener(type, (event) => event.stopPropagation());

  const layer = createMarkLayer({ page, view, host, marks, fixed });
  const button = createFloatingButton({
    page,
    view,
    host,
    press: toggleDock,
    moved: (place) => keeping.saveButton(place),
  });
  const dock = createDockFrame({
    page,
    view,
    fixed,
    source: dockSource,
    opener: button.element,
    resized: (width) => keeping.saveDockWidth(width),
  });
  const kept = keeping.load();
  let labelled = false;
  let attachments = 0;
  let stopped = false;

  function attach(): void {
    if (!host.isConnected && !stopped && attachments < ATTACHMENTS) {
      attachments += 1;
      page.documentElement.append(host);
    }
    theme.style.colorScheme = themeOf(page);
  }

  function toggleDock(): void {
    attach();
    dock.toggle();
  }

  function resized(): void {
    dock.adjust();
    if (button.element.isConnected) button.settle(null);
  }
  view.addEventListener('resize', resized, { passive: true });

  function drawables(shown: PageView, rows: ReadonlyMap<number, KnownRow>, trusted: (place: Element) => boolean) {
    return shown.marks.flatMap(({ target, verdict, text, details }): Drawable[] => {
      const said = { verdict, text, details, word: shown.labels.verdicts[verdict] };
      if (target.kind === 'row') {
        const anchor = rows.get(target.ref);
        return anchor ? [{ ...said, anchor, findAgain: null }] : [];
      }
      const findAgain = () => resolveLocator(page, target.at, openShadow);
      const place = findAgain();
      return place && trusted(place) ? [{ ...said, anchor: knowPlace(place), findAgain }] : [];
    });
  }

  return {
    host,
    show(shown, rows, trusted) {
      attach();
      theme.lang = shown.lang;
      button.show(shown.openFindings, shown.labels.button);
      dock.label(shown.labels);
      layer.draw(drawables(shown, rows, trusted));
      if (!controls) return;
      if (labelled) return button.settle(null);
      labelled = true;
      kept.then(({ button: place, dockWidth }) => {
        dock.adjust(dockWidth ?? undefined);
        fixed.append(button.element);
        button.settle(place);
      });
    },
    clearMarks() {
      layer.draw([]);
    },
    mutated: layer.mutated,
    reattach() {
      // In the next frame, so that a page that takes us out at once is not fought within one turn.
      if (attachments > 0) view.requestAnimationFrame(attach);
    },
    moved: layer.moved,
    toggleDock,
    tuck() {
      fixed.hidden = true;
      return () => {
        fixed.hidden = false;
      };
    },
    stop() {
      stopped = true;
      view.removeEventListener('resize', resized);
      layer.stop();
      host.remove();
    },
  };
}
