// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { reportReview } from '@/test/support/report-review';
import { hostileReview, reportStyle } from '@/test/support/report-style';
import { htmlReport } from './html-report';
import { writeContent } from './write-content';

/** The sample of a bar in a legend. */
const LEGEND = 1;

function page(review = reportReview('en'), language: 'en' | 'zh-CN' = 'en') {
  const html = htmlReport(writeContent(review, reportStyle(language)));
  return { html, document: new DOMParser().parseFromString(html, 'text/html') };
}

const cells = (document: Document, section: string) =>
  [...document.querySelectorAll(`#${section} tbody tr`)].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.firstChild?.textContent ?? ''),
  );

describe('a report as a page', () => {
  it('says the figures of the review, and of those that cannot be told why', () => {
    const { document } = page();
    expect(cells(document, 'funnels')).toEqual([
      ['Whole campaign', '? at least 6,120,000', '412,000', '61,800', '14,900'],
      ['Search', '2,400,000', '161,000', '24,100', '6,240'],
      ['Live stream', '? Cannot tell', '48,800', '? Cannot tell', '2,210'],
    ]);
    expect(document.querySelector('#funnels')?.textContent).toContain('The page shows no value here.');
    expect(cells(document, 'goals')[0]?.slice(0, 4)).toEqual(['Whole campaign', 'GMV', 'CN¥3,200,000', 'CN¥2,345,679']);
    expect(document.querySelector('.highlights')?.textContent).toContain('✕ behind');
  });

  it('says every time with its zone', () => {
    const text = page().document.querySelector('#log')?.textContent ?? '';
    expect(text).toContain('2026-11-10 20:04 UTC+08:00');
    expect(text).toContain('2026-11-10 20:30 UTC+08:00 Coupon was not switched on');
  });

  it('draws a bar as long as its figure, and none where there is no figure', () => {
    const { document } = page();
    const widths = [...document.querySelectorAll('#funnels svg rect.bar')].map((bar) =>
      Number(bar.getAttribute('width')),
    );
    const [whole = 0, ...others] = widths;
    expect(others.map((width) => Math.round((width / whole) * 1000))).toEqual([67, 10, 2]);
    expect(document.querySelectorAll('#goals svg rect.bar')).toHaveLength(
      reportReview('en').progress.lines.length - 1 + LEGEND,
    );
  });

  it('draws a curve through the points of its series', () => {
    const { document } = page();
    const review = reportReview('en');
    const path = document.querySelector('#series svg path.line.seen')?.getAttribute('d') ?? '';
    expect(path.split(/[ML]/).length - 1).toBe(review.series[0]?.points.length);
  });

  it('describes every chart in words', () => {
    const { document } = page();
    const charts = [...document.querySelectorAll('svg[role=img]')];
    expect(charts.length).toBeGreaterThan(6);
    for (const chart of charts)
      for (const id of (chart.getAttribute('aria-labelledby') ?? '').split(' '))
        expect(document.getElementById(id)?.textContent).not.toBe('');
  });

  it('needs nothing beside itself: no script, no address', () => {
    const { html, document } = page();
    expect(document.querySelector('script, link, img, iframe, object, base')).toBeNull();
    expect(html).not.toMatch(/url\(|@import|https?:/);
    for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#[a-z]+$/);
  });

  it('takes whatever a plan or a page names as text', () => {
    const { html, document } = page(hostileReview());
    expect(document.querySelector('script, img')).toBeNull();
    expect(html).not.toMatch(/<script|<img|\son[a-z]+="/);
    expect(document.querySelector('h1')?.textContent).toContain(
      '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;',
    );
    expect([...html].some((character) => /[\p{Cs}\p{Cc}]/u.test(character) && character !== '\n')).toBe(false);
  });

  it('speaks Chinese where asked', () => {
    const { html, document } = page(reportReview('zh-CN'), 'zh-CN');
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(html).toContain('坑位');
    expect(html).not.toMatch(/report-out\./);
  });
});
