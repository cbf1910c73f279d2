// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { resolveLocator, rootsOf } from './resolve-locator';

const open = (element: Element) => element.shadowRoot;

describe('a locator', () => {
  let inner: ShadowRoot;
  beforeEach(() => {
    document.body.innerHTML = '<main id="m"><x-app></x-app><p>text</p></main>';
    const app = document.querySelector('x-app') as Element;
    const outer = app.attachShadow({ mode: 'open' });
    outer.innerHTML = '<x-row></x-row>';
    inner = (outer.querySelector('x-row') as Element).attachShadow({ mode: 'open' });
    inner.innerHTML = '<b>12</b>';
  });

  it.each([
    ['#m > p', 'text'],
    ['#m > x-app >>> x-row >>> b', '12'],
  ])('%s names its element', (locator, text) => {
    expect(resolveLocator(document, locator, open)?.textContent).toBe(text);
  });

  it.each(['#m > i', '#m > p >>> b', '#m > x-app >>> i >>> b', '#m > ::broken('])('%s names nothing', (locator) => {
    expect(resolveLocator(document, locator, open)).toBeNull();
  });

  it('tells the shadow roots it leads into', () => {
    const roots = rootsOf(document, ['#m > p', '#m > x-app >>> x-row', '#m > x-app >>> x-row >>> b'], open);
    expect([...roots]).toEqual([document.querySelector('x-app')?.shadowRoot, inner]);
  });
});
