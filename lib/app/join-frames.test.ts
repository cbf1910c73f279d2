import { describe, expect, it } from 'vitest';
import type { Capture, Grid } from '@/lib/domain/capture';
import type { PageView } from '@/lib/messages/page-to-background';
import { vip } from '@/lib/platforms/vip/definition';
import { captured } from '@/test/support/captured';
import { joinFrames, viewOfFrame } from './join-frames';
import { pageView } from './page-view';

const capture = (change: Partial<Capture>) =>
  captured({ url: 'https://vis.vip.com/index.php', lang: 'zh-CN', browserZone: 'Asia/Shanghai', ...change });

const grid = (at: string): Grid => ({
  at,
  shape: 'table',
  caption: null,
  header: [[{ col: 0, span: 1, at: `${at} > th`, text: '商品ID' }]],
  body: [
    {
      ref: 0,
      at: `${at} > tr`,
      key: null,
      level: 0,
      cells: [{ col: 0, at: `${at} > td`, text: '6919', parts: [], links: [], attributes: {} }],
    },
  ],
  foot: [],
  declaredRows: null,
  pagerText: null,
});

const frame = (path: string, at: string) => ({ path, at, url: null, box: { x: 200, y: 80, width: 900, height: 700 } });
const closed = (count: number) => ({
  busy: 0,
  veiled: 0,
  passwordFields: 0,
  challenges: 0,
  closedFrames: count,
  canvases: 0,
});
const top = capture({ grids: [grid('#a')], frames: [frame('1', '#shell > iframe')], signals: closed(1) });

describe('the frames of other origins', () => {
  it('come into the capture of their page, each row and place under a name of its own', () => {
    const inner = capture({ url: 'https://nov-admin.vip.com/admin/index.html', grids: [grid('#a')] });
    const { capture: whole, joined } = joinFrames(top, [{ path: '1', capture: inner }]);
    expect(whole.url).toBe(top.url);
    expect(whole.grids.map(({ at }) => at)).toEqual(['#a', '#shell > iframe ||| #a']);
    expect(whole.grids[1]?.header[0]?.[0]?.at).toBe('#shell > iframe ||| #a > th');
    expect(whole.grids[1]?.body[0]?.cells[0]?.at).toBe('#shell > iframe ||| #a > td');
    const refs = whole.grids.flatMap(({ body }) => body.map(({ ref }) => ref));
    expect(new Set(refs).size).toBe(2);
    expect(joined).toEqual([{ path: '1', firstRef: refs[1], prefix: '#shell > iframe ||| ' }]);
    expect(whole.frames).toMatchObject([{ path: '1', url: 'https://nov-admin.vip.com/admin/index.html' }]);
    expect(whole.signals.closedFrames).toBe(0);
  });

  it('come from the outside in, wherever they were answered from first', () => {
    const outer = capture({ frames: [frame('1/0', 'body > iframe')] });
    const innermost = capture({ grids: [grid('#b')] });
    const { capture: whole } = joinFrames(top, [
      { path: '1/0', capture: innermost },
      { path: '1', capture: outer },
    ]);
    expect(whole.grids[1]?.at).toBe('#shell > iframe ||| body > iframe ||| #b');
  });

  it('are left out where the page does not paint them', () => {
    const hidden = capture({ grids: [grid('#ad')] });
    const { capture: whole, joined } = joinFrames(top, [{ path: '0', capture: hidden }]);
    expect(joined).toEqual([]);
    expect(whole).toEqual(top);
  });

  it.each([
    ['another marketplace', 'https://sz.jd.com/sz/view/realTime/realTimeTop.html'],
    ['a product of the shop', 'https://detail.vip.com/detail-1711548-6919012345678900001.html'],
  ])('are left out where they show %s, and count as unread', (_, url) => {
    const page = { ...top, url: vip.pages.find(({ kind }) => kind !== 'product')?.examples[0]?.url ?? '' };
    const { capture: whole, joined } = joinFrames(page, [
      { path: '1', capture: capture({ url, grids: [grid('#b')] }) },
    ]);
    expect(joined).toEqual([]);
    expect(whole.signals.closedFrames).toBe(1);
  });

  it('say nothing to machines about the page around them', () => {
    const inner = capture({ structured: [{ kind: 'json-ld', at: 'script', text: '{}' }] });
    expect(joinFrames(top, [{ path: '1', capture: inner }]).capture.structured).toEqual([]);
  });
});

it('a view gives a frame its own marks alone, by its own numbers and places', () => {
  const mark = { verdict: 'ok' as const, text: '', details: [], also: [], todo: null, finding: null };
  const view: PageView = {
    ...pageView(null, null, 'en'),
    marks: [
      { ...mark, target: { kind: 'row', ref: 4 } },
      { ...mark, target: { kind: 'row', ref: 1_000_004 } },
      { ...mark, target: { kind: 'row', ref: 2_000_004 } },
      { ...mark, target: { kind: 'place', at: '#price' } },
      { ...mark, target: { kind: 'place', at: '#shell > iframe ||| #price' } },
    ],
  };
  const own = viewOfFrame(view, { firstRef: 1_000_000, prefix: '#shell > iframe ||| ' });
  expect(own.marks.map(({ target }) => target)).toEqual([
    { kind: 'row', ref: 4 },
    { kind: 'place', at: '#price' },
  ]);
});
