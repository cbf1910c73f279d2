// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  NO_ANSWERS,
  type ReportAnswers,
  type ReportFile,
  type ReportTable,
  type ReportView,
} from '@/lib/domain/report';
import type { ReportResult } from '@/lib/messages/panel-to-background';
import { render } from '@/test/support/render';
import { ReportImport, type ReportReader } from './ReportImport';

const askBackground = vi.hoisted(() => vi.fn<(request: unknown) => Promise<ReportResult>>());
vi.mock('@/lib/messages/panel-client', () => ({ askBackground }));

const FILE: ReportFile = { name: 'orders.csv', sha256: 'a'.repeat(64), modifiedAt: null };
const TABLE: ReportTable = {
  sheet: null,
  notes: [],
  columns: [{ index: 0, header: ['Visitors'], cells: ['5'], typed: false }],
  rows: [2],
  hidden: [{ header: 'Ship Name', reason: 'buyer' }],
  hiddenCells: 2,
  named: true,
  ofOrders: false,
};
const VIEW: ReportView = {
  platform: null,
  site: null,
  sites: [],
  zone: null,
  currency: null,
  tables: [
    {
      sheet: null,
      pageKind: 'ranking',
      named: true,
      columns: [
        { header: 'Visitors', role: 'figures', metric: 'visitors', sample: '5' },
        { header: 'Color', role: 'dimension', metric: null, sample: 'red' },
      ],
      hidden: TABLE.hidden,
      hiddenCells: 2,
      rows: 1,
      totals: 0,
      undated: 0,
      values: 1,
      unread: 0,
      problem: null,
    },
  ],
  questions: ['platform'],
  span: { start: '2026-11-10', end: '2026-11-12' },
  periods: 3,
  snapshots: 0,
};
const CHOICES = {
  platforms: [{ id: 'amazon', names: { en: 'Amazon', zh: '亚马逊' } }],
  zones: ['UTC'],
  currencies: ['USD'],
};

function readerOf(view: (answers: ReportAnswers) => ReportView): ReportReader {
  return {
    read: async () => ({ status: 'read', file: FILE, tables: [TABLE] }),
    view: async (answers) => view(answers),
  };
}

async function given(reader: ReportReader, language: 'en' | 'zh-CN' = 'en') {
  const shown = await render(<ReportImport reader={reader} choices={CHOICES} />, language);
  const input = shown.one('report-file') as HTMLInputElement;
  const file = new File(['Visitors\n5\n'], 'orders.csv');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  return shown;
}

beforeEach(() => askBackground.mockReset());

describe('importing a report', () => {
  it('shows what columns mean, what is left out and why, and imports nothing before it is asked what is open', async () => {
    const { one } = await given(readerOf(() => VIEW));
    expect(one('report-table').textContent).toContain('2026-11-10 to 2026-11-12 (3 periods)');
    expect(one('report-table').textContent).toContain('Visitors5Visitors');
    expect(one('report-hidden').textContent).toContain('about buyersShip Name');
    expect(one('report-hidden').textContent).toContain('2 cells');
    expect((one('report-import') as HTMLButtonElement).disabled).toBe(true);
    expect(one('report-platform').getAttribute('aria-invalid')).toBe('true');
  });

  it('reads anew under an answer, sends it with the tables, and says what was kept', async () => {
    askBackground.mockResolvedValue({ status: 'imported', added: 3, known: 0 });
    const answered = { ...VIEW, platform: 'amazon', questions: [], snapshots: 3 };
    const { one, all, choose, click } = await given(readerOf(({ platform }) => (platform ? answered : VIEW)));
    await choose('report-platform', 'amazon');
    expect((one('report-import') as HTMLButtonElement).disabled).toBe(false);
    await click(one('report-import'));
    expect(askBackground).toHaveBeenCalledWith({
      type: 'import-report',
      file: FILE,
      tables: [TABLE],
      answers: { ...NO_ANSWERS, platform: 'amazon' },
    });
    expect(one('report-outcome').textContent).toContain('3 snapshots kept');
    expect(all('report-preview')).toHaveLength(0);
  });

  it('says that a file was imported before', async () => {
    askBackground.mockResolvedValue({ status: 'imported', added: 0, known: 3 });
    const { one, click } = await given(readerOf(() => ({ ...VIEW, platform: 'amazon', questions: [], snapshots: 3 })));
    await click(one('report-import'));
    expect(one('report-outcome').textContent).toContain('imported before');
  });

  it('keeps what was answered where the import fails', async () => {
    askBackground.mockResolvedValue({ status: 'open', questions: ['period'] });
    const { one, click } = await given(readerOf(() => ({ ...VIEW, platform: 'amazon', questions: [], snapshots: 3 })));
    await click(one('report-import'));
    expect(one('report-outcome').dataset.tone).toBe('breach');
    expect(one('report-preview')).toBeTruthy();
  });

  it('asks for the names of columns where a file has none, and offers no import before', async () => {
    const names: (readonly string[] | null)[] = [];
    const unnamed: ReportView = {
      ...VIEW,
      questions: ['names'],
      tables: VIEW.tables.map((table) => ({ ...table, named: false })),
    };
    const { one, all } = await given(
      readerOf((answers) => {
        names.push(answers.names);
        return unnamed;
      }),
    );
    expect(all('report-import')).toHaveLength(0);
    const [first] = one('report-names').querySelectorAll('input');
    if (!first) throw new Error('no input');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(first, '访客数');
      first.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => one('report-names-apply').click());
    expect(names).toEqual([null, ['访客数', '']]);
  });

  it.each([
    ['en', 'holds no table'],
    ['zh-CN', '没有带数据的表格'],
  ] as const)('says in %s why a file cannot be read', async (language, words) => {
    const { one } = await given(
      { ...readerOf(() => VIEW), read: async () => ({ status: 'refused', reason: 'not-a-table' }) },
      language,
    );
    expect(one('report-outcome').textContent).toContain(words);
  });
});
