import type { surfaces as en } from '../en/surfaces';

export const surfaces: Record<keyof typeof en, string> = {};
