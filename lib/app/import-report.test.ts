import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { goalProgress } from '@/lib/checks/goal-progress';
import { runChecks } from '@/lib/checks/registry';
import { NO_ANSWERS, type ReportAnswers, type ReportFile } from '@/lib/domain/report';
import { Snapshot } from '@/lib/domain/snapshot';
import { readReportFile } from '@/lib/exchange/reports/read-report-file';
import { openDatabase } from '@/lib/store/database';
import { allSnapshots } from '@/lib/store/snapshots';
import { contextOf, samplePlan } from '@/test/support/check-fixtures';
import { readReport, recordReport } from './import-report';

const NOW = '2026-11-24T00:00:00.000Z';

async function reading(text: string, answers: Partial<ReportAnswers> = {}, about: Partial<ReportFile> = {}) {
  const bytes = new TextEncoder().encode(text);
  const found = await readReportFile(bytes);
  if (found.status === 'refused') throw new Error(found.reason);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const file: ReportFile = { name: 'report.csv', sha256, modifiedAt: null, ...about };
  return readReport(file, found.tables, { ...NO_ANSWERS, ...answers }, NOW);
}

const value = (snapshot: Snapshot | undefined, metric: string, row = 0) => {
  const column = snapshot?.reading.tables[0]?.columns.find((one) => one.metric === metric);
  return column?.fields[row];
};
const periods = (snapshots: readonly Snapshot[]) =>
  snapshots.map(({ reading: { period } }) => [period?.start, period?.end]);

const SYCM = `生意参谋平台 商品排行
统计日期,商品ID,商品名称,商品访客数,支付件数,支付金额,商品支付转化率,竞争力评分,访客平均价值
2026-11-10,680010010001,马克杯,"12,345","1,102","142,158.00",7.99%,88,11.52
2026-11-10,680010010003,羽绒被,-,-,-,-,-,-
`;
const AMAZON = (sales: string) => `(Parent) ASIN,(Child) ASIN,Title,Sessions - Total,Units Ordered,Ordered Product Sales
B0PARENT01,B0CHILD001,Mug,"1,234",120,"${sales}"
`;
const LAZADA = `Date,Revenue,Visitors,Orders,Revenue per Buyer,Visitor Value
01/11/2026,1200.50,300,24,50.02,4.00
02/11/2026,1100.00,280,20,55.00,3.93
`;

describe('what a report says', () => {
  it('becomes a snapshot like a page, its values with their raw text and their cell', async () => {
    const { snapshots, questions, sites } = await reading(SYCM);
    expect(questions).toEqual([]);
    expect(sites).toEqual([]);
    expect(snapshots).toHaveLength(1);
    const [snapshot] = snapshots;
    expect(() => Snapshot.parse(snapshot)).not.toThrow();
    expect(snapshot?.reading).toMatchObject({
      platform: 'tmall',
      pageKind: 'ranking',
      zone: 'Asia/Shanghai',
      currency: 'CNY',
    });
    expect(value(snapshot, 'gmv_paid')).toEqual({
      status: 'ok',
      value: { unit: 'money', value: '142158.00', currency: 'CNY' },
      raw: '142,158.00',
      at: 'F3',
    });
    expect(value(snapshot, 'visitors', 1)).toEqual({ status: 'absent', raw: '-' });
    expect(value(snapshot, 'pay_conversion_rate')).toMatchObject({ value: { unit: 'ratio', value: '0.0799' } });
    expect(snapshot?.reading.tables[0]?.rows[1]).toMatchObject({ productId: '680010010003', title: '羽绒被', ref: 4 });
  });

  it('stands for the end of its days, or for when the file was written if they were not over', async () => {
    const taken = async (modifiedAt: string | null) => (await reading(SYCM, {}, { modifiedAt })).snapshots[0]?.takenAt;
    expect(await taken(null)).toBe('2026-11-10T16:00:00.000Z');
    expect(await taken('2026-11-10T06:00:00.000Z')).toBe('2026-11-10T06:00:00.000Z');
    expect(await taken('2026-11-20T06:00:00.000Z')).toBe('2026-11-10T16:00:00.000Z');
    expect(await taken('1980-01-01T00:00:00.000Z')).toBe('2026-11-10T16:00:00.000Z');
  });

  it('has an address that no browser opens', async () => {
    const { snapshots } = await reading(SYCM);
    expect(snapshots[0]?.url).toMatch(/^pitcrew-report:\/\/tmall\/ranking\//);
    expect(snapshots[0]?.trigger).toBe('report');
  });

  it('never takes a total for a product, nor a product called "Total …" for a total', async () => {
    const { snapshots, tables } = await reading(
      'Product ID,Product,Visitors,Orders\n10001,Total Care cream,5,1\n10002,Mug,7,2\n,Total,12,3\n',
      { platform: 'other', zone: 'UTC', period: { start: '2026-11-10', end: '2026-11-10' } },
    );
    expect(tables[0]).toMatchObject({ rows: 2, totals: 1 });
    const [table] = snapshots[0]?.reading.tables ?? [];
    expect(table?.rows.map(({ title }) => title)).toEqual(['Total Care cream', 'Mug']);
    expect(table?.totals?.map((field) => field.raw)).toEqual(['12', '3']);
  });

  it('takes no average for a total, and thousands with decimals for what they are', async () => {
    const { snapshots } = await reading(
      '商品ID,商品名称,访客数(万),支付件数\n600123,杯,1.234,"1,500"\n600124,盘,2.345,"2,500"\n平均,,1.790,"2,000"\n',
      { platform: 'tmall', period: { start: '2026-11-10', end: '2026-11-10' } },
    );
    const [table] = snapshots[0]?.reading.tables ?? [];
    expect(table?.columns[0]?.fields).toMatchObject([{ value: { value: '12340' } }, { value: { value: '23450' } }]);
    expect(table?.columns[1]?.fields).toMatchObject([{ value: { value: '1500' } }, { value: { value: '2500' } }]);
    expect(table?.totals).toBeNull();
  });

  it('reads a German file with English thousands, and money as Germans write it', async () => {
    const { snapshots } = await reading(AMAZON('5.255,61 €'), {
      site: 'www.amazon.de',
      period: { start: '2026-11-10', end: '2026-11-10' },
    });
    expect(value(snapshots[0], 'sessions')).toMatchObject({ value: { value: '1234' } });
    expect(value(snapshots[0], 'gmv_placed')).toMatchObject({ value: { value: '5255.61', currency: 'EUR' } });
  });

  it('gives no amount of a table whose rows are in several currencies', async () => {
    const { snapshots } = await reading('Product ID,Product,Sales,Currency\n10001,Mug,5.00,USD\n10002,Cup,7.00,EUR\n', {
      platform: 'other',
      zone: 'UTC',
      period: { start: '2026-11-10', end: '2026-11-10' },
    });
    expect(value(snapshots[0], 'gmv_paid')).toMatchObject({ status: 'ambiguous', reason: 'currency' });
  });

  it('is no figure that a plain ratio leaves open', async () => {
    const { snapshots } = await reading('统计日期,有访问商品数,支付金额,支付转化率\n2026-07-01,12,100.00,3.00\n', {
      platform: 'tmall',
    });
    expect(snapshots[0]?.reading.kpis.find(({ metric }) => metric === 'pay_conversion_rate')?.field.status).toBe(
      'unparsable',
    );
  });
});

describe('rates without a percent sign', () => {
  const table = (rates: string[]) =>
    `日期,主体ID,主体名称,展现量,点击量,花费,点击率,总购物车数\n${[1000, 800, 500, 0]
      .map((shown, at) => `2026-11-10,68001001000${at},杯${at},${shown},${[39, 16, 40, 0][at]},5.00,${rates[at]},1`)
      .join('\n')}\n`;
  const rates = async (written: string[]) => {
    const { snapshots } = await reading(table(written), { platform: 'tmall' });
    return written.map((_, row) => {
      const field = value(snapshots[0], 'ad_ctr', row);
      return field?.status === 'ok' ? field.value.value : field?.status;
    });
  };

  it('are read once the counts in their rows prove what they are', async () => {
    expect(await rates(['0.03900', '0.02000', '0.08000', ''])).toEqual(['0.039', '0.02', '0.08', 'absent']);
    expect(await rates(['3.9', '2', '8.00', '-'])).toEqual(['0.039', '0.02', '0.08', 'absent']);
  });

  it('are not where one row says otherwise, or too few say anything', async () => {
    expect(await rates(['0.03900', '0.02000', '0.09000', ''])).toEqual([
      'unparsable',
      'unparsable',
      'unparsable',
      'absent',
    ]);
    expect(await rates(['0.03900', '', '0.08000', ''])).toEqual(['unparsable', 'absent', 'unparsable', 'absent']);
  });
});

describe('periods', () => {
  it('part the rows by the day in their column', async () => {
    const { snapshots } = await reading(
      `${SYCM}2026-11-11,680010010001,马克杯,"2,345","102","42,158.00",4.35%,88,17.98\n`,
    );
    expect(periods(snapshots)).toEqual([
      ['2026-11-10', '2026-11-10'],
      ['2026-11-11', '2026-11-11'],
    ]);
    expect(snapshots[1]?.reading.tables[0]?.rows[0]?.productId).toBe('680010010001');
  });

  it('make figures of the shop out of rows that a day alone tells apart, once it is said whose they are', async () => {
    const asked = await reading(LAZADA);
    expect(asked.questions).toEqual(['site', 'dayOrder', 'scope']);
    const answers = { site: asked.sites[0] ?? null, dayOrder: 'day-first', scope: 'shop' } as const;
    const { snapshots } = await reading(LAZADA, answers);
    expect(periods(snapshots)).toEqual([
      ['2026-11-01', '2026-11-01'],
      ['2026-11-02', '2026-11-02'],
    ]);
    expect(snapshots[0]?.reading).toMatchObject({ pageKind: 'overview', tables: [] });
    expect(snapshots[0]?.reading.kpis.find(({ metric }) => metric === 'visitors')?.field).toMatchObject({ raw: '300' });
    const part = await reading(LAZADA, { ...answers, scope: 'part' });
    expect(part.snapshots[0]?.reading.kpis).toEqual([]);
  });

  it('are asked for where the file names none, and where its title and its column disagree', async () => {
    expect((await reading(AMAZON('$5.00'), { site: 'www.amazon.com' })).questions).toEqual(['period']);
    expect((await reading(SYCM, {}, { name: '商品_2026-11-04_2026-11-10.csv' })).questions).toEqual(['period']);
    expect((await reading(SYCM, {}, { name: '商品_2026-11-10_2026-11-10.csv' })).questions).toEqual([]);
  });

  it('are taken from first and last day of each row, and from a campaign never', async () => {
    const rows = 'B0CHILD001,5,1,2.00\nB0CHILD002,5,1,2.00\n';
    const [first, second] = rows.split('\n');
    const head = 'Advertised ASIN,Impressions,Clicks,7 Day Total Sales\n';
    const own = await reading(
      `Start Date,End Date,${head}2026-11-01,2026-11-03,${first}\n2026-11-01,2026-11-02,${second}\n`,
      {
        site: 'www.amazon.com',
      },
    );
    expect(periods(own.snapshots)).toEqual([
      ['2026-11-01', '2026-11-03'],
      ['2026-11-01', '2026-11-02'],
    ]);
    const campaigns = `Campaign name,Start Date,End Date,${head}A,2026-10-01,,${first}\nB,2026-10-01,2026-12-01,${second}\n`;
    expect((await reading(campaigns, { site: 'www.amazon.com' })).questions).toEqual(['period']);
  });

  it('are not needed where all figures are of the moment', async () => {
    const { questions, snapshots } = await reading(
      'TITLE,PRICE,CURRENCY_CODE,QUANTITY,VARIATION 1 TYPE\nMug,12.50,USD,8,\n',
      {},
      { modifiedAt: '2026-11-20T06:00:00.000Z' },
    );
    expect(questions).toEqual([]);
    expect(snapshots[0]).toMatchObject({
      takenAt: '2026-11-20T06:00:00.000Z',
      reading: { period: null, pageKind: 'listing' },
    });
    expect(value(snapshots[0], 'stock')).toMatchObject({ value: { unit: 'count', value: '8' } });
  });

  it('that have not begun make nothing', async () => {
    const { tables, snapshots } = await reading(SYCM.replaceAll('2026-11-10', '2027-11-10'));
    expect(tables[0]?.problem).toBe('future');
    expect(snapshots).toEqual([]);
  });
});

describe('where a report is from', () => {
  it('is asked for where columns are named as everywhere, down to the site', async () => {
    const plain = 'Product ID,Product,Visitors,Sales\n10001,Mug,5,7.00\n';
    expect((await reading(plain)).questions).toEqual(['platform']);
    expect((await reading(plain, { platform: 'other' })).questions).toEqual(['zone', 'currency', 'period']);
    expect((await reading(plain, { platform: 'amazon' })).questions).toEqual(['site', 'period']);
  });

  it('is the one site of the currency that a column states', async () => {
    const indian =
      'Date,Currency,Campaign Name,Impressions,Clicks,Spend,14 Day Total Sales (₹),14 Day Total Orders (#)\n2026-11-10,INR,A,5,1,₹2.10,₹0,0\n';
    expect(await reading(indian)).toMatchObject({
      platform: 'amazon',
      site: 'www.amazon.in',
      zone: 'Asia/Kolkata',
      currency: 'INR',
    });
  });

  it('makes figures of a table with costs of advertising advertising’s own', async () => {
    const { snapshots } = await reading(
      'Date,Currency,Campaign Name,Impressions,Clicks,Spend,14 Day Total Units (#)\n2026-11-10,USD,A,5,1,2.10,3\n',
      { platform: 'amazon' },
    );
    const metrics = snapshots[0]?.reading.tables[0]?.columns.map(({ metric }) => metric);
    expect(metrics).toEqual(['ad_impressions', 'ad_clicks', 'ad_spend', 'ad_units']);
  });

  it('leaves figures of a shop the shop’s where one column says what advertising cost', async () => {
    const { snapshots } = await reading(
      '日期,成交金额,成交订单数,商品访客数,退款金额,投放消耗（店铺被投）,达人佣金（财务已结算）,商家体验分\n2026-11-10,100.00,5,80,1.00,9.00,1.00,90\n',
      { platform: 'douyin', scope: 'shop' },
    );
    expect(snapshots[0]?.reading.pageKind).toBe('overview');
    expect(snapshots[0]?.reading.kpis.slice(0, 2).map(({ metric }) => metric)).toEqual(['gmv_paid', 'orders_paid']);
  });

  it('can be told a file that names no column, which is then read by those names', async () => {
    const rows = '1\tMug\t918\t2026-11-10\n2\tCup\t870\t2026-11-10\n3\tBowl\t5\t2026-11-10\n';
    expect((await reading(rows)).questions).toEqual(['names']);
    const { snapshots } = await reading(rows, { platform: 'tmall', names: ['', '商品名称', '支付件数', '日期'] });
    expect(value(snapshots[0], 'units_paid')).toMatchObject({ raw: '918', at: 'C1' });
  });
});

describe('what is kept', () => {
  it('is all or nothing, and the same once it was kept', async () => {
    const database = await openDatabase(`test-${crypto.randomUUID()}`);
    const report = await reading(`${SYCM}2026-11-11,680010010001,马克杯,5,1,9.00,4.35%,88,1.80\n`);
    expect(await recordReport(database, report)).toEqual({ added: 2, known: 0 });
    expect(
      await recordReport(database, await reading(`${SYCM}2026-11-11,680010010001,马克杯,5,1,9.00,4.35%,88,1.80\n`)),
    ).toEqual({
      added: 0,
      known: 2,
    });
    const broken = await reading(LAZADA, { site: 'sellercenter.lazada.sg', dayOrder: 'day-first', scope: 'shop' });
    const [first] = broken.snapshots;
    if (!first) throw new Error('no snapshot');
    const unclonable = { ...first, id: 'f'.repeat(64), title: (() => {}) as unknown as string };
    await expect(recordReport(database, { ...broken, snapshots: [first, unclonable] })).rejects.toThrow();
    expect(await allSnapshots(database)).toHaveLength(2);
    database.close();
  });

  it('counts for the goals of a campaign day by day, and never as a look at a page', async () => {
    const campaign = { ...samplePlan(), goals: [{ metric: 'gmv' as const, target: '5000' }] };
    const [live] = campaign.phases.filter(({ kind }) => kind === 'live');
    const day = live?.start.slice(0, 10) ?? '';
    const platform = campaign.products[0]?.listings[0]?.platform ?? '';
    const { snapshots } = await reading(`统计日期,支付金额,有访问商品数\n${day},"1,000.00",12\n`, { platform });
    const now = Temporal.PlainDate.from(day)
      .add({ days: 1 })
      .toZonedDateTime({ timeZone: campaign.zone, plainTime: '02:00' });
    const at = now.toInstant().toString({ smallestUnit: 'millisecond' });
    const { lines } = goalProgress(contextOf(campaign, snapshots, at));
    const gmv = lines.find(({ owner, metric }) => owner.type === 'campaign' && metric === 'gmv');
    expect(gmv?.standing).toMatchObject({ value: '1000' });
    const stale = runChecks(contextOf(campaign, snapshots, at)).filter(
      ({ check, verdict }) => check === 'freshness' && verdict === 'breach',
    );
    expect(stale).toEqual([]);
  });
});
