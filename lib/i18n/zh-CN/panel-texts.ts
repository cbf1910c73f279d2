import type { panelTexts as en } from '../en/panel-texts';
import { demoPage } from './demo-page';
import { health } from './health';
import { help } from './help';
import { panelRound } from './panel-round';
import { platforms } from './platforms';
import { reportOut } from './report-out';
import { reports } from './reports';
import { reviewModel } from './review-model';
import { reviewPage } from './review-page';
import { settingsPage } from './settings-page';
import { teach } from './teach';

/** 侧边栏和复盘页才用到的文案。 */
export const panelTexts: Record<keyof typeof en, string> = {
  ...demoPage,
  ...health,
  ...help,
  ...panelRound,
  ...platforms,
  ...reports,
  ...reportOut,
  ...reviewModel,
  ...reviewPage,
  ...settingsPage,
  ...teach,
};
