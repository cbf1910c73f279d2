// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { pageView } from '@/lib/app/page-view';
import type { PageSettlement } from '@/lib/messages/page-to-background';
import type { Drawable, Entry } from './entry';
import { knowPlace } from './identity';
import { createMarkCard } from './mark-card';

const finding: PageSettlement = { id: 'wrong price', state: 'open', note: '' };

function opened(settle = vi.fn(async (..._: unknown[]) => true)) {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const root = host.attachShadow({ mode: 'open' });
  const [marks, fixed] = [document.createElement('div'), document.createElement('div')];
  root.append(marks, fixed);
  const node = document.createElement('button');
  node.className = 'mark';
  node.style.visibility = 'visible';
  marks.append(node);
  const row = document.createElement('tr');
  const anchor = knowPlace(row);
  const drawable = (change: Partial<Drawable>): Drawable => ({
    anchor,
    findAgain: null,
    verdict: 'breach',
    text: '¥129, plan ¥99',
    word: 'Wrong',
    details: [],
    also: [],
    todo: null,
    finding,
    ...change,
  });
  const entry: Entry = { drawable: drawable({}), element: row, near: true, node, width: 80 };
  const card = createMarkCard({
    page: document,
    view: window as unknown as Window,
    root,
    marks,
    fixed,
    entryOf: () => entry,
    settle,
    signal: new AbortController().signal,
  });
  card.label(pageView(null, null, 'en').labels);
  card.open(entry);
  const act = (name: string) => {
    const found = root.querySelector<HTMLElement>(`[data-act=${name}]`);
    if (!found) throw new Error(`nothing to ${name}`);
    return found;
  };
  return {
    settle,
    act,
    focused: () => root.activeElement,
    node,
    says: () => root.querySelector('.card')?.textContent,
    redraw(change: Partial<Drawable>) {
      entry.drawable = drawable(change);
      card.refresh();
    },
    again() {
      card.leave(entry);
      card.open(entry);
    },
    type(text: string) {
      act('note').click();
      const field = act('field') as HTMLTextAreaElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return field;
    },
  };
}

describe('a note that is being typed in a card', () => {
  it('goes on in the same field while the facts beside it change', () => {
    const { type, redraw, act, says, focused } = opened();
    const field = type('asked the sh');
    redraw({ details: [{ label: 'Seen', text: '¥139' }] });
    expect(says()).toContain('¥139');
    expect(act('field')).toBe(field);
    expect(focused()).toBe(field);
  });

  it('is there again where it could not be stored, and gone once it was', async () => {
    const settle = vi.fn(async () => false);
    const { type, act, again } = opened(settle);
    type('asked the shop');
    act('save').click();
    await settle.mock.results[0]?.value;
    again();
    expect((act('field') as HTMLTextAreaElement).value).toBe('asked the shop');
    settle.mockResolvedValue(true);
    act('save').click();
    await settle.mock.results[1]?.value;
    again();
    expect((act('field') as HTMLTextAreaElement).value).toBe('');
  });
});

it('where a mark comes to stand for another finding, the focus goes to the mark and no key settles that one', () => {
  const { act, redraw, focused, node, type } = opened();
  act('state').focus();
  redraw({ finding: { ...finding, id: 'out of stock' } });
  expect(focused()).toBe(node);
  type('told the warehouse');
  redraw({});
  expect(focused()).toBe(node);
});
