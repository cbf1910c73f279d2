/** What a page does that matters to captures and marks. */
export interface PageEvents {
  /** Nodes or texts changed, in the order the page changed them; never by us. */
  mutated(records: readonly MutationRecord[]): void;
  /** The page took our host out, or has not had it yet. */
  orphaned(): void;
  /** The user scrolled, clicked or typed: what changes right after comes of it. */
  used(): void;
  /** Content may have come into view without a change of nodes: a tab was switched, a frame was loaded. */
  stirred(): void;
  /** The page went to another address without being loaded anew. */
  routed(): void;
  shown(visible: boolean): void;
  /** Things may stand elsewhere: scrolling, resizing, the end of a transition. */
  moved(): void;
}

/** Watches a page until stopped. */
export interface PageWatch {
  /** Watches further open shadow roots and same-origin frame documents; those already watched stay. */
  add(roots: Iterable<Document | ShadowRoot>): void;
  stop(): void;
}

/** The address as far as it names a view: a fragment counts only where an application routes by it. */
function viewOf(href: string): string {
  return href.replace(/#(?![!/]).*$/, '');
}

/**
 * Watches by the browser's own events alone: nothing is polled, nothing of the page's is patched. `hostOf` gives our own
 * element once there is one: what happens to it is no change of the page.
 */
export function watchPage(page: Document, hostOf: () => Element | null, events: PageEvents): PageWatch {
  const stopper = new AbortController();
  const { signal } = stopper;
  const watched = new WeakSet<Node>();
  const observer = new MutationObserver(onRecords);
  let view = viewOf(page.URL);

  function onRecords(records: MutationRecord[]): void {
    checkRoute();
    const host = hostOf();
    // To ask a record for its nodes costs the page: only where our host stands are they asked for.
    const isOurs = ({ target, addedNodes, removedNodes }: MutationRecord) =>
      target === page.documentElement && [...addedNodes, ...removedNodes].some((node) => node === host);
    const theirs = host ? records.filter((record) => !isOurs(record)) : records;
    if (theirs.length > 0) events.mutated(theirs);
    if (host && !host.isConnected) events.orphaned();
  }

  function checkRoute(): void {
    const now = viewOf(page.URL);
    if (now === view) return;
    view = now;
    events.routed();
  }

  function listen(target: EventTarget, types: string, react: () => void): void {
    for (const type of types.split(' ')) target.addEventListener(type, react, { capture: true, passive: true, signal });
  }

  function watch(root: Document | ShadowRoot): void {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    listen(root, 'wheel touchmove pointerdown keydown', events.used);
    listen(root, 'scroll transitionend animationend', events.moved);
    listen(root, 'click keyup change load', () => {
      checkRoute();
      events.stirred();
    });
  }

  const { defaultView } = page;
  if (defaultView) {
    listen(defaultView, 'popstate hashchange', checkRoute);
    listen(defaultView, 'resize', events.moved);
    listen(defaultView, 'pageshow', events.stirred);
    if ('navigation' in defaultView) listen(defaultView.navigation, 'currententrychange', checkRoute);
    defaultView.visualViewport?.addEventListener('resize', events.moved, { passive: true, signal });
  }
  listen(page, 'visibilitychange', () => events.shown(page.visibilityState === 'visible'));
  watch(page);

  return {
    add(roots) {
      for (const root of roots) watch(root);
    },
    stop() {
      stopper.abort();
      observer.disconnect();
    },
  };
}
