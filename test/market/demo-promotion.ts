import type { Campaign } from '@/lib/domain/campaign';
import { exampleCampaign } from '@/lib/exchange/example-campaign';
import type { Language } from '@/lib/i18n/translate';
import type { Promotion } from './promotion';

const ZONE = 'Asia/Shanghai';

/** The example plan with its live phase on the day that the instant (in milliseconds) falls on in Shanghai. */
function demoCampaign(now: number, language: Language): Campaign {
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(ZONE).toPlainDate();
  return exampleCampaign(`${day.toString()}T00:00`, language);
}

/**
 * The demo's promotion: the duvet is ten yuan too dear, the mug's page names an end two hours early, the kettle's price
 * never came, slot T2 is hardly clicked, and the blender sells out `soldOutAfter` milliseconds from now.
 */
export function demoPromotion(now: number, language: Language, soldOutAfter = 0): Promotion {
  const midnight = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(ZONE).startOfDay().epochMilliseconds;
  return {
    campaign: demoCampaign(now, language),
    seed: 11,
    faults: [
      { kind: 'wrong-price', product: 'duvet', by: 10, after: 0 },
      { kind: 'wrong-time', product: 'mug', minutes: -120, after: 0 },
      { kind: 'late-launch', product: 'kettle', minutes: 7 * 24 * 60 },
      { kind: 'dead-slot', slot: 'T2', after: 0 },
      { kind: 'stock-out', product: 'blender', after: now - midnight + soldOutAfter },
    ],
  };
}
