import type { Campaign } from '@/lib/domain/campaign';
import type { PlatformDefinition } from '@/lib/domain/platform';
import type { LocalTime } from '@/lib/domain/time';
import type { WorstCaseRow } from '@/lib/domain/worst-case-row';
import type { Language, MessageKey } from '@/lib/i18n/translate';
import type { SavedFile } from '../files/save-file';
import type { DraftRead, PlanDraft } from './draft';

export type PlanFileFormat = 'xlsx' | 'json' | 'ics';

/** What a new plan begins with; see `lib/app/new-campaign`. */
export interface CampaignStart {
  id: string;
  name: string;
  zone: string;
  currency: string;
  start: LocalTime;
  end: LocalTime;
  presale: boolean;
  event: string | null;
  platforms: readonly string[];
  gmv: string | null;
}

/** An event to plan for, with its next usual sale; null where its platform announces it. */
export interface EventChoice {
  id: string;
  names: { en: string; zh: string };
  sale: { start: LocalTime; end: LocalTime } | null;
}

/** One row that a newer plan has otherwise than an older one; `fields` are those that differ, as they are typed. */
export interface PlanChange {
  table: MessageKey;
  kind: 'added' | 'removed' | 'changed';
  /** The texts that tell the row from others of its table. */
  row: readonly string[];
  fields: readonly { header: MessageKey; nth: number | null; before: string; after: string }[];
}

/** What the plan page is given from outside its room. */
export interface PlanMeans {
  platforms: readonly PlatformDefinition[];
  zones: readonly string[];
  currencies: readonly string[];
  events: readonly EventChoice[];
  draftOf: (campaign: Campaign, language: Language) => PlanDraft;
  /** Reads a draft, away from the page's thread. */
  check: (draft: PlanDraft) => Promise<DraftRead>;
  newCampaign: (start: CampaignStart, language: Language) => Campaign;
  shiftedCampaign: (campaign: Campaign, next: { id: string; name: string; start: LocalTime }) => Campaign;
  saleStart: (campaign: Campaign) => LocalTime;
  freeId: (name: string, start: LocalTime, taken: readonly string[]) => string;
  /**
   * The draft with the events of a calendar file in a table: how many it took, and how many it left out since they do
   * not say when they are.
   */
  withCalendar: (
    draft: PlanDraft,
    bytes: Uint8Array,
    table: MessageKey,
    zone: string,
  ) => { status: 'read'; draft: PlanDraft; events: number; left: number } | { status: 'refused' };
  /** What a newer plan has otherwise than an older one, as texts of a language. */
  changesBetween: (before: Campaign, after: Campaign, language: Language) => readonly PlanChange[];
  /** What buyers can come to pay at least, worked out away from the page's thread until `signal`; see `lib/app/worst-cases`. */
  worstCases: (campaign: Campaign, signal: AbortSignal) => Promise<readonly WorstCaseRow[]>;
  exportPlan: (campaign: Campaign, format: PlanFileFormat, language: Language) => Promise<SavedFile>;
}
