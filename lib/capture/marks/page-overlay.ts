import type { PageLabels, PageSettlement, PageView } from '@/lib/messages/page-to-background';
import { createButtonMenu } from './button-menu';
import { createDockFrame } from './dock-frame';
import { make } from './element';
import type { Drawable } from './entry';
import { type ButtonPlace, createFloatingButton } from './floating-button';
import { HOST_NAME, removeHosts } from './host';
import { type KnownRow, knowPlace } from './identity';
import { createMarkLayer } from './mark-layer';
import { keepEvents } from './own-events';
import { type OpenShadow, resolveLocator } from './resolve-locator';
import { applyStyle, STYLE } from './style';
import { themeOf } from './theme';
import { createToast } from './toast';

const ATTACHMENTS = 5;
/** The page is asked anew what it fixes to its corner, no more often than this. */
const CORNER_AFTER = 1000;

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
  stirred(): void;
  moved(): void;
  /** Puts the host back where a page that rebuilt itself lost it; not for ever, where the page wants it out. */
  reattach(): void;
  toggleDock(): void;
  /** Goes to the next breach (1) or to the one before (-1). */
  goToBreach(step: number): void;
  /** Shows a line for some seconds, which is also read out. */
  say(text: string): void;
  hideButton(hidden: boolean): void;
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
  /** Stores what the user said of a finding and draws what follows; false where it was not stored. */
  settle(settlement: PageSettlement): Promise<boolean>;
  /** Stores whether the button is hidden on this site; the overlay is told when it is. */
  setButton(hidden: boolean): void;
}
export type CreatePageOverlay = (options: OverlayOptions) => PageOverlay;

export function createPageOverlay(options: OverlayOptions): PageOverlay {
  const { page, view, dockSource, keeping, controls, openShadow, settle, setButton } = options;
  removeHosts(page, [HOST_NAME]);
  const host = page.createElement(HOST_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  applyStyle(root, STYLE);
  const marks = make(page, 'div', { class: 'marks' });
  const fixed = make(page, 'div', { class: 'fixed' });
  const theme = make(page, 'div', { class: 'theme' }, marks, fixed);
  root.append(theme);
  const stopper = new AbortController();
  keepEvents(view, host, root, stopper.signal);

  const layer = createMarkLayer({ page, view, host, root, marks, fixed, settle: settleAndSay, step: goToBreach });
  const toast = createToast(page, () => layer.focusBack());
  const menu = createButtonMenu({
    page,
    beside: () => button.element.getBoundingClientRect(),
    chosen(item) {
      if (item < 2) return goToBreach(item === 0 ? 1 : -1);
      setButton(true);
      if (labels) toast.say(labels.hidden, { run: () => setButton(false), focus: true });
    },
  });
  const button = createFloatingButton({
    page,
    view,
    host,
    menu,
    press: toggleDock,
    moved: (place) => keeping.saveButton(place),
  });
  fixed.append(toast.element);
  const dock = createDockFrame({
    page,
    view,
    fixed,
    source: dockSource,
    opener: button.button,
    resized: (width) => keeping.saveDockWidth(width),
  });
  const kept = keeping.load();
  let labels: PageLabels | null = null;
  let corner: ReturnType<typeof setTimeout> | undefined;
  let attachments = 0;
  let stopped = false;

  function attach(): void {
    if (!host.isConnected && !stopped && attachments < ATTACHMENTS) {
      attachments += 1;
      page.documentElement.append(host);
    }
    theme.style.colorScheme = themeOf(page);
    // A page that zooms its own root would zoom what we measured on the screen once more.
    theme.style.zoom = String(1 / (page.documentElement.currentCSSZoom ?? 1));
  }

  function toggleDock(): void {
    attach();
    dock.toggle();
  }

  function goToBreach(step: number): void {
    if (!labels) return;
    const { at, count } = layer.goToBreach(step);
    const said = labels.position.replace('{at}', String(at)).replace('{count}', String(count));
    toast.say(count > 0 ? said : labels.noBreach);
  }

  async function settleAndSay(settlement: PageSettlement, said: string, before: PageSettlement): Promise<boolean> {
    const focused = root.activeElement !== null;
    const done = await settle(settlement);
    if (!labels) return done;
    const words = labels;
    const undo = async () => toast.say((await settle(before)) ? words.undone : words.failed);
    if (done) toast.say(said, { run: () => void undo(), focus: focused });
    else toast.say(words.failed);
    return done;
  }

  function settleButton(): void {
    clearTimeout(corner);
    corner = undefined;
    if (button.element.isConnected && !button.element.hidden) button.settle(null);
  }

  function resized(): void {
    dock.adjust();
    settleButton();
  }
  view.addEventListener('resize', resized, { passive: true, signal: stopper.signal });

  function drawables(shown: PageView, rows: ReadonlyMap<number, KnownRow>, trusted: (place: Element) => boolean) {
    return shown.marks.flatMap(({ target, ...mark }): Drawable[] => {
      const said = { ...mark, word: shown.labels.verdicts[mark.verdict] };
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
      const first = labels === null;
      labels = shown.labels;
      theme.lang = shown.lang;
      button.show(shown.openFindings, labels.button);
      menu.label(labels.menu, [labels.next, labels.previous, labels.hide]);
      dock.label(labels);
      toast.label(labels);
      layer.label(labels);
      layer.draw(drawables(shown, rows, trusted));
      if (!controls) return;
      if (!first) return settleButton();
      kept.then(({ button: place, dockWidth }) => {
        dock.adjust(dockWidth ?? undefined);
        fixed.append(button.element, menu.element);
        button.settle(place);
      });
    },
    clearMarks() {
      layer.draw([]);
      toast.clear();
    },
    mutated(records) {
      layer.mutated(records);
      corner ??= setTimeout(settleButton, CORNER_AFTER);
    },
    reattach() {
      // In the next frame, so that a page that takes us out at once is not fought within one turn.
      if (attachments > 0) view.requestAnimationFrame(attach);
    },
    stirred: layer.stirred,
    moved: layer.moved,
    toggleDock,
    goToBreach,
    say(text) {
      attach();
      toast.say(text);
    },
    hideButton(hidden) {
      button.element.hidden = hidden;
      if (!hidden) settleButton();
    },
    tuck() {
      fixed.hidden = true;
      return () => {
        fixed.hidden = false;
      };
    },
    stop() {
      stopped = true;
      stopper.abort();
      clearTimeout(corner);
      layer.stop();
      host.remove();
    },
  };
}
