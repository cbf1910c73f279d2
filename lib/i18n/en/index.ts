import { checks } from './checks';
import { checksFacts } from './checks-facts';
import { checksGoals } from './checks-goals';
import { checksOffers } from './checks-offers';
import { checksSlots } from './checks-slots';
import { findings } from './findings';
import { frame } from './frame';
import { offerRules } from './offer-rules';
import { popup } from './popup';
import { surfaces } from './surfaces';

/** English texts in ICU message format. This catalogue defines the keys. */
export const en = {
  ...checks,
  ...checksFacts,
  ...checksGoals,
  ...checksSlots,
  ...checksOffers,
  ...findings,
  ...frame,
  ...offerRules,
  ...popup,
  ...surfaces,
} as const;
