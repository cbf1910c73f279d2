// @vitest-environment happy-dom
import '@/lib/i18n/panel-texts';
import { describe, expect, it, vi } from 'vitest';
import { render } from '@/test/support/render';
import { reportReview } from '@/test/support/report-review';
import { ReportPanel, type ReportWriter } from './ReportPanel';

const save = vi.hoisted(() => vi.fn());
vi.mock('../files/save-file', () => ({ saveFile: save }));

const review = reportReview('en');
const file = { name: 'review.html', type: 'text/html', bytes: new Uint8Array(2000) };
const HEAD = 'ab'.repeat(32);

function writer(change: Partial<ReportWriter> = {}): ReportWriter {
  return { report: vi.fn(async () => file), evidence: vi.fn(async () => ({ file, head: HEAD })), ...change };
}

describe('the report part of the review', () => {
  it('writes the review that is shown, in the kind and language that was asked for', async () => {
    const own = writer();
    const view = await render(<ReportPanel review={review} writer={own} />, 'zh-CN');
    await view.click(view.one('report-pptx'));
    expect(own.report).toHaveBeenCalledWith(review, 'pptx', 'zh-CN', expect.anything());
    expect(save).toHaveBeenLastCalledWith(file);
    expect(view.one('report-outcome').textContent).toContain('review.html');
  });

  it('writes the evidence of the findings that are chosen, and shows the hash that it is checked by', async () => {
    const own = writer();
    const view = await render(<ReportPanel review={review} writer={own} />);
    const [, second] = view.all('report-evidence-finding');
    const box = second?.querySelector('input');
    if (!box) throw new Error('no finding to choose');
    await view.click(box);
    await view.click(view.one('report-evidence'));
    expect(own.evidence).toHaveBeenCalledWith(
      review.campaign,
      review.log.slice(0, 1).map(({ finding }) => finding),
      'en',
      expect.anything(),
    );
    expect(view.one('report-head').textContent).toBe(HEAD);
  });

  it('holds a finding that came back once, as it stood last', async () => {
    const own = writer();
    const [newest, ...rest] = review.log;
    if (!newest) throw new Error('nothing in the log');
    const before = { ...newest, since: '2026-01-01T00:00:00.000Z', seen: 'what it was before' };
    const view = await render(<ReportPanel review={{ ...review, log: [newest, ...rest, before] }} writer={own} />);
    expect(view.all('report-evidence-finding')).toHaveLength(review.log.length);
    expect(view.one('report-evidence-panel').textContent).not.toContain('what it was before');
    await view.click(view.one('report-evidence'));
    const chosen = vi.mocked(own.evidence).mock.calls[0]?.[1];
    expect(chosen).toEqual(review.log.map(({ finding }) => finding));
  });

  it('leaves out false alarms, and offers no pack of nothing', async () => {
    const log = review.log.map((entry) => ({ ...entry, state: 'false-alarm' as const }));
    const view = await render(<ReportPanel review={{ ...review, log }} writer={writer()} />);
    expect(view.all('report-evidence')).toEqual([]);
    expect(view.one('report-evidence-none').textContent).not.toBe('');
  });

  it('can be stopped, and saves nothing then', async () => {
    save.mockClear();
    let signal: AbortSignal | null = null;
    const report: ReportWriter['report'] = (_, __, ___, work) => {
      signal = work.signal;
      return new Promise(() => undefined);
    };
    const view = await render(<ReportPanel review={review} writer={writer({ report })} />);
    await view.click(view.one('report-html'));
    await vi.waitFor(() => view.one('progress-cancel'));
    await view.click(view.one('progress-cancel'));
    expect(signal).toMatchObject({ aborted: true });
    expect(view.one('report-outcome').dataset.status).toBe('cancelled');
    expect(save).not.toHaveBeenCalled();
  });

  it('says so where a file could not be written', async () => {
    const report = async () => Promise.reject(new Error('full'));
    const view = await render(<ReportPanel review={review} writer={writer({ report })} />);
    await view.click(view.one('report-xlsx'));
    expect(view.one('report-outcome').dataset.status).toBe('failed');
  });
});
