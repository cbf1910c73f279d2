/** What a page could hear of what is typed, and of the focus that comes to our controls. */
const TYPED =
  'keydown keyup keypress beforeinput input paste copy cut compositionstart compositionupdate compositionend';
const FOCUS = 'focusin focusout focus blur';

/**
 * Keeps what happens on our own controls from the page: its shortcuts must not fire, it may not read a note, and a dialog
 * of the page must not fetch the focus back. An event is stopped where it enters the document; the browser still does
 * what it stands for, and our controls hear of it by one that does not leave their shadow root.
 */
export function keepEvents(view: Window, host: Element, root: ShadowRoot, signal: AbortSignal): void {
  let focused: Element | null = null;
  /** Keys that were pressed on our controls: where what was pressed is gone, they are let go over the page. */
  const pressed = new Set<string>();

  function hear(event: Event): void {
    const { type } = event;
    const { code } = event as KeyboardEvent;
    const isOurs = type === 'keyup' && pressed.delete(code);
    if (event.target !== host && !isOurs) return;
    event.stopImmediatePropagation();
    if (type === 'keydown') pressed.add(code);
    const inside = type === 'focusout' ? focused : root.activeElement;
    if (type === 'focusin' || type === 'focusout') {
      const { relatedTarget } = event as FocusEvent;
      inside?.dispatchEvent(new FocusEvent(type, { relatedTarget, bubbles: true }));
    }
    const { key, shiftKey, isComposing } = event as KeyboardEvent;
    // Enter and arrows that choose among an input method's words are the method's.
    if (type !== 'keydown' || isComposing) return;
    const inner = new KeyboardEvent(type, { key, shiftKey, bubbles: true, cancelable: true });
    if (inside?.dispatchEvent(inner) === false) event.preventDefault();
  }

  for (const type of `${TYPED} ${FOCUS}`.split(' ')) view.addEventListener(type, hear, { capture: true, signal });
  root.addEventListener('focusin', ({ target }) => {
    focused = target as Element;
  });
}
