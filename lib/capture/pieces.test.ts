// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { layOut } from '../../test/support/laid-out-page';
import { piecesOf } from './pieces';
import { walkPage } from './walk';

/** Texts that are painted one after the other, `gap` pixels apart, each in an element of its own. */
async function piecesIn(texts: readonly string[], gap = 0): Promise<string[]> {
  let x = 0;
  const spans = texts.map((text) => {
    const width = 8 * text.length;
    const span = `<span data-box="${x} 0 ${width} 16">${text}</span>`;
    x += width + gap;
    return span;
  });
  const walk = await walkPage(layOut(`<div id="cell" data-box="0 0 400 16">${spans.join('')}</div>`), () => null);
  const cell = walk.order.find(({ element }) => element.id === 'cell');
  return cell ? piecesOf(cell).map(({ text }) => text) : [];
}

describe('the pieces of a cell', () => {
  it('keep a token whole that elements cut within its letters', async () => {
    expect(await piecesIn(['U', 'S$664.7K'])).toEqual(['US$664.7K']);
    expect(await piecesIn(['US', '$664.7K'])).toEqual(['US$664.7K']);
    expect(await piecesIn(['3,4 m', 'ld'])).toEqual(['3,4 mld']);
    expect(await piecesIn(['1.234,56 T', 'L'])).toEqual(['1.234,56 TL']);
  });

  it('leave apart what stands apart', async () => {
    expect(await piecesIn(['GMV', 'US$664.7K'], 12)).toEqual(['GMV', 'US$664.7K']);
    expect(await piecesIn(['4.9万', '较上周期'], 0)).toEqual(['4.9万', '较上周期']);
  });
});
