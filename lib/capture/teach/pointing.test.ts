// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PointerWords } from '@/lib/messages/background-to-page';
import { shopPage } from '@/test/support/shop-page';
import { createPointing } from './pointing';

const WORDS: PointerWords = {
  lang: 'en',
  help: 'Point',
  leave: 'Leave',
  column: '{text}',
  value: '{text}',
  nothing: '',
};

function world() {
  const waiting: (() => void)[] = [];
  let tucked = 0;
  const ended = vi.fn();
  const added = vi.spyOn(window, 'addEventListener');
  const removed = vi.spyOn(window, 'removeEventListener');
  const pointing = createPointing({
    page: document,
    view: window as unknown as Window,
    capture: () => new Promise((resolve) => waiting.push(() => resolve(shopPage({ lines: [] })))),
    openShadow: (element) => element.shadowRoot,
    tuckDock() {
      tucked += 1;
      return () => {
        tucked -= 1;
      };
    },
    ended,
  });
  return {
    pointing,
    captured: () => waiting.shift()?.(),
    left: () => ({
      hosts: document.querySelectorAll('pitcrew-pointer').length,
      tucked,
      listeners: added.mock.calls.length - removed.mock.calls.length,
    }),
  };
}
afterEach(() => vi.restoreAllMocks());

describe('pointing', () => {
  it('leaves nothing on the page once it is forgotten', async () => {
    const { pointing, captured, left } = world();
    const begun = pointing.begin(WORDS);
    captured();
    expect(await begun).toBe(true);
    expect(left()).toMatchObject({ hosts: 1, tucked: 1 });
    pointing.forget();
    expect(left()).toEqual({ hosts: 0, tucked: 0, listeners: 0 });
  });

  it('does not begin where it was forgotten while the page was captured', async () => {
    const { pointing, captured, left } = world();
    const begun = pointing.begin(WORDS);
    pointing.forget();
    captured();
    expect(await begun).toBe(false);
    expect(left()).toEqual({ hosts: 0, tucked: 0, listeners: 0 });
  });

  it('begins once, however often it is asked', async () => {
    const { pointing, captured, left } = world();
    const both = [pointing.begin(WORDS), pointing.begin(WORDS)];
    captured();
    captured();
    expect(await Promise.all(both)).toEqual([false, true]);
    expect(left()).toMatchObject({ hosts: 1, tucked: 1 });
    pointing.forget();
    expect(left()).toEqual({ hosts: 0, tucked: 0, listeners: 0 });
  });
});
