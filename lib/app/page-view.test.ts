import { describe, expect, it } from 'vitest';
import { findingId } from '@/lib/checks/life';
import type { Finding, Judgement } from '@/lib/domain/finding';
import { READER_VERSION, type RowReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { samplePlan } from '@/test/support/check-fixtures';
import { listingOf, productOf } from '@/test/support/plan-rows';
import type { Assessment } from './assess-campaign';
import { findingsOn, pageView } from './page-view';

const campaign = samplePlan({
  id: 'c',
  name: '双11',
  phases: [{ id: 'live', name: 'Live', kind: 'live', start: '2026-11-10T20:00', end: '2026-11-12T00:00' }],
  products: [productOf('kettle', { name: 'Kettle', listings: [listingOf('tmall', '111')] })],
});

const row = (ref: number, productId: string | null): RowReading => ({
  ref,
  at: `#t > tr:nth-of-type(${ref + 1})`,
  key: null,
  productId,
  title: null,
  labels: {},
});

// As in a table whose columns are split over two elements: the prices do not stand within the rows.
const priceAt = (ref: number) => `#prices > tr:nth-of-type(${ref + 1}) > td`;
const PRICES = Array.from({ length: 11 }, (_, ref) => ({
  status: 'ok' as const,
  value: { unit: 'money' as const, value: '129', currency: 'CNY' },
  raw: '¥129.00',
  at: priceAt(ref),
}));

const snapshot: Snapshot = {
  id: 'a'.repeat(64),
  pageKey: 'sycm.taobao.com/rank',
  url: 'https://sycm.taobao.com/rank',
  title: 'Ranking',
  takenAt: '2026-11-10T13:00:00.000Z',
  trigger: 'settled',
  cut: [],
  reading: {
    readerVersion: READER_VERSION,
    platform: 'tmall',
    page: null,
    pageKind: 'ranking',
    verdict: 'read',
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    product: null,
    kpis: [],
    tables: [
      {
        at: '#t',
        caption: null,
        columns: [{ header: 'Price', metric: 'price', qualifiers: [], fields: PRICES }],
        rows: [row(0, '111'), row(1, '222'), row(2, null), ...Array.from({ length: 8 }, (_, i) => row(3 + i, `3${i}`))],
        totals: null,
        rowsSeen: 11,
        rowsTotal: null,
      },
    ],
    period: null,
    windows: [],
  },
};

function breach(at: string, snapshotId = snapshot.id): Judgement {
  return {
    check: 'price',
    aspect: 'promotion',
    subject: { type: 'product', product: 'kettle', platform: 'tmall', productId: '111' },
    reason: { key: 'check.price.wrong', args: { seen: '¥129', plan: '¥99', phase: 'Live' } },
    expected: '¥99',
    seen: '¥129',
    evidence: [{ snapshotId, url: 'https://detail.tmall.com/item.htm', takenAt: snapshot.takenAt, at, raw: '¥129.00' }],
    verdict: 'breach',
    severity: 'critical',
    costPerHour: null,
  };
}

function finding(judgement: Judgement): Finding {
  const since = '2026-11-10T12:30:00.000Z';
  return {
    id: findingId('c', judgement),
    campaign: 'c',
    state: 'open',
    note: '',
    revision: 1,
    since,
    lastSeen: since,
    judgement,
    log: [],
  };
}

const assessed = (...judgements: Judgement[]): Assessment => ({
  campaign,
  judgements,
  news: true,
  findings: judgements.map(finding),
  opened: [],
  muted: new Set(),
});
const markOf = (view: ReturnType<typeof pageView>, ref: number) =>
  view.marks.find(({ target }) => target.kind === 'row' && target.ref === ref);

describe('pageView', () => {
  it('marks the row that a breach was read from, with what was seen, what was planned, the raw text and since when', () => {
    const view = pageView(snapshot, assessed(breach(priceAt(0))), 'en');
    expect(markOf(view, 0)).toMatchObject({ verdict: 'breach', text: '¥129, plan ¥99' });
    const card = markOf(view, 0)
      ?.details.map(({ text }) => text)
      .join('\n');
    expect(card).toContain('¥129.00');
    expect(card).toMatch(/8:30/);
    expect(view.openFindings).toBe(1);
  });

  it('marks that row and no other', () => {
    const slot: Judgement = { ...breach(priceAt(10)), subject: { type: 'slot', slot: 's' } };
    const view = pageView(snapshot, assessed(slot), 'en');
    expect(view.marks.filter(({ verdict }) => verdict === 'breach')).toMatchObject([
      { target: { kind: 'row', ref: 10 } },
    ]);
  });

  it('keeps the answer of a row whose column was scrolled out of sight since', () => {
    const earlier = [{ snapshotId: 'c'.repeat(64), takenAt: '2026-11-10T12:58:00.000Z', tables: [] }];
    const fine: Judgement = {
      ...breach(priceAt(3), 'c'.repeat(64)),
      verdict: 'ok',
      reason: { key: 'check.price.right', args: { seen: '¥99', phase: 'Live' } },
    };
    expect(markOf(pageView({ ...snapshot, earlier }, assessed(fine), 'en'), 0)?.verdict).toBe('ok');
    expect(markOf(pageView(snapshot, assessed(fine), 'en'), 0)?.verdict).toBe('cannot-tell');
  });

  it('names first what is worst, and of two equally bad what this page shows', () => {
    const stock: Judgement = { ...breach('#stock', 'b'.repeat(64)), check: 'stock', expected: null, seen: '0' };
    const timing: Judgement = { ...breach(priceAt(0)), check: 'price-window', severity: 'major' } as Judgement;
    const words = (...judgements: Judgement[]) => markOf(pageView(snapshot, assessed(...judgements), 'en'), 0)?.text;
    expect(words(stock, breach(priceAt(0)))).toBe('¥129, plan ¥99');
    expect(words(timing, stock)).toBe('Out of stock');
    expect(words(timing)).toBe('Price timing');
  });

  it('says of a price at the wrong time only that, and of stock that runs out not that it is gone', () => {
    const words = (judgement: Judgement) => markOf(pageView(snapshot, assessed(judgement), 'en'), 0)?.text;
    expect(words({ ...breach(priceAt(0)), check: 'price-window', aspect: 'early live', seen: '¥99' })).toBe(
      'Price timing',
    );
    const cover: Judgement = {
      ...breach(priceAt(0)),
      check: 'stock',
      aspect: 'cover',
      seen: '3 h',
      expected: '≥ 20 h',
    };
    expect(words(cover)).toBe('Running out');
  });

  it('shows a breach seen on another page beside the product here', () => {
    const view = pageView(snapshot, assessed(breach('#price', 'b'.repeat(64))), 'zh-CN');
    expect(markOf(view, 0)).toMatchObject({ verdict: 'breach', text: '¥129，计划 ¥99' });
    expect(view.marks.filter(({ target }) => target.kind === 'place')).toEqual([]);
  });

  it('marks a place outside the tables where it was read', () => {
    const view = pageView(snapshot, assessed(breach('#price')), 'en');
    expect(view.marks.find(({ target }) => target.kind === 'place')).toMatchObject({
      target: { at: '#price' },
      verdict: 'breach',
    });
  });

  it('says not in plan of an unplanned product, cannot tell of a planned one that nothing judged, nothing of no product', () => {
    const view = pageView(snapshot, assessed(), 'en');
    expect([0, 1, 2].map((ref) => markOf(view, ref)?.verdict)).toEqual(['cannot-tell', 'unplanned', undefined]);
  });

  it('marks nothing that the user called a false alarm', () => {
    const muted = assessed(breach(priceAt(0)));
    const findings = muted.findings.map((finding) => ({ ...finding, state: 'false-alarm' as const }));
    const view = pageView(snapshot, { ...muted, findings }, 'en');
    expect(view.marks.filter(({ verdict }) => verdict === 'breach')).toEqual([]);
    expect(markOf(view, 0)).toBeUndefined();
    const stock: Judgement = { ...breach(priceAt(0)), check: 'stock', verdict: 'cannot-tell' } as Judgement;
    const both = { ...muted, judgements: [...muted.judgements, stock], findings };
    expect(markOf(pageView(snapshot, both, 'en'), 0)?.verdict).toBe('cannot-tell');
  });

  it('calls no row as planned because its figures agree with each other', () => {
    const agreeing: Judgement = {
      ...breach('#other > td'),
      check: 'contradiction',
      subject: { type: 'page', pageKey: snapshot.pageKey },
      verdict: 'ok',
    };
    const there = snapshot.reading.tables[0]?.rows[1]?.at ?? '';
    agreeing.evidence = agreeing.evidence.map((one) => ({ ...one, at: there }));
    const view = pageView(snapshot, assessed(agreeing), 'en');
    expect([0, 1].map((ref) => markOf(view, ref)?.verdict)).toEqual(['cannot-tell', 'unplanned']);
  });

  it('neither marks nor counts a kind that is muted', () => {
    const quiet = { ...assessed(breach(priceAt(0))), muted: new Set(['price'] as const) };
    const view = pageView(snapshot, quiet, 'en');
    expect(view.openFindings).toBe(0);
    expect(view.marks.filter(({ verdict }) => verdict === 'breach')).toEqual([]);
  });

  it('says in the card what to do, what it costs, and what was noted', () => {
    const costly = { ...breach(priceAt(0)), costPerHour: { amount: '120.50', currency: 'CNY' } } as Judgement;
    const noted = assessed(costly);
    const findings = noted.findings.map((one) => ({ ...one, note: 'asked the shop' }));
    const mark = markOf(pageView(snapshot, { ...noted, findings }, 'en'), 0);
    const card = mark?.details.map(({ text }) => text).join('\n');
    expect(card).toContain('¥120.50 an hour');
    expect(card).toContain('asked the shop');
    expect(card).toMatch(/GMT\+8/);
    expect(mark?.todo).toContain('¥99');
    expect(mark?.finding).toEqual({ id: findingId('c', costly), state: 'open', note: 'asked the shop' });
  });

  it('names what is right where one kind of question alone was asked, and what was not read as such', () => {
    const right = { ...breach(priceAt(0)), verdict: 'ok', reason: { key: 'check.price.right', args: {} } } as Judgement;
    const unread: Judgement = { ...right, verdict: 'cannot-tell', reason: { key: 'check.unread.absent', args: {} } };
    const words = (...judgements: Judgement[]) => markOf(pageView(snapshot, assessed(...judgements), 'en'), 0)?.text;
    expect(words(right)).toBe('Price as planned');
    expect(words(right, { ...right, check: 'stock' })).toBe('As planned');
    expect(words(unread)).toBe('Not read');
  });

  it('shows of two breaches first the one that nobody has dealt with', () => {
    const stock = { ...breach(priceAt(0)), check: 'stock', seen: '0', severity: 'minor' } as Judgement;
    const both = assessed(breach(priceAt(0)), stock);
    const findings = both.findings.map((one) =>
      one.judgement.check === 'price' ? { ...one, state: 'acknowledged' as const } : one,
    );
    expect(markOf(pageView(snapshot, { ...both, findings }, 'en'), 0)?.text).toBe('Out of stock');
  });

  it('lets be settled what belongs to this page, false alarms too, and nothing else', () => {
    const elsewhere: Judgement = { ...breach('#x', 'b'.repeat(64)), subject: { type: 'slot', slot: 's' } };
    const both = assessed(breach(priceAt(0)), elsewhere);
    const findings = both.findings.map((one) => ({ ...one, state: 'false-alarm' as const }));
    expect([...findingsOn(snapshot, { ...both, findings })]).toEqual([findingId('c', breach(priceAt(0)))]);
  });

  it('draws no mark where no campaign is active', () => {
    expect(pageView(snapshot, null, 'en')).toMatchObject({ marks: [], openFindings: 0 });
  });
});
