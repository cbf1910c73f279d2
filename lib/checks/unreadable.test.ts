import { describe, expect, it } from 'vitest';
import type { HealthField, PageHealth } from '@/lib/domain/health';
import type { QuantityField } from '@/lib/domain/reading';
import { translateMessage } from '@/lib/i18n/translate';
import { contextOf, count, dashboard, productPage, samplePlan, yuan } from '@/test/support/check-fixtures';
import { checkUnreadable } from './unreadable';

const plan = samplePlan();
type Snapshots = Parameters<typeof checkUnreadable>[0]['snapshots'];
const now = '2026-11-10T13:00:00.000Z';

function healthOf(change: Partial<PageHealth> = {}): PageHealth {
  return {
    key: 'tmall/item-rank@sycm.taobao.com',
    platform: 'tmall',
    page: 'item-rank',
    kind: 'ranking',
    pageKey: 'https://sycm.taobao.com/page',
    host: 'sycm.taobao.com',
    readerVersion: 1,
    lastTriedAt: '2026-11-10T12:30:00.000Z',
    lastVerdict: 'read',
    lastReadAt: '2026-11-10T12:30:00.000Z',
    tries: [{ verdict: 'read', count: 3 }],
    fields: [],
    fallbacks: [],
    counts: { rows: 1, rowsTotal: null, ok: 1, absent: 0, ambiguous: 0, unparsable: 0 },
    outline: { grids: [], labels: [], pairs: 0, lines: 0, structured: [], signals: SIGNALS, cut: [] },
    ...change,
  };
}
const SIGNALS = {} as PageHealth['outline']['signals'];
function lost(name: string, how: 'missing' | 'unreadable' | 'not-understood'): HealthField {
  const since = '2026-11-10T11:00:00.000Z';
  return {
    group: 'table-0',
    part: 'column',
    name,
    metric: 'stock',
    qualifiers: [],
    lastReadAt: '2026-11-10T10:00:00.000Z',
    lost: { how, since },
  };
}
const kind = (page: PageHealth, snapshots: Snapshots = []) =>
  checkUnreadable({ ...contextOf(plan, snapshots, now), health: [page] }).find(({ aspect }) => aspect === 'kind');
const row = (cells: Record<string, QuantityField>, at = '2026-11-10T12:30:00.000Z') =>
  dashboard(at, [{ productId: '1001', cells }]);
const values = (...snapshots: Snapshots[number][]) =>
  checkUnreadable(contextOf(plan, snapshots, now)).find(({ aspect }) => aspect === 'values');
const glyphs = { status: 'unparsable', raw: '\ue001', at: 'td', reason: 'glyphs' } as const;

describe('a kind of page that was read before', () => {
  it('is a breach where it is not now, and says since when', () => {
    const unread = kind(healthOf({ lastVerdict: 'unreadable' }), [row({ stock: count(1) })]);
    expect(unread).toMatchObject({
      verdict: 'breach',
      severity: 'minor',
      subject: { type: 'page', pageKey: 'tmall/item-rank@sycm.taobao.com' },
      reason: { key: 'check.unreadable.unread', args: { since: '2026-11-10 20:30' } },
      evidence: [{ url: 'https://sycm.taobao.com/page' }],
    });
  });

  it('asks to sign in where that is why', () => {
    const page = kind(healthOf({ lastVerdict: 'signed-out' }));
    expect(page).toMatchObject({ verdict: 'breach', reason: { key: 'check.unreadable.signed-out' } });
    expect(translateMessage('en', page?.reason ?? { key: '', args: {} })).toContain('Sign in');
  });

  it('is a breach where something is still there and cannot be read', () => {
    const fields = [lost('库存', 'unreadable'), lost('支付件数', 'not-understood'), lost('曝光', 'missing')];
    expect(kind(healthOf({ fields }))).toMatchObject({
      verdict: 'breach',
      reason: { key: 'check.unreadable.lost', args: { names: '库存, 支付件数', since: '2026-11-10 19:00' } },
    });
    expect(kind(healthOf({ fallbacks: [{ kind: 'taught-moved', name: '毛利' }] }))).toMatchObject({
      verdict: 'breach',
      reason: { args: { names: '毛利' } },
    });
  });

  it('leaves open why a column is gone, a page empty or still loading', () => {
    for (const page of [
      healthOf({ fields: [lost('曝光', 'missing')] }),
      healthOf({ lastVerdict: 'nothing-to-read' }),
      healthOf({ lastVerdict: 'not-ready' }),
    ])
      expect(kind(page)?.verdict).toBe('cannot-tell');
  });

  it('is right where it gives what it gave, and not asked of where it never did or is none of ours', () => {
    expect(kind(healthOf(), [row({ stock: count(1) })])?.verdict).toBe('ok');
    expect(kind(healthOf({ lastVerdict: 'unreadable', lastReadAt: null }))).toBeUndefined();
    expect(kind(healthOf({ lastVerdict: 'unreadable', platform: 'amazon' }))).toBeUndefined();
    const long = '2026-09-01T00:00:00.000Z';
    expect(kind(healthOf({ lastVerdict: 'unreadable', lastReadAt: long, lastTriedAt: long }))).toBeUndefined();
  });
});

describe('the values that the plan needs of a page', () => {
  it('are a breach where they are there and cannot be read, with what they say and since when', () => {
    const looks = [
      row({ stock: count(5) }, '2026-11-10T10:00:00.000Z'),
      row({ stock: glyphs }, '2026-11-10T11:00:00.000Z'),
      row({ stock: glyphs }),
    ] as const;
    expect(values(...looks)).toMatchObject({
      verdict: 'breach',
      seen: '\ue001',
      reason: { args: { names: 'stock', since: '2026-11-10 19:00' } },
    });
    expect(values(productPage('2026-11-10T12:30:00.000Z', { price: { ...glyphs, at: 'b' } }))).toMatchObject({
      verdict: 'breach',
      reason: { args: { price: 1, columns: 0 } },
    });
  });

  it('are right where they are read', () => {
    expect(values(row({ stock: count(5) }))?.verdict).toBe('ok');
    expect(values(productPage('2026-11-10T12:30:00.000Z', { price: yuan('99') }))?.verdict).toBe('ok');
  });

  it('are not unreadable where the page says no single one', () => {
    const said: QuantityField[] = [
      { status: 'absent', raw: '-' },
      { status: 'ambiguous', raw: '100+', at: 'td', reason: 'bound' },
      { status: 'unparsable', raw: '¥1??', at: 'td', reason: 'masked' },
    ];
    for (const field of said) expect(values(row({ stock: field })), field.status).toBeUndefined();
  });

  it('are none in rows and columns of no concern', () => {
    const other = dashboard('2026-11-10T12:30:00.000Z', [{ productId: '9', cells: { stock: glyphs } }]);
    expect(values(other)).toBeUndefined();
    expect(values(row({ bounce_rate: glyphs }))).toBeUndefined();
  });
});
