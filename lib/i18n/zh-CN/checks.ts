import type { checks as en } from '../en/checks';

export const checks: Record<keyof typeof en, string> = {};
