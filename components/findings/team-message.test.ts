import { expect, it } from 'vitest';
import type { Finding } from '@/lib/domain/finding';
import { translate, translateMessage } from '@/lib/i18n/translate';
import { samplePlan } from '@/test/support/check-fixtures';
import { formatOf } from '../ui/format';
import type { I18n } from '../ui/i18n';
import { teamDigest, teamMessage } from './team-message';

const i18n: I18n = {
  language: 'zh-CN',
  t: (key, args) => translate('zh-CN', key, args),
  message: (message) => translateMessage('zh-CN', message),
  format: formatOf('zh-CN', '刚刚'),
  between: '',
};
const campaign = samplePlan({
  risks: [
    {
      id: 'r',
      event: '价格设错',
      trigger: '任一价格与计划不符',
      check: 'price',
      decides: '店长',
      action: '先下架再改价',
    },
  ],
});
const finding: Finding = {
  id: 'a',
  campaign: campaign.id,
  state: 'open',
  note: '',
  revision: 1,
  since: '2026-11-10T12:05:00.000Z',
  lastSeen: '2026-11-10T12:05:00.000Z',
  log: [],
  judgement: {
    verdict: 'breach',
    severity: 'critical',
    costPerHour: { amount: '1200', currency: 'CNY' },
    check: 'price',
    aspect: 'promotion',
    subject: { type: 'product', product: 'kettle', platform: 'tmall', productId: '1001' },
    reason: { key: 'check.price.wrong', args: { seen: '¥9.9', plan: '¥99', phase: '正式' } },
    expected: '¥99',
    seen: '¥9.9',
    evidence: [
      {
        snapshotId: 'a'.repeat(64),
        url: 'https://detail.tmall.com/item.htm?id=1001',
        takenAt: '2026-11-10T12:05:00.000Z',
        at: 'b',
        raw: '¥9.9',
      },
    ],
  },
};

it('gives a team all that it needs to act, without opening anything', () => {
  const text = teamMessage(finding, campaign, i18n);
  for (const part of [
    '严重',
    '价格',
    'Kettle',
    '¥9.9',
    '¥99',
    '¥1,200',
    '20:05',
    'item.htm?id=1001',
    '店长',
    '先下架再改价',
    '把价格改回 ¥99',
  ])
    expect(text).toContain(part);
});

it('says how many more there are than a message can hold', () => {
  const text = teamDigest(
    Array.from({ length: 13 }, () => finding),
    campaign,
    i18n,
  );
  expect(text).toContain('13 个待处理问题');
  expect(text.split('Kettle')).toHaveLength(11);
  expect(text).toContain('另有 3 个');
});
