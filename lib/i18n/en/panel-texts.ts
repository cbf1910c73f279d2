import { demoPage } from './demo-page';
import { health } from './health';
import { help } from './help';
import { panelRound } from './panel-round';
import { reportOut } from './report-out';
import { reports } from './reports';
import { reviewModel } from './review-model';
import { teach } from './teach';

/** The texts of what panels and the review page can do and the popup cannot. */
export const panelTexts = {
  ...demoPage,
  ...health,
  ...help,
  ...panelRound,
  ...reports,
  ...reportOut,
  ...reviewModel,
  ...teach,
} as const;
