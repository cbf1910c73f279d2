import { plan } from './plan';
import { planPage } from './plan-page';
import { planViews } from './plan-views';

/** The texts of plans, which only those load who show plans, read or write them. */
export const planTexts = { ...plan, ...planPage, ...planViews } as const;
