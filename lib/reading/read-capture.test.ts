import { describe, expect, it } from 'vitest';
import type { Capture, Pair } from '@/lib/domain/capture';
import { captured } from '@/test/support/captured';
import { readCapture } from './read-capture';

function pageOf(url: string, labelled: Record<string, string>, passwordFields = 0): Capture {
  const pairs = Object.entries(labelled).map(
    ([label, text]): Pair => ({ at: label, label, values: [{ text, struck: false }], heading: null }),
  );
  return captured({ url, pairs, signals: { ...captured().signals, passwordFields } });
}

const FIGURES = { Visitors: '1,234', Orders: '56' };

describe('whose figures a page shows', () => {
  it('reads the tiles of a dashboard on a host it does not know', () => {
    const reading = readCapture(pageOf('https://seller.example/home', FIGURES));
    expect(reading).toMatchObject({ verdict: 'read', kpis: [{ metric: 'visitors' }, {}] });
  });

  it('takes the count of a wish list, alone on a page, for no figure of the shop', () => {
    const reading = readCapture(pageOf('https://shop.example/help', { Favourites: '0' }));
    expect(reading).toMatchObject({ verdict: 'nothing-to-read', kpis: [] });
  });

  it('takes the prices of a shop for no figures of it', () => {
    const labelled = { 'List price': '€399.99', 'Sale price': '€299.99' };
    const reading = readCapture(pageOf('https://shop.example/amplifiers', labelled));
    expect(reading).toMatchObject({ verdict: 'nothing-to-read', kpis: [] });
  });

  it('says of a page that asks for a password that one is signed out, whatever counts stand on it', () => {
    const reading = readCapture(pageOf('https://shop.example/login', FIGURES, 1));
    expect(reading).toMatchObject({ verdict: 'signed-out', kpis: [] });
  });
});

it('takes a shell that shows a known page of its platform in a frame for that page', () => {
  const frame = { path: '0', at: 'iframe', box: { x: 0, y: 0, width: 900, height: 500 } };
  const shell = pageOf('https://vis.vip.com/index.php', FIGURES);
  const inside = (url: string | null) => readCapture({ ...shell, frames: [{ ...frame, url }] });
  expect(inside('https://nov-admin.vip.com/admin/index.html#/normal')).toMatchObject({
    platform: 'vip',
    page: 'listing',
  });
  expect(inside('https://seller.example/')).toMatchObject({ platform: 'vip', page: null });
  expect(inside(null)).toMatchObject({ platform: 'vip', page: null });
});
