import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '@/lib/app/import-report';
import { checkContradiction } from '@/lib/checks/contradiction';
import { NO_ANSWERS, type ReportAnswers } from '@/lib/domain/report';
import { readReportFile } from '@/lib/exchange/reports/read-report-file';
import { contextOf, samplePlan } from '@/test/support/check-fixtures';
import { listingOf, productOf } from '@/test/support/plan-rows';

const SELLER = '../shared/corpus/seller';
const present = existsSync(SELLER);
if (!present) console.info(`skipped: ${SELLER} is not there, so no real report can be held against itself`);
const files = present
  ? readdirSync(SELLER, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(csv|tsv|xlsx?|txt)$/i.test(file))
  : [];
const NOW = '2026-11-24T00:00:00.000Z';

/** What a user would answer, so that nothing stays open. */
const ANSWERS: ReportAnswers = {
  ...NO_ANSWERS,
  platform: 'amazon',
  site: 'www.amazon.com',
  zone: 'UTC',
  currency: 'USD',
  period: { start: '2026-11-01', end: '2026-11-01' },
  dayOrder: 'day-first',
  scope: 'part',
};

describe.skipIf(!present)('real reports, of which none contradicts itself', () => {
  it.each(files)('%s', { timeout: 120_000 }, async (file) => {
    const found = await readReportFile(new Uint8Array(readFileSync(join(SELLER, file))));
    const tables = found.status === 'read' ? found.tables : [];
    const about = { name: basename(file), sha256: '0'.repeat(64), modifiedAt: null };
    const { snapshots } = await readReport(about, tables, ANSWERS, NOW);
    const platforms = new Set(snapshots.flatMap(({ reading }) => reading.platform ?? []));
    const listings = [...platforms].map((platform) => listingOf(platform, 'none'));
    if (listings.length === 0) return;
    const plan = samplePlan({ products: [productOf('ours', { listings })] });
    const said = checkContradiction(contextOf(plan, snapshots, NOW));
    const rows = snapshots.flatMap(({ reading }) => reading.tables).reduce((sum, table) => sum + table.rows.length, 0);
    console.info(`${basename(file)}: ${said.length} pages held against themselves, ${rows} rows in all`);
    expect(said.filter(({ verdict }) => verdict === 'breach')).toEqual([]);
  });
});
