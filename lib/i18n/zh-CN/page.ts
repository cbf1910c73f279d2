import type { page as en } from '../en/page';

export const page: Record<keyof typeof en, string> = {
  'mark.ok': '与计划一致',
  'mark.breach': '有误',
  'mark.cannot-tell': '无法判断',
  'mark.unplanned': '不在计划内',
};
