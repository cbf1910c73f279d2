import { expect, it } from 'vitest';
import type { Finding, Severity } from '@/lib/domain/finding';
import { samplePlan } from '@/test/support/check-fixtures';
import type { Assessment } from './assess-campaign';
import { urgentNotice } from './urgent-notice';

const campaign = samplePlan();

function opened(id: string, severity: Severity = 'critical'): Finding {
  const at = '2026-11-10T12:05:00.000Z';
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
      verdict: 'breach',
      severity,
      costPerHour: null,
      check: 'price',
      aspect: 'promotion',
      subject: { type: 'product', product: 'kettle', platform: 'tmall', productId: '1001' },
      reason: { key: 'check.price.wrong', args: { seen: '¥9.9', plan: '¥99', phase: 'Live' } },
      expected: '¥99',
      seen: '¥9.9',
      evidence: [],
    },
  };
}

const assessment = (...findings: Finding[]): Assessment => ({
  campaign,
  judgements: [],
  news: true,
  findings,
  opened: findings,
  muted: new Set(),
});

it('tells of a critical breach what is wrong and of what', () => {
  expect(urgentNotice(assessment(opened('a')), 'en')).toEqual({
    id: 'a',
    title: 'Price: Kettle',
    text: 'Shows ¥9.9, plan says ¥99 for Live.',
  });
});

it('keeps quiet about what can wait, and about kinds that are muted', () => {
  expect(urgentNotice(assessment(opened('a', 'major')), 'en')).toBeNull();
  expect(urgentNotice({ ...assessment(opened('a')), muted: new Set(['price'] as const) }, 'en')).toBeNull();
});

it('shows a message however much goes wrong together', () => {
  const many = Array.from({ length: 40 }, (_, at) => opened(`["campaign","price","promotion","product-${at}"]`));
  expect(urgentNotice(assessment(...many), 'en')?.id.length).toBeLessThanOrEqual(500);
});

it('puts what goes wrong together into one message', () => {
  const notice = urgentNotice(assessment(...['a', 'b', 'c', 'd', 'e'].map((id) => opened(id))), 'zh-CN');
  expect(notice?.title).toBe('5 个问题需马上处理');
  expect(notice?.text.split('\n')).toEqual(['价格：Kettle', '价格：Kettle', '价格：Kettle', '另有 2 个']);
});
