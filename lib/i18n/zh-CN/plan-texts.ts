import type { planTexts as en } from '../en/plan-texts';
import { plan } from './plan';
import { planPage } from './plan-page';
import { planViews } from './plan-views';

/** 计划相关的文案。 */
export const planTexts: Record<keyof typeof en, string> = { ...plan, ...planPage, ...planViews };
