/** Makes one of our elements with its attributes and content; strings go in as text, never as HTML. */
export function make<T extends keyof HTMLElementTagNameMap>(
  page: Document,
  tag: T,
  attributes: Readonly<Record<string, string>> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = page.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? '');
  element.append(...content);
  return element;
}

/** Puts one of our elements at a point; by transform, since a moved `left` counts as a layout shift of the page. */
export function moveTo(element: HTMLElement, left: number, top: number): void {
  element.style.transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
}
