import { checks } from './checks';
import { checksFacts } from './checks-facts';
import { checksGoals } from './checks-goals';
import { checksOffers } from './checks-offers';
import { checksSlots } from './checks-slots';
import { findings } from './findings';
import { health } from './health';
import { offerRules } from './offer-rules';
import { page } from './page';
import { reports } from './reports';
import { surfaces } from './surfaces';
import { teach } from './teach';

/** English texts in ICU message format. This catalogue defines the keys. */
export const en = {
  ...checks,
  ...checksFacts,
  ...checksGoals,
  ...checksSlots,
  ...checksOffers,
  ...findings,
  ...health,
  ...offerRules,
  ...page,
  ...reports,
  ...surfaces,
  ...teach,
} as const;
