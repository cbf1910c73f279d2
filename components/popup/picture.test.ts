// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { keepPicture, showPicture } from './picture';

const page = document.documentElement;
const rootOf = (html: string) => {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
};

describe('the picture of the popup', () => {
  beforeEach(() => {
    localStorage.clear();
    page.lang = 'en';
    delete page.dataset.theme;
  });

  it('is nothing before the popup was open once', () => {
    const root = rootOf('');
    showPicture(root);
    expect(root.childNodes).toHaveLength(0);
    expect(root.inert).toBeFalsy();
  });

  it('is what was last shown, in its language and theme, and cannot be acted on', () => {
    page.lang = 'zh-CN';
    page.dataset.theme = 'dark';
    keepPicture(rootOf('<h1>双11</h1><button data-testid="snapshot">拍快照</button>'));
    page.lang = 'en';
    delete page.dataset.theme;
    const root = rootOf('');
    showPicture(root);
    expect(root.innerHTML).toBe('<h1>双11</h1><button>拍快照</button>');
    expect([root.inert, page.lang, page.dataset.theme]).toEqual([true, 'zh-CN', 'dark']);
  });

  it('says as of when it is where the popup says how old what it shows is', () => {
    keepPicture(rootOf('<p><span data-as-of="As it stood at 14:02">Last read 3 min. ago</span> <b>2</b></p>'));
    const root = rootOf('');
    showPicture(root);
    expect(root.textContent).toBe('As it stood at 14:02 2');
  });

  it('shows text of a page as text', () => {
    const shown = document.createElement('p');
    shown.textContent = '<img src=x onerror=alert(1)>';
    keepPicture(rootOf(shown.outerHTML));
    const root = rootOf('');
    showPicture(root);
    expect(root.querySelector('img')).toBeNull();
  });
});
