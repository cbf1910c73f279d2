import { browser } from '@wxt-dev/browser';

/** An element as Firefox shows it to extensions. */
type OpenableElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * The shadow root of an element, open or closed: both browsers give extensions the closed ones too. They are asked for
 * only where one may be (a custom element, an element without children of its own), since asking costs.
 */
export function openShadowRoot(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (element.firstChild && !element.localName.includes('-')) return null;
  try {
    const { openOrClosedShadowRoot: inFirefox } = element as OpenableElement;
    return inFirefox ?? browser.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
  } catch {
    // Chromium refuses elements that can bear no shadow root.
    return null;
  }
}
