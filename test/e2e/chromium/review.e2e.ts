import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { reviewInputs } from '../../support/review-fixtures';
import { storeReview } from '../../support/store-review';

let lane: PitLane;
let review: Page;
const complaints: string[] = [];

beforeAll(async () => {
  lane = await openPitLane();
  await storeReview(await lane.firstRun(), reviewInputs());
  review = await lane.browser.context.newPage();
  review.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  review.on('pageerror', (error) => complaints.push(error.message));
  await review.goto(lane.browser.pageUrl('review.html'));
});
afterAll(() => lane?.close());

/** A worker reads the history anew after each load, on a machine that may be busy. */
const SOON = { timeout: 20_000 };

const part = (name: string) => review.getByTestId(`nav-${name}`);
const fragment = () => new URL(review.url()).hash;

describe('the review of a promotion that is over, in Chromium', () => {
  it('says where the goals ended, what went wrong and what that cost', async () => {
    await review.getByTestId('replay').waitFor();
    await expect.poll(() => review.getByTestId('goal-gmv').count(), SOON).toBeGreaterThan(1);
    expect(await review.getByTestId('overview-cost').textContent()).toMatch(/CN¥[\d,]+/);
    expect(await review.getByTestId('basis').textContent()).toContain('404 snapshots');
  });

  it('draws each goal with its findings, which a key reaches and names', async () => {
    await part('goals').click();
    await review.getByTestId('goal-chart-gmv').waitFor();
    const sign = review.getByTestId('marker').first();
    await sign.focus();
    await review.keyboard.press('Shift+Tab');
    await review.keyboard.press('Tab');
    await expect.poll(() => review.locator('.marker-tip:visible').count(), SOON).toBe(1);
    await review.getByRole('group').getByText('Show as a table').first().click();
    await expect.poll(() => review.locator('.chart-table[open] tbody tr').count(), SOON).toBeGreaterThan(5);
  });

  it('leads from a point of the quadrant to its product by mouse and by key', async () => {
    await part('products').click();
    await review.locator('[data-testid=quadrant-point][data-product="6805"]').click();
    const panel = review.getByTestId('product-panel');
    expect(await panel.textContent()).toContain('四季被');
    expect(fragment()).toBe('#products?product=6805');
    await review.locator('[data-testid=quadrant-point][aria-pressed=true]').focus();
    await review.keyboard.press('ArrowLeft');
    await review.keyboard.press('Enter');
    await expect.poll(() => fragment(), SOON).not.toBe('#products?product=6805');
    expect(fragment()).toMatch(/^#products\?product=68\d\d$/);
    await review.goBack();
    await expect.poll(() => panel.textContent(), SOON).toContain('四季被');
  });

  it('replays: every part stands as of that minute, and the address keeps it', async () => {
    await part('log').click();
    const rows = review.getByTestId('log-row');
    await expect.poll(() => rows.count(), SOON).toBeGreaterThan(5);
    const now = await rows.count();
    await review.getByTestId('replay-slider').focus();
    await review.keyboard.press('Home');
    await expect.poll(() => rows.count(), SOON).toBe(0);
    expect(await review.getByTestId('as-of').textContent()).toContain('As of Nov 8, 00:00 (Asia/Shanghai)');
    await review.getByTestId('replay-next').click();
    await expect.poll(() => rows.count(), SOON).toBeGreaterThan(0);
    expect(await rows.count()).toBeLessThan(now);
    await expect.poll(() => fragment(), SOON).toMatch(/^#log\?at=2026-11-/);
    const [at, seen] = [fragment(), await rows.count()];
    await review.reload();
    await expect.poll(() => rows.count(), SOON).toBe(seen);
    expect(fragment()).toBe(at);
    await part('overview').click();
    await expect.poll(() => review.getByTestId('basis').textContent(), SOON).not.toContain('404 snapshots');
    await review.getByTestId('replay-now').click();
    await expect.poll(() => review.getByTestId('basis').textContent(), SOON).toContain('404 snapshots');
    expect(await review.getByTestId('as-of').count()).toBe(0);
  });

  it('lays an earlier campaign over this one', async () => {
    await part('comparison').click();
    const earlier = reviewInputs().earlier?.campaign.id ?? '';
    await review.getByTestId('compare-with').selectOption(earlier);
    await review.getByTestId('compare-chart-gmv').waitFor();
    expect(await review.getByTestId('compared-phase').count()).toBeGreaterThan(0);
  });

  it('never complains', () => expect(complaints).toEqual([]));
});
