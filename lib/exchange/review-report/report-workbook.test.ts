import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportReview } from '@/test/support/report-review';
import { FORMULA, hostileReview, reportStyle } from '@/test/support/report-style';
import { readWorkbook } from '../workbook/read-workbook';
import { reviewWorkbook } from './report-workbook';

const review = reportReview('en');

function sheets(bytes: Uint8Array) {
  const book = read(bytes, { cellStyles: false });
  return Object.fromEntries(
    book.SheetNames.map((name) => [name, utils.sheet_to_json<Record<string, unknown>>(book.Sheets[name] ?? {})]),
  );
}

describe('a report as a workbook, read by another program', () => {
  const bytes = reviewWorkbook(review, reportStyle('en'));
  const found = sheets(bytes);

  it('has a sheet for each part', () => {
    expect(Object.keys(found)).toEqual([
      'About',
      'Goals',
      'Over time',
      'Funnel',
      'Products',
      'Slots',
      'Budget',
      'What went wrong',
      'Comparison',
      'Comparison over time',
    ]);
  });

  it('holds the figures as numbers, and none where nothing can be told', () => {
    const stages = review.funnels.flatMap(({ impressions, visitors, cart, buyers }) => [
      impressions,
      visitors,
      cart,
      buyers,
    ]);
    expect(found.Funnel?.map(({ Value }) => Value)).toEqual(
      stages.map((figure) => (figure.status === 'cannot-tell' ? undefined : Number(figure.value))),
    );
    expect(found.Funnel?.map(({ Known }) => Known)).toEqual(
      stages.map(({ status }) => ({ ok: 'whole', partial: 'at least', 'cannot-tell': 'cannot tell' })[status]),
    );
    expect(found.Goals?.[0]).toMatchObject({
      Goal: 3_200_000,
      'Due by now': 2_950_000,
      Value: 2_345_678.5,
      Forecast: 2_710_000,
    });
    expect(found.Products?.filter(({ Metric }) => Metric === 'Conversion').map(({ Value }) => Value)).toEqual(
      review.products.map(({ conversion }) => (conversion.status === 'ok' ? conversion.rate : undefined)),
    );
    expect(found['What went wrong']?.map(({ Cost }) => Cost)).toEqual([1840.5, undefined]);
  });

  it('holds every point of every curve, with its time on the campaign’s clock and the distance from UTC', () => {
    const points = review.series.flatMap(({ points, plan }) => [...points, ...plan]);
    expect(found['Over time']?.map(({ Value }) => Value)).toEqual(points.map(({ y }) => y));
    const [first] = found['Over time'] ?? [];
    // 20:00 on 10 November 2026, as a spreadsheet counts days.
    expect(first).toMatchObject({ Time: expect.closeTo(46336 + 20 / 24, 6), Zone: 'UTC+08:00' });
  });

  it('reads back here as well', () => {
    const own = readWorkbook(bytes, { bytes: 50_000_000, rows: 100_000 });
    expect(own.status).toBe('read');
  });

  it('holds no formula, whatever a name looks like', () => {
    const hostile = reviewWorkbook(hostileReview(), reportStyle('en'));
    const book = read(hostile, { cellFormula: true });
    for (const name of book.SheetNames)
      for (const [address, cell] of Object.entries(book.Sheets[name] ?? {}))
        if (!address.startsWith('!')) expect(cell).not.toHaveProperty('f');
    expect(sheets(hostile).Budget?.[0]?.['Budget line']).toBe(FORMULA);
    for (const [name, part] of Object.entries(unzipSync(hostile)))
      if (name.endsWith('.xml')) expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/);
  });
});
