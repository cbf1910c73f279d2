import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportReview } from '@/test/support/report-review';
import { hostileReview, reportStyle } from '@/test/support/report-style';
import { scanXml } from '../workbook/xml';
import type { ReportContent } from './report-content';
import { slideCharts } from './slide-charts';
import { writeContent } from './write-content';
import { writeSlides } from './write-slides';

const content = (review = reportReview('en')) => writeContent(review, reportStyle('en'));

async function slides(of: ReportContent) {
  const files = unzipSync(await writeSlides(of));
  const names = (pattern: RegExp) =>
    Object.keys(files)
      .filter((name) => pattern.test(name))
      .sort((a, b) => Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, '')));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { files, names, text, charts: names(/^ppt\/charts\/chart\d+\.xml$/), sheets: names(/\.xlsx$/) };
}

/** The values of a chart's series as its XML holds them, by place. */
function cached(xml: string, axis: 'yVal' | 'val'): (string | null)[][] {
  return [...xml.matchAll(new RegExp(`<c:${axis}>(.*?)</c:${axis}>`, 'gs'))].map(([, series = '']) => {
    const count = Number(/<c:ptCount val="(\d+)"/.exec(series)?.[1]);
    const known = new Map(
      [...series.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, at, value]) => [Number(at), value]),
    );
    return Array.from({ length: count }, (_, index) => known.get(index) ?? null);
  });
}

describe('a report as slides', () => {
  it('holds the figures of each chart in the chart and in the workbook behind it, gaps as gaps', async () => {
    const of = content();
    const expected = of.sections.flatMap(({ charts }) => charts.flatMap(slideCharts));
    // The library counts charts on from deck to deck, so the second is another test than the first.
    for (const { text, charts, sheets, files } of [await slides(of), await slides(of)]) {
      expect(charts).toHaveLength(expected.length);
      expect(sheets).toHaveLength(expected.length);
      expected.forEach(({ kind, axis, series }, index) => {
        const values = series.map((one) => one.values.map((value) => (value === null ? null : String(value))));
        expect(cached(text(charts[index] ?? ''), kind === 'bar' ? 'val' : 'yVal')).toEqual(values);
        const book = read(files[sheets[index] ?? '']);
        const rows = utils.sheet_to_json<unknown[]>(book.Sheets.Sheet1 ?? {}, { header: 1, defval: null });
        expect(rows[0]).toEqual([axis.name, ...series.map(({ name }) => name)]);
        expect(rows.slice(1)).toEqual(
          axis.values.map((value, row) => [value, ...series.map((one) => one.values[row] ?? null)]),
        );
      });
    }
  });

  it('shows instants on the axis as days and hours', async () => {
    const { text, charts } = await slides(content());
    expect(charts.map(text).filter((xml) => xml.includes('formatCode="m-d hh:mm"')).length).toBe(3);
    expect(charts.map(text).every((xml) => !xml.includes('<c:v></c:v>'))).toBe(true);
  });

  it('is sound XML with text as text, whatever a plan names', async () => {
    const { files, names, text } = await slides(content(hostileReview()));
    for (const name of Object.keys(files).filter((file) => /\.(xml|rels)$/.test(file))) {
      expect(() => scanXml(text(name), { open: () => undefined })).not.toThrow();
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML has no place for.
      expect(text(name)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }
    const all = names(/^ppt\/slides\/slide\d+\.xml$/)
      .map(text)
      .join('');
    expect(all).toContain('&lt;script&gt;alert(1)');
    expect(all).not.toMatch(/<script|[\u202a-\u202e]/);
  });

  it('refers to nothing outside', async () => {
    const { names, text } = await slides(content());
    for (const name of names(/\.rels$/)) expect(text(name)).not.toContain('TargetMode="External"');
  });

  it('says how many rows of a long table are left to the workbook', async () => {
    const review = reportReview('en');
    const [entry] = review.log;
    if (!entry) throw new Error('no entry');
    const log = Array.from({ length: 300 }, (_, index) => ({ ...entry, finding: `f-${index}` }));
    const { names, text } = await slides(content({ ...review, log }));
    expect(names(/^ppt\/slides\/slide\d+\.xml$/).length).toBeLessThan(25);
    expect(
      names(/^ppt\/slides\/slide\d+\.xml$/)
        .map(text)
        .join(''),
    ).toMatch(/\d+ more rows stand in the workbook/);
  });
});
