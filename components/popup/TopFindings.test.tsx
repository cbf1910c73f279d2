// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '@/lib/domain/finding';
import type { Money } from '@/lib/domain/money';
import { samplePlan } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import { TopFindings } from './TopFindings';

const NOW = Date.parse('2026-11-10T12:00:00Z');
const campaign = samplePlan();

function finding(id: string, costPerHour: Money | null, severity: 'critical' | 'minor' = 'minor'): Finding {
  const at = new Date(NOW - 600_000).toISOString();
  return {
    id,
    campaign: campaign.id,
    state: 'open',
    note: '',
    revision: 1,
    since: at,
    lastSeen: at,
    log: [],
    judgement: {
      check: 'price',
      aspect: id,
      subject: { type: 'slot', slot: id },
      reason: { key: 'finding.cannot-tell', args: {} },
      expected: 'CN¥99',
      seen: 'CN¥129',
      evidence: [],
      verdict: 'breach',
      severity,
      costPerHour,
    },
  };
}

const yuan = (amount: string): Money => ({ amount, currency: 'CNY' });
const shown = (findings: Finding[], isRead = true) =>
  render(<TopFindings campaign={campaign} findings={findings} isRead={isRead} now={NOW} limit={2} onMore={vi.fn()} />);

describe('the costliest findings', () => {
  it('come first, with what all of them cost an hour', async () => {
    const { element, one } = await shown([
      finding('a', yuan('20')),
      finding('b', yuan('1200')),
      finding('c', yuan('5')),
    ]);
    const rows = [...element.querySelectorAll('[data-testid=finding-row]')].map(({ textContent }) => textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('1,200');
    expect(one('findings-cost').textContent).toBe('at least CN¥1,225 an hour');
    expect(element.querySelector('button')?.textContent).toContain('1');
  });

  it('never hide what cannot wait behind what costs something', async () => {
    const { element } = await shown([
      finding('a', yuan('20')),
      finding('b', yuan('30')),
      finding('c', null, 'critical'),
    ]);
    expect(element.querySelector('[data-testid=finding-row]')?.textContent).toContain('Critical');
  });

  it('say of how many the cost is not known, and add up no two currencies', async () => {
    const some = [finding('a', yuan('20')), finding('b', { amount: '3', currency: 'USD' }), finding('c', null)];
    expect((await shown(some)).one('findings-cost').textContent).toBe(
      'at least CN¥20, $3 an hour; the cost of 1 is not known',
    );
    expect((await shown([finding('a', null)])).one('findings-cost').textContent).toBe('what they cost is not known');
  });

  it('that are none are good news only where something was read', async () => {
    expect((await shown([])).element.querySelector('.notice')?.className).toContain('ok');
    expect((await shown([], false)).element.querySelector('.notice')?.className).toContain('doubt');
  });
});
