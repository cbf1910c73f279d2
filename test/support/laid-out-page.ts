/**
 * Gives a happy-dom document a layout: `data-box="x y width height"` says where an element stands, `hidden` that it is
 * not painted. Text stands where its element does.
 */
export function layOut(html: string): Document {
  document.documentElement.lang = 'zh-CN';
  document.body.innerHTML = html;
  const boxOf = (element: Element | null): DOMRect => {
    const [x = 0, y = 0, width = 100, height = 20] = (element?.closest('[data-box]')?.getAttribute('data-box') ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number);
    return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height } as DOMRect;
  };
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return boxOf(this);
  };
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[hidden]') === null;
  };
  Range.prototype.getBoundingClientRect = function (this: Range) {
    return boxOf(this.startContainer.parentElement);
  };
  for (const [name, side] of [
    ['offsetWidth', 'width'],
    ['offsetHeight', 'height'],
    ['offsetLeft', 'left'],
    ['offsetTop', 'top'],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return boxOf(this)[side];
      },
    });
  }
  return document;
}
