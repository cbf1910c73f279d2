// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { layOut } from '@/test/support/laid-out-page';
import { walkPage } from './walk';

const pace = () => null;

it('passes over the rows of a table beyond what a capture holds, says so, and goes on after it', async () => {
  const row = `<tr>${'<td>1</td>'.repeat(5)}</tr>`;
  const { order, cut } = await walkPage(layOut(`<table>${row.repeat(6)}</table><p>310 rows</p>`), pace, undefined, 20);
  expect(cut).toBe(true);
  expect(order.filter(({ tag }) => tag === 'tr')).toHaveLength(4);
  expect(order.at(-1)?.tag).toBe('p');
});

it('says nothing of a table that was read to its end', async () => {
  const { cut } = await walkPage(layOut('<table><tr><td>1</td><td>2</td></tr></table>'), pace);
  expect(cut).toBe(false);
});
