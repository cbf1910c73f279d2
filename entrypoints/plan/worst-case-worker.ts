// Works out the worst cases of a plan beside the plan page: a plan of thousands of prices takes seconds.
import { worstCaseRows } from '@/lib/app/worst-cases';
import type { Campaign } from '@/lib/domain/campaign';
import type { WorstCaseRow } from '@/lib/domain/worst-case-row';

export type WorstCaseReply = readonly WorstCaseRow[];

addEventListener('message', ({ data }: MessageEvent<Campaign>) => {
  postMessage(worstCaseRows(data) satisfies WorstCaseReply);
});
