import { PhaseKind, ProductRole, Purpose } from '@/lib/domain/campaign';
import { CheckId } from '@/lib/domain/check-id';
import { AmountBase } from '@/lib/domain/offer';
import { OfferLayer, PlannedBenefit, PlannedOffer } from '@/lib/domain/plan-offer';
import { Channel, Estimate, GoalMetric } from '@/lib/domain/plan-targets';
import { Announcement, BudgetLine, CalendarNode } from '@/lib/domain/plan-work';
import type { MessageKey } from '@/lib/i18n/translate';

/** The closed sets among the column types; a cell may hold the value itself or its name in either language. */
export const CHOICES = {
  purpose: Purpose.options,
  'phase-kind': PhaseKind.options,
  'node-kind': CalendarNode.shape.kind.options,
  metric: GoalMetric.options,
  site: Channel.shape.site.unwrap().options,
  'estimate-method': Estimate.shape.method.options,
  'product-role': ProductRole.options,
  'offer-layer': OfferLayer.options,
  'benefit-kind': PlannedBenefit.options.map(({ shape }) => shape.kind.value),
  'offer-per': PlannedOffer.shape.per.options,
  'amount-base': AmountBase.options,
  'paid-by': PlannedOffer.shape.paidBy.options,
  'budget-kind': BudgetLine.shape.kind.options,
  'announcement-kind': Announcement.shape.kind.options,
  check: CheckId.options,
  flag: ['yes', 'no'],
} as const satisfies Record<string, readonly string[]>;

export type ChoiceType = keyof typeof CHOICES;

/** Whether a column's cells hold one of a closed set. */
export function isChoice(type: string): type is ChoiceType {
  return Object.hasOwn(CHOICES, type);
}

/** The key of a choice's name ("plan.phase-kind.presale"), by its column type and value. */
export function choiceKey(type: ChoiceType, value: string): MessageKey {
  return `${type === 'check' ? 'finding' : 'plan'}.${type}.${value}` as MessageKey;
}
