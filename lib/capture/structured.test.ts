// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { collectStructured } from './structured';

const textsNow = async () => {
  const { structured } = await collectStructured(document, () => null);
  return structured.flatMap((one) => (one.kind === 'embedded' ? [one.text] : []));
};

beforeEach(() => {
  document.head.innerHTML = '<script type="text/state">{"price": 12.5}</script>';
});

it('says the same of a script each time', async () => {
  expect(await textsNow()).toEqual(['{"price": 12.5}']);
  expect(await textsNow()).toEqual(['{"price": 12.5}']);
});

it('reads a script again whose text was replaced', async () => {
  await textsNow();
  for (const script of document.scripts) script.textContent = '{"price": 99.0}';
  expect(await textsNow()).toEqual(['{"price": 99.0}']);
});
