// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PageHealth } from '@/lib/domain/health';
import { recordHealth } from '@/lib/store/health';
import { render } from '@/test/support/render';
import { HealthSection } from './HealthSection';
import { PageHealthLine } from './PageHealthLine';

const at = '2026-11-10T12:00:00.000Z';
const later = '2026-11-10T12:30:00.000Z';
const well: PageHealth = {
  key: 'tmall/item-rank@sycm.taobao.com',
  platform: 'tmall',
  page: 'item-rank',
  kind: 'ranking',
  pageKey: 'sycm.taobao.com/cc/item_rank',
  host: 'sycm.taobao.com',
  readerVersion: 1,
  lastTriedAt: later,
  lastVerdict: 'read',
  lastReadAt: later,
  tries: [{ verdict: 'read', count: 2 }],
  fields: [],
  fallbacks: [],
  counts: { rows: 2, rowsTotal: null, ok: 4, absent: 0, ambiguous: 0, unparsable: 0 },
  outline: {
    grids: [],
    labels: [],
    pairs: 0,
    lines: 0,
    structured: [],
    signals: { busy: 0, veiled: 0, passwordFields: 0, challenges: 0, closedFrames: 0, canvases: 0 },
    cut: [],
  },
};
const lossy: PageHealth = {
  ...well,
  key: 'jd/product@item.jd.com',
  platform: 'jd',
  page: 'product',
  kind: 'product',
  pageKey: 'item.jd.com/1.html',
  host: 'item.jd.com',
  lastTriedAt: at,
  lastReadAt: at,
  fields: [
    {
      group: 'product',
      part: 'product',
      name: 'price',
      metric: null,
      qualifiers: [],
      lastReadAt: at,
      lost: { how: 'unreadable', since: at },
    },
  ],
  fallbacks: [{ kind: 'hint-missed', field: 'price' }],
};

const section = (
  <HealthSection
    platformName={(id) => ({ tmall: 'Tmall', jd: 'JD' })[id] ?? null}
    report={({ key }) => `report of ${key}`}
    zone="Asia/Shanghai"
    now={Date.parse(later)}
  />
);

async function shown(language: 'en' | 'zh-CN', ...all: PageHealth[]) {
  const view = await render(null, language);
  for (const health of all) await recordHealth(view.database, { key: health.key, after: () => health });
  return view;
}

describe('HealthSection', () => {
  it('puts what is unwell first and says what is lost, since when and what stands in', async () => {
    const { show, all } = await shown('en', well, lossy);
    await show(section);
    await expect.poll(() => all('health-page').length).toBe(2);
    const [first, second] = all('health-page').map(({ textContent }) => textContent);
    expect(first).toMatch(
      /Fields lost.*JD · product pages.*price.*cannot be read.*Nov 10, 20:00.*not where the definition/,
    );
    expect(second).toMatch(/Tmall/);
  });

  it('shows the report before it is copied', async () => {
    const { show, one, all, click } = await shown('zh-CN', lossy);
    await show(section);
    await expect.poll(() => all('health-page').length).toBe(1);
    expect(all('health-report-text')).toEqual([]);
    await click(one('health-report'));
    expect(one('health-report-text').textContent).toBe('report of jd/product@item.jd.com');
    expect(one('health-page').textContent).toMatch(/字段丢失.*价格/);
  });
});

describe('PageHealthLine', () => {
  const line = (url: string) => <PageHealthLine url={url} openDetails={() => undefined} />;

  it('names what the page at hand gives no longer, and keeps still where all is well', async () => {
    const { show, all } = await shown('en', well, lossy);
    await show(line('https://item.jd.com/1.html'));
    await expect.poll(() => all('health-line')[0]?.textContent).toMatch(/gone now: price\./);
    await show(line('https://sycm.taobao.com/cc/item_rank'));
    await expect.poll(() => all('health-line').length).toBe(0);
    await show(line('https://item.jd.com/2.html'));
    await expect.poll(() => all('health-line').length).toBe(0);
  });
});
