import { describe, expect, it } from 'vitest';
import { contextOf, count, dashboard, productPage, samplePlan } from '@/test/support/check-fixtures';
import { checkFreshness } from './freshness';

const plan = samplePlan();
type Snapshots = Parameters<typeof checkFreshness>[0]['snapshots'];
const ask = (now: string, snapshots: Snapshots) => checkFreshness(contextOf(plan, snapshots, `${now}+08:00`));

describe('the age of what is known', () => {
  it('is held to the limit of the phase', () => {
    const page = productPage('2026-11-10T20:05:00+08:00', {});
    expect(ask('2026-11-10T20:35', [page])[0]?.verdict).toBe('ok');
    expect(ask('2026-11-10T20:36', [page])[0]).toMatchObject({
      verdict: 'breach',
      reason: { key: 'check.fresh.stale', args: { seen: '2026-11-10 20:05', limit: 30 } },
    });
    const presale = productPage('2026-11-05T10:00:00+08:00', {});
    expect(ask('2026-11-05T11:59', [presale])[0]?.verdict).toBe('ok');
  });

  it('lets a look a day do while a promotion is prepared, at whatever hour', () => {
    const [first, second] = ['2026-10-20T09:00', '2026-10-21T17:00'];
    const phases = [
      { id: 'prepare', name: 'prepare', kind: 'prepare' as const, start: '2026-10-15T00:00', end: '2026-11-01T00:00' },
      ...plan.phases,
    ];
    const page = productPage(`${first}:00+08:00`, {});
    const at = (now: string) => checkFreshness(contextOf(samplePlan({ phases }), [page], `${now}+08:00`))[0];
    expect(at(second)?.verdict).toBe('ok');
    expect(at('2026-10-21T21:01')?.verdict).toBe('breach');
  });

  it('cannot be told of a listing that was not seen in this phase', () => {
    const before = productPage('2026-11-10T17:00:00+08:00', {});
    expect(ask('2026-11-10T20:05', [before])[0]).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.fresh.unseen' },
    });
  });

  it('counts a row of a dashboard as a sight of the listing, and asks of the dashboard too', () => {
    const row = dashboard('2026-11-10T20:05:00+08:00', [{ productId: '1001', cells: { stock: count(1) } }]);
    const [listing, page] = ask('2026-11-10T20:10', [row]);
    expect(listing?.verdict).toBe('ok');
    expect(page).toMatchObject({ verdict: 'ok', subject: { type: 'page', pageKey: row.pageKey } });
  });

  it('asks once of a dashboard, whatever day its address names', () => {
    const at = (time: string, day: string) => ({
      ...dashboard(time, []),
      pageKey: `sycm.taobao.com/cc/item_rank?day=${day}`,
    });
    const seen = [at('2026-11-10T20:05:00+08:00', '9'), at('2026-11-10T20:40:00+08:00', '10')];
    const pages = ask('2026-11-10T20:45', seen).filter(({ aspect }) => aspect === 'dashboard');
    expect(pages).toMatchObject([{ verdict: 'ok', subject: { pageKey: 'sycm.taobao.com/cc/item_rank' } }]);
  });

  it('is held to what was seen in the phase alone, however long the history before it', () => {
    const phases = [
      ...plan.phases,
      { id: 'encore', name: 'encore', kind: 'encore', start: '2026-11-12T00:00', end: '2026-11-13T00:00' },
      { id: 'review', name: 'review', kind: 'review', start: '2026-11-13T00:00', end: '2026-11-20T00:00' },
    ] as const;
    const month = Array.from({ length: 30 }, (_, day) =>
      productPage(new Date(Date.UTC(2026, 9, 12 + day, 2)).toISOString(), {}),
    );
    const at = (now: string, ...more: Snapshots[number][]) =>
      checkFreshness(contextOf(samplePlan({ phases: [...phases] }), [...month, ...more], `${now}+08:00`))[0];
    expect(at('2026-11-10T20:05')?.verdict).toBe('cannot-tell');
    const encore = productPage('2026-11-12T08:00:00+08:00', {});
    expect(at('2026-11-12T10:00', encore)?.verdict).toBe('ok');
    expect(at('2026-11-12T10:01', encore)).toMatchObject({ verdict: 'breach', severity: 'minor' });
    const review = productPage('2026-11-13T08:00:00+08:00', {});
    expect(at('2026-11-14T07:00', encore, review)).toMatchObject({ verdict: 'ok' });
    expect(at('2026-11-14T07:00', encore)?.verdict).toBe('cannot-tell');
  });

  it('is not asked outside the phases', () => {
    expect(ask('2026-12-01T00:00', [])).toEqual([]);
  });
});
