import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { Finding } from '@/lib/domain/finding';
import { saveCampaign } from '@/lib/store/campaigns';
import { getSnapshot } from '@/lib/store/snapshots';
import { captured } from '@/test/support/captured';
import { samplePlan } from '@/test/support/check-fixtures';
import { answerPage } from './answer-page';
import { database } from './connection';

const BUG = new Error('a check failed');
vi.mock('@/lib/checks/registry', () => ({
  runChecks: () => {
    throw BUG;
  },
}));
vi.mock('./language', () => ({ language: async () => 'en' }));

const ADDRESS = 'https://seller.example/home';
const capture = captured({
  url: ADDRESS,
  trigger: 'user',
  pairs: ['Visitors', 'Orders'].map((label) => ({
    at: label,
    label,
    values: [{ text: '1,234', struck: false }],
    heading: null,
  })),
});
const finding: Finding = {
  id: 'double-11 stock',
  campaign: 'double-11',
  state: 'open',
  note: '',
  revision: 1,
  since: capture.takenAt,
  lastSeen: capture.takenAt,
  log: [],
  judgement: {
    check: 'stock',
    aspect: 'availability',
    subject: { type: 'product', product: 'kettle', platform: 'tmall', productId: '1001' },
    verdict: 'breach',
    expected: null,
    seen: '0',
    reason: { key: 'check.stock.out', args: {} },
    severity: 'critical',
    costPerHour: null,
    evidence: [{ snapshotId: '0', url: ADDRESS, takenAt: capture.takenAt, at: 'Visitors', raw: '0' }],
  },
};

it('settles no finding that is not drawn on the page of that snapshot, nor for another page', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const db = await database();
  await saveCampaign(db, samplePlan(), capture.takenAt);
  await db.put('findings', finding);
  const sender = { tab: { id: 1, url: ADDRESS } as Browser.tabs.Tab, url: ADDRESS };
  const answer = await answerPage({ type: 'capture', capture }, sender);
  const snapshotId = answer && 'snapshotId' in answer ? answer.snapshotId : '';
  const settlement = { id: finding.id, state: 'false-alarm', note: '' };
  const settle = (url: string) =>
    answerPage(
      { type: 'settle-finding', snapshotId, frame: null, settlement },
      { tab: { id: 1, url } as Browser.tabs.Tab, url },
    );
  expect(await settle(ADDRESS)).toEqual({ status: 'refused', reason: 'not-here' });
  expect(await settle('https://seller.example/other')).toEqual({ status: 'refused', reason: 'sender' });
  expect(await db.getAll('findings')).toEqual([finding]);
});

it('says of a snapshot that was stored that it was kept, with the findings there were and no mark, where a check fails', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  const db = await database();
  await saveCampaign(db, samplePlan(), capture.takenAt);
  await db.put('findings', finding);
  const answer = await answerPage({ type: 'capture', capture }, { tab: { id: 1 } as Browser.tabs.Tab, url: ADDRESS });
  expect(answer).toMatchObject({ status: 'kept', view: { openFindings: 1, marks: [] } });
  const id = answer && 'snapshotId' in answer ? answer.snapshotId : '';
  expect(await getSnapshot(db, id)).toMatchObject({ url: ADDRESS });
  expect(await db.getAll('findings')).toEqual([finding]);
  expect(logged).toHaveBeenCalledWith(BUG);
});
