// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PlatformDefinition } from '@/lib/domain/platform';
import { render } from '@/test/support/render';
import { PlatformGrants } from './PlatformGrants';

const ask = vi.hoisted(() => vi.fn(async () => ({ status: 'done' })));
vi.mock('@/lib/messages/panel-client', () => ({ askBackground: ask }));

const platform = (id: string, hosts: string[]) =>
  PlatformDefinition.parse({
    id,
    names: { en: id, zh: id },
    grants: hosts.map((host) => `https://*.${host}/*`),
    sites: [{ hosts, zone: 'UTC', currency: 'USD', locale: 'en' }],
    pages: [
      {
        id: 'product',
        kind: 'product',
        hosts,
        paths: ['/'],
        examples: [{ url: `https://${hosts[0]}/`, productId: null }],
        seenLive: true,
      },
    ],
    signedOut: { hosts: [], paths: [] },
  });
const one = platform('one', ['one.example']);
const many = platform('many', ['a.example', 'b.example', 'c.example', 'd.example', 'e.example']);

/** A browser in which every request is granted. */
function browserWith(granted: string[]) {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
    return true;
  };
  return {
    granted: async () => [...granted],
    request: vi.fn(async (patterns: readonly string[]) => {
      granted.push(...patterns);
      return tell();
    }),
    revoke: vi.fn(async (patterns: readonly string[]) => {
      for (const pattern of patterns) granted.splice(granted.indexOf(pattern), 1);
      return tell();
    }),
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

describe('the platforms', () => {
  it('are asked for one at a time, and can be withdrawn again', async () => {
    const browser = browserWith([]);
    const view = await render(<PlatformGrants platforms={[one, many]} grants={browser} />);
    await view.click(view.one('grant-one'));
    expect(browser.request.mock.calls).toEqual([[one.grants]]);
    expect(view.one('platform-one').dataset.granted).toBe('true');
    expect(view.one('platform-many').dataset.granted).toBe('false');
    await view.click(view.one('revoke-one'));
    expect(view.one('platform-one').dataset.granted).toBe('false');
  });

  it('say where they read and what, however many sites they have', async () => {
    const view = await render(<PlatformGrants platforms={[one, many]} grants={browserWith([])} />);
    expect(view.one('platform-one').textContent).toContain('one.example');
    expect(view.one('platform-one').textContent).toContain('Reads product pages');
    expect(view.one('platform-many').textContent).toContain('a.example, b.example, c.example, and 2 more sites');
  });

  it('say how many of their pages nobody of us has seen live', async () => {
    const page = (id: string, seenLive: boolean) => ({
      id,
      kind: 'ranking' as const,
      hosts: ['one.example'],
      paths: ['/'],
      examples: [{ url: 'https://one.example/', productId: null }],
      seenLive,
    });
    const seen = PlatformDefinition.parse({ ...one, pages: [page('a', true), page('b', false)] });
    const view = await render(<PlatformGrants platforms={[seen]} grants={browserWith([])} />);
    expect(view.one('platforms-unseen').textContent).toContain('One page of 2 known ones was not yet seen live');
  });

  it('are found by their names in either language, and it is said where none is', async () => {
    const tmall = PlatformDefinition.parse({ ...one, id: 'tmall', names: { en: 'Tmall', zh: '天猫' } });
    const view = await render(<PlatformGrants platforms={[tmall, many]} grants={browserWith([])} />);
    const search = (text: string) => view.type('platform-search', text);
    for (const query of ['tmall', '天猫', ' TMALL']) {
      await search(query);
      expect(
        [...view.element.querySelectorAll('.platform-row')].map((row) => (row as HTMLElement).dataset.testid),
      ).toEqual(['platform-tmall']);
    }
    await search('ebay');
    expect(view.one('platforms-none').textContent).toContain('“ebay”');
  });

  it('stand in groups, each with how many of it are allowed', async () => {
    const china = PlatformDefinition.parse({
      ...one,
      id: 'china',
      sites: [{ hosts: ['one.example'], zone: 'Asia/Shanghai', currency: 'CNY', locale: 'zh-CN' }],
    });
    const view = await render(<PlatformGrants platforms={[china, many]} grants={browserWith([...china.grants])} />);
    const headings = [...view.element.querySelectorAll('.platform-group')].map(({ textContent }) => textContent);
    expect(headings).toEqual(['Mainland China1 of 1 allowed', 'Worldwide0 of 1 allowed']);
  });

  it('can be shown briefly: what is allowed, and the others when they are asked for', async () => {
    const view = await render(<PlatformGrants platforms={[one, many]} grants={browserWith([...one.grants])} brief />);
    expect(view.all('platform-many')).toEqual([]);
    await view.click(view.one('platforms-all'));
    view.one('platform-many');
    const none = await render(<PlatformGrants platforms={[one, many]} grants={browserWith([])} brief />);
    none.one('platform-many');
  });

  it('can be paused without being withdrawn', async () => {
    const view = await render(<PlatformGrants platforms={[one]} grants={browserWith([...one.grants])} />);
    await view.click(view.one('pause-one'));
    expect(ask).toHaveBeenCalledWith({ type: 'set-platform', platform: 'one', enabled: false });
  });

  it('leave room for a site of none of them, and refuse what is no host', async () => {
    const browser = browserWith([]);
    const view = await render(<PlatformGrants platforms={[one]} grants={browser} />);
    const type = (text: string) => view.type('other-host', text);
    await type('not a host');
    await view.click(view.one('grant-other'));
    expect(browser.request).not.toHaveBeenCalled();
    expect(view.element.querySelector('[role=alert]')?.textContent).toContain('not a host');
    await type('shop.example.com/orders');
    await view.click(view.one('grant-other'));
    expect(browser.request).toHaveBeenCalledWith(['https://shop.example.com/*']);
    expect(view.element.textContent).toContain('shop.example.com');
  });
});
