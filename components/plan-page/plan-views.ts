import type { ComponentType } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { MessageKey } from '@/lib/i18n/translate';
import { BudgetView } from '../plan-views/BudgetView';
import { OffersView } from '../plan-views/OffersView';
import { ScheduleView } from '../plan-views/ScheduleView';
import { TargetsView } from '../plan-views/TargetsView';
import type { PlanMeans } from './plan-means';

/** What a view of a table is shown: the plan as far as it was last whole. */
export interface PlanViewProps {
  campaign: Campaign;
  /** The time in milliseconds. */
  now: number;
  /** Opens a table at one of its rows, from 0. */
  openRow: (table: MessageKey, row: number) => void;
  worstCases: PlanMeans['worstCases'];
}

/** Views that stand above the grids of their tables, by table. */
export const PLAN_VIEWS: Readonly<Partial<Record<MessageKey, ComponentType<PlanViewProps>>>> = {
  'plan.table.goals': TargetsView,
  'plan.table.estimates': TargetsView,
  'plan.table.offers': OffersView,
  'plan.table.budget': BudgetView,
  'plan.table.tasks': ScheduleView,
};
