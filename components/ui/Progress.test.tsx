// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from '@/test/support/render';
import { type Job, useJob } from './job';
import { Progress } from './Progress';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

let job: Job;
function Worker() {
  job = useJob();
  return job.running ? <Progress label="Writing the file…" share={job.running.share} onCancel={job.cancel} /> : null;
}
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

describe('work that takes a while', () => {
  it('is shown after 300 ms, and not sooner', async () => {
    const { one } = await render(<Worker />);
    await act(async () => void job.run(() => new Promise(() => undefined)));
    await pass(290);
    expect(one('progress').textContent).toBe('');
    await pass(20);
    expect(one('progress').textContent).toContain('Writing the file…');
    expect(one('progress').querySelector('progress')?.getAttribute('aria-label')).toBe('Writing the file…');
  });

  it('says how far it is', async () => {
    const { one } = await render(<Worker />);
    await act(
      async () =>
        void job.run((_, report) => {
          report(0.4);
          return new Promise(() => undefined);
        }),
    );
    await pass(310);
    expect(one('progress').textContent).toContain('40%');
    expect(one('progress').querySelector('progress')?.value).toBe(0.4);
  });

  it('is stopped at once by its button, even where the work does not heed that, and brings nothing any more', async () => {
    const { one, all, click } = await render(<Worker />);
    let finish: (value: string) => void = () => undefined;
    let signal: AbortSignal | null = null;
    let end: unknown;
    await act(async () => {
      const work = job.run((own) => {
        signal = own;
        return new Promise<string>((resolve) => {
          finish = resolve;
        });
      });
      void work.then((value) => {
        end = value;
      });
    });
    await pass(310);
    await click(one('progress-cancel'));
    expect(end).toEqual({ status: 'cancelled' });
    expect(all('progress')).toEqual([]);
    expect(signal).toMatchObject({ aborted: true });
    await act(async () => finish('late'));
    expect(end).toEqual({ status: 'cancelled' });
  });

  it('answers its value, and rejects where the work does', async () => {
    await render(<Worker />);
    let end: unknown;
    await act(async () => {
      end = await job.run(async () => 7);
    });
    expect(end).toEqual({ status: 'done', value: 7 });
    await act(async () => {
      end = await job.run(() => Promise.reject(new Error('full'))).catch(String);
    });
    expect(end).toBe('Error: full');
  });
});
