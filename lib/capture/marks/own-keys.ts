/** What a page could hear of keys and of what is typed. */
const TYPES =
  'keydown keyup keypress beforeinput input paste copy cut compositionstart compositionupdate compositionend';

/**
 * Keeps what is typed on our own controls from the page: its shortcuts must not fire, nor may it read a note. The event
 * is stopped where it enters the document; the browser still does what the key does, and our controls hear of it by an
 * event that does not leave their shadow root.
 */
export function keepKeys(view: Window, host: Element, root: ShadowRoot, signal: AbortSignal): void {
  const hear = (event: Event): void => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    const { type, key, shiftKey, isComposing } = event as KeyboardEvent;
    // Enter and arrows that choose among an input method's words are the method's.
    if (type !== 'keydown' || isComposing) return;
    const inner = new KeyboardEvent(type, { key, shiftKey, bubbles: true, cancelable: true });
    if (root.activeElement?.dispatchEvent(inner) === false) event.preventDefault();
  };
  for (const type of TYPES.split(' ')) view.addEventListener(type, hear, { capture: true, signal });
}
