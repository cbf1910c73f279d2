import type { panelTexts as en } from '../en/panel-texts';
import { health } from './health';
import { reports } from './reports';
import { teach } from './teach';

/** 侧边栏和复盘页才用到的文案。 */
export const panelTexts: Record<keyof typeof en, string> = { ...health, ...reports, ...teach };
