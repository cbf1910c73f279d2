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

/** The texts of what panels and the review page can do and the popup cannot. */
export const panelTexts = {
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
} as const;
