// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { breachAfter } from './breach-order';
import type { Drawable, Entry } from './entry';

type State = 'open' | 'acknowledged';

function entry(id: string, verdict: Drawable['verdict'], state: State = 'open'): Entry {
  const element = document.createElement('p');
  document.body.append(element);
  const finding = { id, state, note: '' };
  return { drawable: { verdict, finding } as Drawable, element, near: false, node: null, width: 0 };
}

it('goes from breach to breach in the order of the page, round and round, past what is dealt with', () => {
  const first = entry('a', 'breach');
  const fine = entry('b', 'ok');
  const dealtWith = entry('c', 'breach', 'acknowledged');
  const last = entry('d', 'breach');
  const entries = [last, dealtWith, fine, first];
  expect(breachAfter(entries, null, 1)).toEqual({ entry: first, at: 1, count: 2 });
  expect(breachAfter(entries, null, -1)).toEqual({ entry: last, at: 2, count: 2 });
  expect(breachAfter(entries, first, 1)).toEqual({ entry: last, at: 2, count: 2 });
  expect(breachAfter(entries, last, 1)).toEqual({ entry: first, at: 1, count: 2 });
  expect(breachAfter(entries, first, -1)).toEqual({ entry: last, at: 2, count: 2 });
});

it('finds none where nothing is wrong, and leaves out rows that are gone', () => {
  const gone = { ...entry('a', 'breach'), element: null };
  expect(breachAfter([gone, entry('b', 'ok')], null, 1)).toMatchObject({ entry: null, count: 0 });
});
