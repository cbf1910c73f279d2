import type { reports as en } from '../en/reports';

export const reports: Record<keyof typeof en, string> = {
  'snapshot.trigger.report': '报表导入',
};
