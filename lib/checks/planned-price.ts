import type { Campaign } from '@/lib/domain/campaign';
import type { PlannedListing } from './listing-index';
import { phaseAt, timedPhases, timedPrices } from './plan-clock';

/** What a buyer pays for a listing at an instant by the plan; null where it says nothing, or not in the campaign's currency. */
export function plannedPrice(campaign: Campaign, { product, listing }: PlannedListing, at: number): number | null {
  const phases = timedPhases(campaign);
  const phase = phaseAt(phases, at)?.phase.id;
  const held = timedPrices(product, listing, phases).find((one) => one.phase.id === phase);
  if (!held || held.currency !== campaign.currency) return null;
  const amount = held.price.promotion ?? held.price.base ?? held.price.list;
  return amount === null ? null : Number(amount);
}
