import { describe, expect, it } from 'vitest';
import type { PageHealth } from '@/lib/domain/health';
import { privatePieces } from '@/lib/text/private-text';
import { browserOf, healthReport } from './health-report';

const at = '2026-11-10T12:00:00.000Z';
const environment = { extensionVersion: '0.1.0', browser: 'Chrome 144' };
const column = { group: 'table-0', part: 'column' as const, qualifiers: [], lastReadAt: at };
const health: PageHealth = {
  key: 'zhangs-kettles.shop.example/members/13800138000/李四/orders/report',
  platform: null,
  page: null,
  kind: null,
  pageKey: 'zhangs-kettles.shop.example/members/13800138000?token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.x',
  host: 'zhangs-kettles.shop.example',
  readerVersion: 3,
  lastTriedAt: '2026-11-10T12:05:00.000Z',
  lastVerdict: 'read',
  lastReadAt: '2026-11-10T12:05:00.000Z',
  tries: [{ verdict: 'read', count: 4 }],
  fields: [
    { ...column, name: '访客数', metric: 'visitors', lost: { how: 'missing', since: at } },
    { ...column, name: '张三的店铺销售', metric: 'gmv_paid', lost: { how: 'unreadable', since: at } },
    { ...column, name: 'Orders', metric: 'orders', lost: null },
  ],
  fallbacks: [{ kind: 'no-definition' }, { kind: 'taught-moved', name: '张三的到手价' }],
  counts: { rows: 2, rowsTotal: 310, ok: 4, absent: 1, ambiguous: 0, unparsable: 2 },
  outline: {
    grids: [
      { shape: 'table', headerRows: 1, headers: ['商品名称', null, '访客数'], rows: 2, nestedRows: 0, footRows: 1 },
    ],
    labels: ['支付金额'],
    pairs: 5,
    lines: 80,
    structured: [{ kind: 'json-ld', count: 2 }],
    signals: { busy: 0, veiled: 0, passwordFields: 0, challenges: 0, closedFrames: 1, canvases: 0 },
    cut: [{ what: 'rows', kept: 500 }],
  },
};

describe('healthReport', () => {
  const report = healthReport(health, environment);

  it('says what a person who mends the reader asks first', () => {
    expect(report).toContain('extension 0.1.0, reader 3, Chrome 144');
    expect(report).toContain('table-0 column "访客数" visitors: missing since 2026-11-10 12:00 UTC');
    expect(report).toContain('rows 2 of 310');
    expect(report).toContain('3 columns: 商品名称 | ? | 访客数');
    expect(report).toContain('fallback no definition: general reader');
    expect(report).toContain('cut rows at 500');
  });

  it('names no person, shop, id or address', () => {
    expect(report).not.toMatch(/张三|李四|zhang|138|eyJ|token|members/i);
    expect(report).toContain('address *.shop.example/*/*/*/orders/report');
    expect(privatePieces(report)).toEqual([]);
  });

  it('gives a known page by its pattern and a shop’s own host by its family', () => {
    const shop = { ...health, platform: 'shopify', page: 'report', host: 'zhangs-kettles.myshopify.com' };
    expect(healthReport(shop, environment)).toMatch(/address \*\.myshopify\.com \/\S+/);
  });
});

describe('browserOf', () => {
  it.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.1.2 Safari/537.36',
      'Chrome 144',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/144.0.0.0 Safari/537.36 Edg/145.0.1.1', 'Edge 145'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140'],
    ['something', 'another browser'],
  ])('names %s', (userAgent, expected) => expect(browserOf(userAgent)).toBe(expected));
});
