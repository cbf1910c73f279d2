import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readReport } from '@/lib/app/import-report';
import { NO_ANSWERS, ReportAnswers, type ReportFile } from '@/lib/domain/report';
import { readReportFile } from '@/lib/exchange/reports/read-report-file';
import { readingAnswer } from './reading-answer';

/**
 * `lab report --file F [--platform P] [--site HOST] [--zone Z] [--currency C] [--period A..B] [--day-order O] [--scope S]
 * [--names A,B,C]`:
 * reads a report as the review page does and prints a line a table: what was recognised, what is still asked, and the
 * reading of each period. A line with `refused` says why there is no table.
 */
export async function report(args: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      file: text,
      platform: text,
      site: text,
      zone: text,
      currency: text,
      period: text,
      'day-order': text,
      scope: text,
      names: text,
    },
  });
  if (!values.file) throw new Error('lab report needs --file FILE');
  const bytes = new Uint8Array(await readFile(values.file));
  const [start, end] = values.period?.split('..') ?? [];
  const answers = ReportAnswers.parse({
    ...NO_ANSWERS,
    platform: values.platform ?? null,
    site: values.site ?? null,
    zone: values.zone ?? null,
    currency: values.currency ?? null,
    period: start ? { start, end: end ?? start } : null,
    dayOrder: values['day-order'] ?? null,
    scope: values.scope ?? null,
    names: values.names?.split(',') ?? null,
  });
  const print = (line: object) => process.stdout.write(`${JSON.stringify({ file: values.file, ...line })}\n`);
  const found = await readReportFile(bytes);
  if (found.status === 'refused') return void print({ refused: found.reason });
  const about: ReportFile = {
    name: basename(values.file),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    modifiedAt: (await stat(values.file)).mtime.toISOString(),
  };
  const { format, encoding } = found;
  for (const table of found.tables) {
    const { platform, site, zone, currency, tables, questions, snapshots } = await readReport(
      about,
      [table],
      answers,
      new Date().toISOString(),
    );
    print({
      ...tables[0],
      format,
      encoding,
      notes: table.notes,
      platform,
      site,
      zone,
      currency,
      questions,
      periods: snapshots.map(({ url, takenAt, reading }) => ({
        takenAt,
        ...readingAnswer(about.name, url, reading),
      })),
    });
  }
}
