import { health } from './health';
import { reports } from './reports';
import { teach } from './teach';

/** The texts of what panels and the review page can do and the popup cannot. */
export const panelTexts = { ...health, ...reports, ...teach } as const;
