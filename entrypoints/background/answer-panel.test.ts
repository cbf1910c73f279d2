import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { activeCampaign } from '@/lib/store/campaigns';
import { samplePlan } from '@/test/support/check-fixtures';
import { answerPanel } from './answer-panel';
import { database } from './connection';

vi.mock('@/lib/app/assess-campaign', () => ({
  assessCampaign: async () => {
    throw new Error('a check failed');
  },
}));

it('says of a plan that was stored that it was, whatever becomes of the checks on it', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  expect(await answerPanel({ type: 'save-campaign', campaign: samplePlan(), activate: true }, {})).toEqual({
    status: 'done',
    revision: 1,
  });
  expect(await activeCampaign(await database())).toEqual(samplePlan());
  expect(logged).toHaveBeenCalledTimes(1);
});
